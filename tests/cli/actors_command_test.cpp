// demarche actors and demarche lint from outside.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/program.h"
#include "support/record_checks.h"

namespace demarche {
namespace {

using testing::fresh_folder;
using testing::parse_lines;
using testing::Ran;
using testing::run_program;
using testing::write_file;
using ::testing::HasSubstr;
using ::testing::StartsWith;

TEST(ActorsCommand, AnswersATitleOnADate) {
  const Ran ran = run_program("actors 'British prime minister' --date 2022-09-20");
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, StartsWith("Liz Truss "));
  EXPECT_THAT(ran.out, HasSubstr("source: "));
}

TEST(ActorsCommand, WritesActorsAsRecordsHaveThem) {
  const Ran ran = run_program("actors NATO --date 2004-04-01 --format jsonl");
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  const auto lines = parse_lines(ran.out);
  ASSERT_FALSE(lines.empty());
  EXPECT_EQ(lines[0]["code"], "NATO");
  EXPECT_EQ(lines[0]["as_of"], "2004-04-01");
  EXPECT_EQ(lines[0]["members"].size(), 26u);
}

TEST(ActorsCommand, NobodyKnownIsOneAndNoQuestionIsTwo) {
  const Ran nobody = run_program("actors 'Quux Zzyzx'");
  EXPECT_EQ(nobody.exit_code, 1);
  EXPECT_EQ(nobody.out, "");
  EXPECT_THAT(nobody.err, HasSubstr("Quux Zzyzx"));
  EXPECT_EQ(run_program("actors").exit_code, 2);
}

TEST(ActorsCommand, OverlayOfTheUserWins) {
  const std::string folder = fresh_folder("actors_overlay");
  write_file(folder + "/mine.txt", "state | RTN | Ruritania | Ruritanian | Strelsau |\nperson | Rudolf Elphberg | m | RTN | RTN president [2001..]\n");
  const Ran ran = run_program("actors 'Ruritanian president' --date 2010-01-01 --actors " + folder + "/mine.txt");
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, StartsWith("Rudolf Elphberg "));
}

TEST(LintCommand, NamesTheLineOfWhatIsWrong) {
  const std::string folder = fresh_folder("lint");
  write_file(folder + "/mine.txt",
             "state | RTN | Ruritania | Ruritanian | Strelsau |\n"
             "group | Black Guard | XYZ | REB | |\n"
             "person | A Bee | m | RTN | RTN president [2001..2005]\n"
             "person | C Dee | m | RTN | RTN president [2004..2006]\n");
  const Ran ran = run_program("lint " + folder + "/mine.txt");
  EXPECT_EQ(ran.exit_code, 1) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("mine.txt:2: unknown code XYZ"));
  EXPECT_THAT(ran.out, HasSubstr("mine.txt:4: RTN|president: C Dee overlaps with A Bee"));
  write_file(folder + "/broken.txt", "state | RTN | Ruritania [2021-13..] |\n");
  const Ran broken = run_program("lint " + folder + "/broken.txt");
  EXPECT_EQ(broken.exit_code, 1);
  EXPECT_THAT(broken.out, HasSubstr("broken.txt:1: "));
}

TEST(UnresolvedCommand, WithoutADatabaseSaysSo) {
  const Ran ran = run_program("unresolved --db /nowhere/at/all.db");
  EXPECT_EQ(ran.exit_code, 4);
  EXPECT_NE(ran.err, "");
}

}  // namespace
}  // namespace demarche
