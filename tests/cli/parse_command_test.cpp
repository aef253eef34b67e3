// demarche parse from outside.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "support/program.h"

namespace demarche {
namespace {

using testing::run_program;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class ParseCommand : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!testing::has_model()) GTEST_SKIP() << "models/en/core.dem is not in this tree";
  }
};

const std::string kExamples = std::string(DEMARCHE_SOURCE_DIR) + "/examples";

// Column `index` of the lines that hold words.
std::vector<std::string> column(const std::string& conllu, size_t index) {
  std::vector<std::string> out;
  std::istringstream lines(conllu);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    std::string field;
    for (size_t i = 0; i <= index; ++i) std::getline(fields, field, '\t');
    out.push_back(field);
  }
  return out;
}

TEST_F(ParseCommand, ThreadsGiveTheSameBytes) {
  const auto one = run_program("parse --threads 1 " + kExamples);
  EXPECT_EQ(one.exit_code, 0);
  EXPECT_THAT(one.out, HasSubstr("# newdoc"));
  for (const char* threads : {"2", "4"}) EXPECT_EQ(run_program("parse --threads " + std::string(threads) + " " + kExamples).out, one.out);
}

// The levels that a CPU lacks are as the best that it has, so this holds everywhere; it says most on a CPU with AMX.
TEST_F(ParseCommand, InstructionSetsGiveTheSameBytes) {
  if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma")) GTEST_SKIP() << "before AVX2 sums are rounded otherwise";
  const auto best = run_program("parse " + kExamples);
  EXPECT_EQ(best.exit_code, 0);
  for (const char* level : {"AVX2", "AVX2_VNNI", "AVX512_CORE", "AVX512_CORE_VNNI"}) {
    setenv("DNNL_MAX_CPU_ISA", level, 1);
    EXPECT_EQ(run_program("parse " + kExamples).out, best.out) << level;
    unsetenv("DNNL_MAX_CPU_ISA");
  }
}

TEST_F(ParseCommand, GivenTokensStay) {
  const auto ran = run_program("parse --pretokenized -", "Mr . Lavrov can not come .\nHe is ill . Really .\n");
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_THAT(column(ran.out, 1), ::testing::ElementsAre("Mr", ".", "Lavrov", "can", "not", "come", ".", "He", "is", "ill", ".", "Really", "."));
  EXPECT_THAT(ran.out, HasSubstr("# text = He is ill . Really ."));
}

TEST_F(ParseCommand, TokensOfConlluStay) {
  const auto first = run_program("parse " + kExamples + "/sanctions.txt");
  const auto again = run_program("parse --pretokenized -", first.out);
  EXPECT_EQ(again.exit_code, 0);
  EXPECT_EQ(column(again.out, 0), column(first.out, 0));
  EXPECT_EQ(column(again.out, 1), column(first.out, 1));
}

TEST_F(ParseCommand, ColumnsHaveAHeaderAndAWordALine) {
  const auto ran = run_program("parse --format columns -", "Poland expelled two diplomats.\n");
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_THAT(ran.out, StartsWith("doc\tsentence\tword\tbegin\tend\tform\tlemma\tupos\txpos\tfeats\thead\trelation\tname\n"));
  EXPECT_THAT(ran.out, HasSubstr("\t1\t2\t7\t15\texpelled\texpel\tVERB\t"));
  EXPECT_EQ(std::count(ran.out.begin(), ran.out.end(), '\n'), 6);
}

TEST_F(ParseCommand, OneBadFileDoesNotStopTheOthers) {
  const auto ran = run_program("parse no-such-file.txt " + kExamples + "/sanctions.txt");
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.err, HasSubstr("no-such-file.txt"));
  EXPECT_THAT(ran.out, HasSubstr("# newdoc"));
}

TEST(ParseCommandUsage, WrongUsageIsTwo) {
  for (const char* command : {"parse", "parse --format xml x", "parse --threads 0 x", "parse --pretokenized --conllu x"}) {
    EXPECT_EQ(run_program(command).exit_code, 2) << command;
  }
}

}  // namespace
}  // namespace demarche
