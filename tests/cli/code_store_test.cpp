// Coding into a store: what survives a kill, a lock, a full disk; what is left out; the report.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <filesystem>
#include <random>

#include "support/program.h"
#include "support/record_checks.h"

namespace demarche {
namespace {

using testing::fresh_folder;
using testing::read_file_bytes;
using testing::run_program;
using testing::write_file;
using ::testing::HasSubstr;

// Two sentences with one event each; every article has another number.
std::string tree(int number) {
  return fmt::format(
      "# newdoc\n"
      "1\tRussia\tRussia\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tNER=B-LOC\n"
      "2\texpelled\texpel\tVERB\tVBD\tMood=Ind|Tense=Past|VerbForm=Fin\t0\troot\t_\t_\n"
      "3\t{0}\t{0}\tNUM\tCD\tNumType=Card\t5\tnummod\t_\t_\n"
      "4\tPolish\tPolish\tADJ\tJJ\tDegree=Pos\t5\tamod\t_\tNER=B-MISC\n"
      "5\tdiplomats\tdiplomat\tNOUN\tNNS\tNumber=Plur\t2\tobj\t_\tSpaceAfter=No\n"
      "6\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tSpaceAfter=No\n\n",
      number + 2);
}

std::string folder_of_trees(const std::string& name, int count) {
  const std::string folder = fresh_folder(name);
  std::filesystem::create_directory(folder + "/in");
  for (int i = 0; i < count; ++i) write_file(fmt::format("{}/in/{:05}.conllu", folder, i), tree(i));
  return folder;
}

// Every row of every table but the runs, of which a killed run leaves more.
std::string dump(const std::string& file) {
  sqlite3* db = nullptr;
  EXPECT_EQ(sqlite3_open(file.c_str(), &db), SQLITE_OK);
  const auto add = [](void* out, int columns, char** cells, char**) {
    auto& text = *static_cast<std::string*>(out);
    for (int i = 0; i < columns; ++i) text += std::string(i ? "|" : "") + (cells[i] ? cells[i] : "NULL");
    text += '\n';
    return 0;
  };
  std::string all;
  for (const char* sql : {"SELECT row, id, path, published, text, genre, layout FROM documents ORDER BY row", "SELECT * FROM sentences", "SELECT * FROM actors",
                          "SELECT * FROM records ORDER BY doc, position", "SELECT * FROM events ORDER BY id", "SELECT * FROM figures ORDER BY id",
                          "SELECT * FROM participants", "SELECT * FROM dates", "SELECT * FROM missing"}) {
    EXPECT_EQ(sqlite3_exec(db, sql, add, &all, nullptr), SQLITE_OK) << sqlite3_errmsg(db);
  }
  sqlite3_close(db);
  return all;
}

TEST(CodeStore, AKilledRunStartedAgainLeavesTheRecordsOfAnUndisturbedOne) {
  const std::string folder = folder_of_trees("killed", 1500);
  const std::string code = fmt::format("code --conllu --date 2024-05-03 --format none --threads 2 {}/in --db {}", folder, folder);
  ASSERT_EQ(run_program(code + "/whole.db").exit_code, 0);
  std::mt19937 random(7);
  int killed = 0;
  for (int i = 0; i < 6; ++i) {
    const int pause = 150 + int(random() % 350);  // ms; loading takes some of it
    // The shell becomes the program, so that the signal meets it.
    killed += run_program(fmt::format("{}/part.db & pid=$!; sleep 0.{:03}; kill -KILL $pid 2> /dev/null; wait $pid", code, pause)).exit_code != 0;
  }
  const auto last = run_program(code + "/part.db --report");
  ASSERT_EQ(last.exit_code, 0) << last.err;
  EXPECT_EQ(dump(folder + "/part.db"), dump(folder + "/whole.db")) << killed << " runs killed";
}

TEST(CodeStore, WhatIsStoredIsNotCodedAgain) {
  const std::string folder = folder_of_trees("again", 3);
  const std::string code = fmt::format("code --conllu --date 2024-05-03 --format none {0}/in --db {0}/x.db --report={0}/r.json", folder);
  ASSERT_EQ(run_program(code).exit_code, 0);
  write_file(folder + "/in/new.conllu", tree(90));
  const auto again = run_program(code);
  EXPECT_EQ(again.exit_code, 0) << again.err;
  EXPECT_EQ(again.out + again.err, "");
  const auto report = testing::parse_lines(read_file_bytes(folder + "/r.json"))[0];
  EXPECT_EQ(report["left_out"]["stored_before"], 3);
  EXPECT_EQ(report["coded"]["articles"], 1);
  EXPECT_EQ(report["store"]["added"], 1);
}

TEST(CodeStore, WhoWantsOutputGetsItAlsoOfWhatIsStored) {
  const std::string folder = folder_of_trees("output", 2);
  const std::string code = fmt::format("code --conllu --date 2024-05-03 --format csv {0}/in --db {0}/x.db", folder);
  const auto first = run_program(code);
  EXPECT_EQ(run_program(code).out, first.out);
}

TEST(CodeStore, NoOutputAndNoStoreIsUsage) { EXPECT_EQ(run_program("code --conllu --format none -", tree(1)).exit_code, 2); }

TEST(CodeStore, AFileThatVanishesIsNamedAndTheRestIsCoded) {
  const std::string folder = folder_of_trees("vanishes", 3);
  // The program lists the folder, then waits for the pipe; the file goes while it waits.
  ASSERT_EQ(mkfifo((folder + "/pipe").c_str(), 0600), 0);
  const auto ran = run_program(fmt::format("code --conllu --date 2024-05-03 --threads 1 --format none --db {0}/x.db --report={0}/r.json {0}/pipe {0}/in & pid=$!; "
                                           "exec 3> {0}/pipe; rm {0}/in/00001.conllu; cat {0}/in/00000.conllu >&3; exec 3>&-; wait $pid",
                                           folder));
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.err, HasSubstr("00001.conllu: no such file"));
  const auto report = testing::parse_lines(read_file_bytes(folder + "/r.json"))[0];
  EXPECT_EQ(report["failed"]["not found"], 1);
  EXPECT_EQ(report["failures"][0]["reason"], "not found");
  EXPECT_EQ(report["coded"]["articles"], 3);
  EXPECT_EQ(report["exit_code"], 1);
}

TEST(CodeStore, AFullDiskStopsAStoringRunWithFourAndTheNextOneFinishes) {
  const std::string folder = folder_of_trees("full", 300);
  const std::string code = fmt::format("code --conllu --date 2024-05-03 --format none {0}/in --db {0}/x.db", folder);
  ASSERT_EQ(run_program(fmt::format("code --conllu --date 2024-05-03 --format none {0}/in/00000.conllu --db {0}/x.db", folder)).exit_code, 0);
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  rlimit small = before;
  small.rlim_cur = 400'000;  // no file may grow beyond, as on a full disk
  setrlimit(RLIMIT_FSIZE, &small);
  const auto stopped = run_program(code);
  setrlimit(RLIMIT_FSIZE, &before);
  EXPECT_EQ(stopped.exit_code, 4);
  EXPECT_THAT(stopped.err, HasSubstr("x.db: reading or writing failed: "));
  EXPECT_THAT(stopped.err, HasSubstr("; stopped"));
  EXPECT_EQ(run_program(code).exit_code, 0);
  ASSERT_EQ(run_program(fmt::format("code --conllu --date 2024-05-03 --format none {0}/in --db {0}/whole.db", folder)).exit_code, 0);
  EXPECT_EQ(dump(folder + "/x.db"), dump(folder + "/whole.db"));
}

TEST(CodeStore, OtherLanguagesAreLeftOutWithTheReason) {
  if (!testing::has_model()) GTEST_SKIP() << "models/en/core.dem is not in this tree";
  const std::string german =
      "Der Minister sagte, dass die Regierung das Abkommen nicht unterzeichnen wird. Die Opposition und der Pr\u00e4sident sind sich einig, dass es eine neue "
      "Verhandlung mit dem Nachbarland geben soll. Auch nach der Sitzung ist nicht klar, was von den Pl\u00e4nen bleibt.";
  const auto left = run_program("code --format jsonl -", german);
  EXPECT_EQ(left.exit_code, 0);
  EXPECT_EQ(left.out, "");
  EXPECT_THAT(left.err, HasSubstr("looks like German: left out"));
  EXPECT_THAT(run_program("code --any-language --format jsonl -", german).out, HasSubstr("\"language\":\"de\""));
}

TEST(CodeStore, SportIsMarkedOrLeftOut) {
  if (!testing::has_model()) GTEST_SKIP() << "models/en/core.dem is not in this tree";
  const std::string sport =
      "Rovers reached the quarter-finals of the FA Cup after a late equaliser and a goal in extra time. The striker scored twice, the goalkeeper saved a "
      "penalty, and the coach praised his squad.";
  EXPECT_THAT(run_program("code --format jsonl -", sport).out, HasSubstr("\"genre\":\"sport\""));
  const auto left = run_program("code --skip-not-news --format jsonl -", sport);
  EXPECT_EQ(left.out, "");
  EXPECT_THAT(left.err, HasSubstr("looks like sport, not news: left out"));
  EXPECT_THAT(run_program("code --min-words 100 -", sport).err, HasSubstr("shorter than 100 words"));
}

}  // namespace
}  // namespace demarche
