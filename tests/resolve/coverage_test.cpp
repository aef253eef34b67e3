#include "resolve/coverage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demarche {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string report_on(std::string table) {
  const auto knowledge = Knowledge::from_text({std::move(table)}, {"t.txt"});
  return knowledge ? coverage_report(*knowledge) : knowledge.error().message;
}

TEST(Coverage, CountsKindsAndSpells) {
  const std::string report = report_on(
      "state | RTN | Ruritania | Ruritanian | Strelsau |\n"
      "group | Black Guard | RTN | REB | | group\n"
      "person | Rudolf Elphberg | m | RTN | RTN president [2001..2009]; RTN foreign minister [1995..1999]\n");
  EXPECT_THAT(report, HasSubstr("| states | 1 |"));
  EXPECT_THAT(report, HasSubstr("| non-state actors | 1 |"));
  EXPECT_THAT(report, HasSubstr("| spells of office | 2 |"));
  EXPECT_THAT(report, HasSubstr("| 2000s | 0.90 | 0.00 |"));
  EXPECT_THAT(report, HasSubstr("RTN 1"));
}

TEST(Coverage, ShowsTheGaps) {
  const std::string report = report_on(
      "state | RTN | Ruritania | | |\nstate | BRD | Borduria | | |\n"
      "person | Rudolf Elphberg | m | RTN | RTN president [2001..2009]\n");
  EXPECT_THAT(report, HasSubstr("No leader known in the middle of 2005: BRD\n"));
  EXPECT_THAT(report, HasSubstr("No leader known in the middle of 2015: BRD RTN\n"));
}

TEST(Coverage, LeadersOfAllMembersOfTheUnAreKnownToday) {
  const auto ours = Knowledge::load();
  ASSERT_TRUE(ours);
  const auto day = make_day(2025, 7, 1);
  for (const std::string& state : ours->members("UN", day)) {
    if (state == "SMR") continue;  // two captains regent for half a year each
    EXPECT_NE(ours->holder(state, "leader", day), kNone) << state;
  }
}

}  // namespace
}  // namespace demarche
