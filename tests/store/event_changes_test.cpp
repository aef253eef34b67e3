#include "store/event_changes.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

ComparedEvent event(uint32_t begin, const std::string& type, const std::string& source = "RUS", const std::string& target = "UKR") {
  return {{begin, begin + 5}, "words", type, "", "", "actual", source, target, "", "", ""};
}

TEST(EventChanges, EqualEventsAreNoDifference) {
  EXPECT_TRUE(compare_events({}, {}).empty());
  EXPECT_TRUE(compare_events({event(0, "AID"), event(9, "FIGHT")}, {event(0, "AID"), event(9, "FIGHT")}).empty());
}

TEST(EventChanges, ATriggerWithOtherCodesIsAChangeAndNamesTheFields) {
  const auto changes = compare_events({event(0, "AID")}, {event(2, "SUPPORT", "RUS", "POL")});
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].kind(), "changed");
  EXPECT_EQ(changes[0].fields, (std::vector<std::string>{"type", "target"}));
}

TEST(EventChanges, ElsewhereInTheTextItIsRemovedAndAdded) {
  const auto changes = compare_events({event(50, "AID")}, {event(0, "AID")});
  ASSERT_EQ(changes.size(), 2u);
  EXPECT_EQ(changes[0].kind(), "added");
  EXPECT_EQ(changes[1].kind(), "removed");
}

TEST(EventChanges, OfSeveralEventsAtOneTriggerTheEqualOnesArePairedFirst) {
  const auto changes = compare_events({event(0, "AID", "USA"), event(0, "AID", "GBR")}, {event(0, "AID", "GBR"), event(0, "AID", "FRA")});
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].before->source, "USA");
  EXPECT_EQ(changes[0].after->source, "FRA");
}

TEST(EventChanges, ATallyCountsByTypeAndPair) {
  const std::vector<ComparedEvent> before = {event(0, "AID"), event(20, "FIGHT")}, after = {event(0, "SUPPORT"), event(40, "FIGHT", "", "POL")};
  ChangeTally tally;
  tally.add(before, after, compare_events(before, after));
  EXPECT_EQ(tally.all().before, 2);
  EXPECT_EQ(tally.all().after, 2);
  EXPECT_EQ(tally.all().changed, 1);
  EXPECT_EQ(tally.all().added, 1);
  EXPECT_EQ(tally.all().removed, 1);
  const auto types = tally.by_type();
  ASSERT_EQ(types.size(), 3u);
  EXPECT_EQ(types[0].first, "FIGHT");
  EXPECT_EQ(types[0].second.differences(), 2);
  EXPECT_EQ(tally.by_pair()[0].first, "RUS > UKR");
}

}  // namespace
}  // namespace demarche
