#include "query/event_query.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "emit/sample_document.h"
#include "store/sqlite_store.h"
#include "support/program.h"

namespace demarche {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

template <class Set>
EventFilter with(Set set) {
  EventFilter filter;
  set(filter);
  return filter;
}

class EventQueryTest : public ::testing::Test {
 protected:
  void SetUp() override {
    file_ = testing::fresh_folder("query") + "/store.db";
    const auto names = CodeNames::load();
    ASSERT_TRUE(names);
    auto store = open_sqlite_store(file_, *names, {});
    ASSERT_TRUE(store);
    ASSERT_TRUE((*store)->put(testing::sample_document()));
    ASSERT_TRUE((*store)->flush());
  }

  std::vector<std::string> words(const EventFilter& filter) const {
    std::vector<std::string> out;
    const auto query = EventQuery::open(file_);
    EXPECT_TRUE(query);
    const auto done = query->each(filter, {}, [&](const EventRow& event) { return out.push_back(event.words), true; });
    EXPECT_TRUE(done);
    return out;
  }

  std::string file_;
};

TEST_F(EventQueryTest, WithoutAFilterAllEventsComeInTextOrder) { EXPECT_THAT(words(EventFilter()), ElementsAre("warned", "attack", "left")); }

TEST_F(EventQueryTest, FiltersByStatusTypeAndActor) {
  EXPECT_THAT(words(with([](EventFilter& f) { f.statuses = {"actual"}; })), ElementsAre("warned"));
  EXPECT_THAT(words(with([](EventFilter& f) { f.sources = {"rtn"}, f.statuses = {"actual"}; })), ElementsAre("warned"));
  EXPECT_THAT(words(with([](EventFilter& f) { f.sources = {"Ruritania"}, f.statuses = {"actual"}; })), ElementsAre("warned"));
  EXPECT_THAT(words(with([](EventFilter& f) { f.sources = {"USA"}; })), IsEmpty());
  EXPECT_THAT(words(with([](EventFilter& f) { f.types = {"threaten"}, f.statuses = {"actual"}; })), ElementsAre("warned"));
}

TEST_F(EventQueryTest, BetweenGoesInBothDirections) {
  EventFilter filter;
  filter.statuses = {"actual"};
  filter.between = {"BRD", "RTN"};
  EXPECT_THAT(words(filter), ElementsAre("warned"));
  filter.between = {"BRD", "USA"};
  EXPECT_THAT(words(filter), IsEmpty());
}

TEST_F(EventQueryTest, FullTextAndLimit) {
  EXPECT_EQ(words(with([](EventFilter& f) { f.text = "consequences"; })).size(), 3u);
  EXPECT_THAT(words(with([](EventFilter& f) { f.text = "bananas"; })), IsEmpty());
  EXPECT_EQ(words(with([](EventFilter& f) { f.limit = 2; })).size(), 2u);
  const auto query = EventQuery::open(file_);
  const auto done = query->each(with([](EventFilter& f) { f.text = "\"unclosed"; }), {}, [](const EventRow&) { return true; });
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, ErrorCode::kUsage);
}

TEST_F(EventQueryTest, AMissingOrForeignFileIsNamed) {
  EXPECT_EQ(EventQuery::open(file_ + ".none").error().code, ErrorCode::kNotFound);
  testing::write_file(file_ + ".txt", "no database");
  EXPECT_EQ(EventQuery::open(file_ + ".txt").error().code, ErrorCode::kStore);
}

TEST(PairsOf, EverySourceMeetsEveryTargetAndListsMeetThemselves) {
  EventRow event;
  EXPECT_EQ(pairs_of(event).size(), 1u);
  event.sources = {{"a", "", "", "", {}}, {"b", "", "", "", {}}, {"c", "", "", "", {}}};
  EXPECT_EQ(pairs_of(event).size(), 3u);
  event.targets = {{"d", "", "", "", {}}, {"e", "", "", "", {}}};
  EXPECT_EQ(pairs_of(event).size(), 6u);
}

}  // namespace
}  // namespace demarche
