// The ledgers across articles: what redlines, claims and quotes say about a store.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>


#include "ledger/contradictions.h"
#include "ledger/red_lines.h"
#include "support/program.h"

namespace demarche {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

const Wording& wording() {
  static const Wording loaded = *Wording::load();
  return loaded;
}

TEST(Wording, EndingsAndSynonymsDoNotCount) {
  EXPECT_EQ(wording().stems("killing civilians"), wording().stems("killed a civilian"));
  EXPECT_EQ(wording().stems("the accession"), wording().stems("its membership"));
  EXPECT_EQ(wording().stems("of the and 12"), Stems{});
  EXPECT_EQ(overlap(wording().stems("any expansion of the bases"), wording().stems("expanding its bases")), 1.0);
  EXPECT_EQ(overlap({}, wording().stems("bases")), 0.0);
}

// Codes the texts into a database of the test's own.
class Ledger : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!testing::has_model()) GTEST_SKIP() << "models/en/core.dem is not in this tree";
    folder_ = testing::fresh_folder(::testing::UnitTest::GetInstance()->current_test_info()->name());
  }

  void code(const std::string& date, const std::string& text) {
    const std::string file = fmt::format("{}/{}.txt", folder_, ++count_);
    testing::write_file(file, text + "\n");
    const auto ran = testing::run_program(fmt::format("code --quiet --date {} --db {} {} > /dev/null", date, database(), file));
    ASSERT_EQ(ran.exit_code, 0) << ran.err;
  }

  std::string database() const { return folder_ + "/test.db"; }

  testing::Ran ask(const std::string& command) const { return testing::run_program(fmt::format("{} --db {}", command, database())); }

  std::vector<RedLine> lines(const RedLineFilter& filter = {}) const {
    auto archive = Archive::open(database());
    EXPECT_TRUE(archive) << archive.error().message;
    auto found = red_lines(*archive, wording(), filter);
    EXPECT_TRUE(found);
    return *found;
  }

  std::vector<Contradiction> pairs(const ContradictionFilter& filter = {}) const {
    auto archive = Archive::open(database());
    EXPECT_TRUE(archive) << archive.error().message;
    auto found = contradictions(*archive, wording(), filter);
    EXPECT_TRUE(found);
    return *found;
  }

  std::string folder_;
  int count_ = 0;
};

TEST_F(Ledger, TheSameRedLineIsOneLineWithItsDaysAndWordings) {
  code("2021-09-10", "The Kremlin warned NATO that any expansion of its bases in Ukraine would cross red lines.");
  code("2021-11-30", "Russia said that the expansion of NATO bases in Ukraine would be a red line for Moscow.");
  code("2021-12-02", "China said it would respond if Washington sold missiles to Taiwan.");
  RedLineFilter russian;
  russian.by = "RUS";
  const auto found = lines(russian);
  ASSERT_EQ(found.size(), 1u);
  ASSERT_EQ(found[0].statements.size(), 2u);
  EXPECT_EQ(found[0].statements[0].day, "2021-09-10");
  EXPECT_EQ(found[0].statements[1].day, "2021-11-30");
  EXPECT_EQ(lines().size(), 2u);
}

TEST_F(Ledger, AnEventThatMatchesTheAntecedentIsASightingNoSurerThanItsText) {
  code("2023-03-01", "China said it would respond if Washington sold missiles to Taiwan.");
  code("2023-04-01", "The United States sold missiles to Taiwan on Friday.");
  code("2023-02-01", "The United States sold missiles to Taiwan.");  // before the line was drawn
  code("2023-05-01", "The United States may sell missiles to Taiwan.");
  const auto found = lines();
  ASSERT_EQ(found.size(), 1u);
  ASSERT_EQ(found[0].sightings.size(), 2u);
  EXPECT_EQ(found[0].sightings[0].grade, "crossed");
  EXPECT_THAT(found[0].sightings[0].sentence, StartsWith("The United States sold missiles"));
  EXPECT_EQ(found[0].sightings[1].grade, "approached");
}

TEST_F(Ledger, AnAssertionStandsBesideItsDenial) {
  code("2022-05-01", "Ukraine accused Russia of shelling a hospital in Kharkiv on Saturday.");
  code("2022-05-03", "Russia denied shelling the hospital in Kharkiv.");
  code("2022-05-04", "Poland denied that its farmers had blocked the road.");
  const auto found = pairs();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].assertion.speaker.code, "UKR");
  EXPECT_EQ(found[0].denial.speaker.code, "RUS");
  EXPECT_EQ(found[0].denial.day, "2022-05-03");
  ContradictionFilter polish, narrow;
  polish.by = "POL";
  narrow.window_days = 1;
  EXPECT_TRUE(pairs(polish).empty());
  EXPECT_TRUE(pairs(narrow).empty());
}

TEST_F(Ledger, TheAccusationThatIsRejectedIsTheOneBeforeIt) {
  code("2022-05-01", "Pakistan accused India of violating the ceasefire. India rejected the accusation.");
  const auto found = pairs();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_THAT(found[0].assertion.content, HasSubstr("violating the ceasefire"));
}

TEST_F(Ledger, QuotesAreFoundBySpeakerSubjectDayAndWords) {
  code("2021-09-20", "\"We will defend every border,\" Russian Foreign Minister Sergei Lavrov said. He said that Ukraine must disarm.");
  code("2021-08-01", "Lavrov said that Poland was free to choose.");
  EXPECT_THAT(ask("quotes --by Lavrov --format jsonl").out, HasSubstr("every border"));
  const std::string about = ask("quotes --by 'Sergei Lavrov' --about UKR --since 2021-09-01 --format jsonl").out;
  EXPECT_THAT(about, HasSubstr("must disarm"));
  EXPECT_EQ(about.find("every border"), std::string::npos);
  EXPECT_EQ(about.find("Poland"), std::string::npos);
  EXPECT_THAT(ask("quotes --text disarm").out, HasSubstr("1 statements"));
  EXPECT_THAT(ask("quotes --by Nobody").out, StartsWith("0 statements"));
}

TEST_F(Ledger, WrongUseAndMissingDatabasesAreSaid) {
  EXPECT_EQ(ask("quotes --since never").exit_code, 2);
  EXPECT_EQ(ask("redlines --type wish").exit_code, 2);
  const auto ran = ask("claims");
  EXPECT_EQ(ran.exit_code, 4);
  EXPECT_THAT(ran.err, HasSubstr("no such database"));
  for (const char* command : {"quotes", "claims", "redlines"}) {
    EXPECT_THAT(testing::run_program(fmt::format("{} --help", command)).out, HasSubstr("Examples:")) << command;
  }
  EXPECT_EQ(ask("quotes --text '\"'").exit_code, 4);
}

}  // namespace
}  // namespace demarche
