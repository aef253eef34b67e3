// Stored texts coded anew: nothing lost, the difference shown, safe when killed.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <random>
#include <sstream>

#include "base/paths.h"
#include "support/program.h"
#include "support/record_checks.h"

namespace demarche {
namespace {

using testing::fresh_folder;
using testing::Ran;
using testing::read_file_bytes;
using testing::run_program;
using testing::write_file;
using ::testing::HasSubstr;

// A store of `count` articles, "x.db", and an edited copy of the lexicon, "lexicon".
class Recode : public ::testing::Test {
 protected:
  void make(const std::string& name, int count) {
    if (!testing::has_model()) GTEST_SKIP() << "models/en/core.dem is not in this tree";
    folder_ = fresh_folder(name);
    std::string lines;
    for (int i = 0; i < count; ++i) {
      lines += fmt::format(R"({{"id":"a{0}","date":"2024-05-03","text":"Talks end early\n\nBy Ann Ode\n\nRussia expelled {1} Polish diplomats on Monday.\n\nFrance )"
                           R"(condemned Iran. Spain thanked Portugal for {1} tents."}})",
                           i, i + 2) + "\n";
    }
    write_file(folder_ + "/in.jsonl", lines);
    const Ran coded = run_program(fmt::format("code --format none {0}/in.jsonl --db {0}/x.db", folder_));
    ASSERT_EQ(coded.exit_code, 0) << coded.err;
    std::filesystem::copy(find_data_file("data/lexicon").value(), folder_ + "/lexicon");
  }
  // Whoever expels has abducted, by the edited lexicon.
  void edit_lexicon() {
    const std::string file = folder_ + "/lexicon/16_sanction.lex";
    std::istringstream lines(read_file_bytes(file));
    std::string kept;
    for (std::string line; std::getline(lines, line);) {
      if (!line.starts_with("expel")) kept += line + "\n";
    }
    write_file(file, kept + "expel V -> 181 ASSAULT/abduct tgt=obj\n");
  }
  Ran recode(const std::string& flags = "") { return run_program(fmt::format("recode --db {0}/x.db --lexicon {0}/lexicon {1}", folder_, flags)); }
  std::string rows(const std::string& sql, const std::string& file = "x.db") {
    const auto ran = testing::run_shell(fmt::format("python3 -c \"import sqlite3,sys\nfor row in sqlite3.connect(sys.argv[1]).execute(sys.argv[2]): print(row)\" "
                                             "{}/{} \"{}\"",
                                             folder_, file, sql));
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    return ran.out;
  }
  std::string dump(const std::string& file) {
    return rows("SELECT row, id, path, title, byline, published, layout, text FROM documents ORDER BY row", file) +
           rows("SELECT r.*, e.type, e.cameo, e.status FROM records r LEFT JOIN events e ON e.id = r.id ORDER BY r.doc, r.position", file);
  }

  std::string folder_;
};

TEST_F(Recode, ArticlesOfThisVersionAreLeftAlone) {
  make("recode_same", 3);
  const auto ran = run_program(fmt::format("recode --db {}/x.db", folder_));
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("3 articles are coded by this very version"));
  EXPECT_THAT(ran.out, HasSubstr("0 articles coded anew"));
}

TEST_F(Recode, ALexiconThatSaysTheSameGivesTheSameRecords) {
  make("recode_equal", 4);
  write_file(folder_ + "/lexicon/16_sanction.lex", read_file_bytes(folder_ + "/lexicon/16_sanction.lex") + "\n# a remark\n");
  const std::string before = rows("SELECT id, title, byline, published, text FROM documents ORDER BY row") + rows("SELECT * FROM records") + rows("SELECT id, type, cameo FROM events");
  const auto ran = recode();
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("4 articles coded anew, 0 of them changed"));
  EXPECT_THAT(ran.out, HasSubstr("0 changed, 0 removed, 0 added"));
  EXPECT_EQ(rows("SELECT id, title, byline, published, text FROM documents ORDER BY row") + rows("SELECT * FROM records") + rows("SELECT id, type, cameo FROM events"), before);
}

TEST_F(Recode, ADryRunShowsTheDifferenceByTypePairAndExampleAndWritesNothing) {
  make("recode_dry", 4);
  edit_lexicon();
  const std::string before = dump("x.db");
  const auto ran = recode("--dry-run");
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("4 articles coded anew (nothing was written), 4 of them changed"));
  EXPECT_THAT(ran.out, HasSubstr("changed ASSAULT"));
  EXPECT_THAT(ran.out, HasSubstr("RUS > POL"));
  EXPECT_THAT(ran.out, HasSubstr("\"expelled\" in: Russia expelled 2 Polish diplomats on Monday."));
  EXPECT_EQ(dump("x.db"), before);
}

TEST_F(Recode, AnEditedLexiconChangesTheStoreAndJsonLinesNameEachChange) {
  make("recode_edit", 3);
  edit_lexicon();
  const auto ran = recode("--format jsonl");
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  const auto changes = testing::parse_lines(ran.out);
  ASSERT_EQ(changes.size(), 3u) << ran.out;
  EXPECT_EQ(changes[0]["change"], "changed");
  EXPECT_EQ(changes[0]["before"]["type"], "SANCTION");
  EXPECT_EQ(changes[0]["after"]["type"], "ASSAULT");
  EXPECT_EQ(changes[0]["fields"][0], "type");
  EXPECT_EQ(rows("SELECT count(*) FROM events WHERE type = 'SANCTION'"), "(0,)\n");
  EXPECT_EQ(rows("SELECT count(*) FROM events WHERE type = 'ASSAULT'"), "(3,)\n");
  EXPECT_THAT(recode().err, HasSubstr("3 articles are coded by this very version"));
}

TEST_F(Recode, KilledAndStartedAgainItEndsLikeAnUndisturbedRun) {
  make("recode_killed", 200);
  edit_lexicon();
  std::filesystem::copy(folder_ + "/x.db", folder_ + "/whole.db");
  const std::string run = fmt::format("recode --lexicon {0}/lexicon --threads 2 --quiet --db {0}/", folder_);
  ASSERT_EQ(run_program(run + "whole.db").exit_code, 0);
  std::mt19937 random(3);
  for (int i = 0; i < 4; ++i) {
    (void)run_program(fmt::format("{}x.db & pid=$!; sleep 0.{:03}; kill -KILL $pid 2> /dev/null; wait $pid", run, 300 + int(random() % 500)));
  }
  ASSERT_EQ(run_program(run + "x.db").exit_code, 0);
  EXPECT_EQ(dump("x.db"), dump("whole.db"));
}

TEST_F(Recode, ArticlesWithoutTheirTextStayAsTheyAre) {
  make("recode_no_text", 2);
  const auto coded = run_program(fmt::format("code --no-text --format none {0}/in.jsonl --db {0}/bare.db", folder_));
  ASSERT_EQ(coded.exit_code, 0) << coded.err;
  edit_lexicon();
  const auto ran = run_program(fmt::format("recode --db {0}/bare.db --lexicon {0}/lexicon", folder_));
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_THAT(ran.err, HasSubstr("2 articles were stored without their text"));
  EXPECT_EQ(rows("SELECT count(*) FROM events WHERE type = 'SANCTION'", "bare.db"), "(2,)\n");
}

}  // namespace
}  // namespace demarche
