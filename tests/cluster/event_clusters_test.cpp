#include "cluster/event_clusters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demarche {
namespace {

using ::testing::ElementsAre;

enum : uint32_t { kNone, kAssault, kConsult, kActual, kDenied, kRussia, kUkraine, kPoland, kKyiv, kKharkiv, kShelled, kStruck };

const Day kMonday = make_day(2024, 3, 4);

EventReport report(uint32_t article, int days_later = 0) {
  return {.article = article, .story = article, .type = kAssault, .status = kActual, .words = kShelled, .sources = {kRussia}, .targets = {kUkraine},
          .days = DayInterval{kMonday + std::chrono::days(days_later), kMonday + std::chrono::days(days_later)}, .is_dated = true};
}

template <class Change>
EventReport changed(EventReport one, Change change) {
  change(one);
  return one;
}

TEST(EventClusters, ReportsOfTheSameThingInTwoArticlesAreOneEvent) {
  const auto other = changed(report(2), [](EventReport& r) { r.words = kStruck, r.town = kKyiv; });
  EXPECT_THAT(first_reports(std::vector{report(1), other, report(3, 1)}), ElementsAre(0, 0, 0));
}

TEST(EventClusters, TypeStatusActorsDaysTownsAndModesKeepReportsApart) {
  const EventReport kyiv = changed(report(1), [](EventReport& r) { r.town = kKyiv, r.mode = 90; });
  for (const auto& other : {changed(kyiv, [](EventReport& r) { r.type = kConsult; }), changed(kyiv, [](EventReport& r) { r.status = kDenied; }),
                            changed(kyiv, [](EventReport& r) { r.sources = {kPoland}; }), changed(kyiv, [](EventReport& r) { r.town = kKharkiv; }),
                            changed(kyiv, [](EventReport& r) { r.mode = 91; }),
                            changed(kyiv, [](EventReport& r) { r.days = report(1, 3).days; }),
                            changed(kyiv, [](EventReport& r) { std::swap(r.sources, r.targets); })}) {
    EXPECT_THAT(first_reports(std::vector{kyiv, changed(other, [](EventReport& r) { r.article = r.story = 2; })}), ElementsAre(0, 1));
  }
}

TEST(EventClusters, TwoReportsOfOneArticleAreTwoEvents) {
  EXPECT_THAT(first_reports(std::vector{report(1), report(1), report(2), report(2)}), ElementsAre(0, 1, 0, 1));
}

TEST(EventClusters, CopiesOfOneStoryGoTogetherWhateverTheDayTheyCameOutOn) {
  const auto copy = changed(report(2, 9), [](EventReport& r) { r.story = 1, r.is_dated = false; });
  EXPECT_THAT(first_reports(std::vector{report(1), copy}), ElementsAre(0, 0));
}

TEST(EventClusters, AReportWithoutADayStandsForTheDaysBeforeItsPublication) {
  const auto undated = [](uint32_t article, int later) { return changed(report(article, later), [](EventReport& r) { r.is_dated = false; }); };
  EXPECT_THAT(first_reports(std::vector{report(1), undated(2, 1)}), ElementsAre(0, 0));
  EXPECT_THAT(first_reports(std::vector{report(1), undated(2, 5)}), ElementsAre(0, 1));
}

TEST(EventClusters, ALongIntervalJoinsOnlyItsEqual) {
  const auto year = [](uint32_t article) {
    return changed(report(article), [](EventReport& r) { r.days = DayInterval{make_day(2024, 1, 1), make_day(2024, 12, 31)}; });
  };
  EXPECT_THAT(first_reports(std::vector{report(1), year(2), year(3)}), ElementsAre(0, 1, 1));
}

TEST(EventClusters, AnUnknownPerpetratorNeedsTheSameTown) {
  const auto unknown = [](uint32_t article, uint32_t town) {
    return changed(report(article), [&](EventReport& r) { r.sources.clear(), r.town = town; });
  };
  const auto known = changed(report(1), [](EventReport& r) { r.town = kKyiv; });
  EXPECT_THAT(first_reports(std::vector{known, unknown(2, kKyiv), unknown(3, kNone)}), ElementsAre(0, 0, 2));
}

TEST(EventClusters, ADenialIsHeldAgainstTheReportsOfTheSameThing) {
  const auto denial = changed(report(2, 1), [](EventReport& r) { r.status = kDenied; });
  EXPECT_TRUE(may_dispute(denial, report(1)));
  EXPECT_FALSE(may_dispute(denial, report(1, 20)));
  EXPECT_FALSE(may_dispute(changed(denial, [](EventReport& r) { r.targets = {kPoland}; }), report(1)));
}

}  // namespace
}  // namespace demarche
