// The program from outside: what scripts rely on.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "demarche/version.h"
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
using ::testing::Not;
using ::testing::StartsWith;

constexpr const char* kTree =
    "# newdoc\n"
    "1\tRussia\tRussia\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tNER=B-LOC\n"
    "2\texpelled\texpel\tVERB\tVBD\tMood=Ind|Tense=Past|VerbForm=Fin\t0\troot\t_\t_\n"
    "3\ttwo\ttwo\tNUM\tCD\tNumType=Card\t5\tnummod\t_\t_\n"
    "4\tPolish\tPolish\tADJ\tJJ\tDegree=Pos\t5\tamod\t_\tNER=B-MISC\n"
    "5\tdiplomats\tdiplomat\tNOUN\tNNS\tNumber=Plur\t2\tobj\t_\tSpaceAfter=No\n"
    "6\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tSpaceAfter=No\n"
    "\n";

// Coding from text needs the weights.
class WithModel : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!testing::has_model()) GTEST_SKIP() << "models/en/core.dem is not in this tree";
  }
};

// ------------------------------------------------------------------------------------------------ usage and version

TEST(Cli, VersionNamesProgramModelAndData) {
  for (const char* command : {"version", "--version"}) {
    const Ran ran = run_program(command);
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_THAT(ran.out, StartsWith(fmt::format("demarche {}\nmodel ", version())));
    EXPECT_THAT(ran.out, HasSubstr("\ndata "));
  }
}

TEST(Cli, WrongUsageIsTwo) {
  for (const char* command : {"", "code", "sing", "code --date yesterday x", "code --date 2021-02-30 x", "code --format xml x",
                              "code --threads 0 x", "code --no-such-option x"}) {
    const Ran ran = run_program(command);
    EXPECT_EQ(ran.exit_code, 2) << command;
    EXPECT_EQ(ran.out, "") << command;
    EXPECT_NE(ran.err, "") << command;
  }
}

TEST(Cli, HelpShowsExamples) {
  const Ran ran = run_program("code --help");
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_THAT(ran.out, HasSubstr("Examples:"));
  EXPECT_THAT(ran.out, HasSubstr("Exit codes:"));
}

TEST_F(WithModel, WithoutItThereIsNoStart) {
  const Ran ran = run_program("code --model /no/such/model.dem x.txt");
  EXPECT_EQ(ran.exit_code, 3);
  EXPECT_THAT(ran.err, StartsWith("demarche: "));
  EXPECT_THAT(ran.err, HasSubstr("model.dem"));
}

// ----------------------------------------------------------------------------------------------------- parsed input

TEST(Cli, CodesParsedInputWithoutAModel) {
  const Ran ran = run_program("code --conllu --date 2024-05-03 --format jsonl -", kTree);
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_EQ(ran.err, "");
  const auto records = parse_lines(ran.out);
  ASSERT_GE(records.size(), 1u);
  EXPECT_EQ(records[0]["text"], "Russia expelled two Polish diplomats.");
  EXPECT_EQ(records[0]["published"], "2024-05-03");
}

TEST(Cli, AMissingFileAmongGoodOnesIsNamedAndTheOthersAreCoded) {
  const std::string folder = fresh_folder("missing");
  write_file(folder + "/good.conllu", kTree);
  const Ran ran = run_program(fmt::format("code --conllu --date 2024-05-03 --format jsonl {0}/good.conllu {0}/gone {0}/good.conllu", folder));
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_EQ(ran.err, fmt::format("demarche: {}/gone: no such file\n", folder));
  size_t documents = 0;
  for (const auto& record : parse_lines(ran.out)) documents += record["kind"] == "document";
  EXPECT_EQ(documents, 2u);
}

TEST(Cli, ABrokenTreeFileNamesTheLine) {
  const Ran ran = run_program("code --conllu -", "1\tonly three\tcolumns\n");
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.err, StartsWith("demarche: standard input: line 1: "));
}

TEST(Cli, AFolderIsReadInOrderWithAllBelowItAndHiddenFilesLeftOut) {
  const std::string folder = fresh_folder("folder");
  std::filesystem::create_directories(folder + "/b");
  for (const char* file : {"/c.conllu", "/a.conllu", "/b/x.conllu", "/.hidden"}) write_file(folder + file, kTree);
  const Ran ran = run_program(fmt::format("code --conllu --date 2024-05-03 --format jsonl {}", folder));
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  std::string paths;
  for (const auto& record : parse_lines(ran.out)) {
    if (record["kind"] == "document") paths += record["path"].get<std::string>().substr(folder.size()) + " ";
  }
  EXPECT_EQ(paths, "/a.conllu /b/x.conllu /c.conllu ");
}

TEST(Cli, PicturesAndScriptsOfASavedPageAreNoArticles) {
  const std::string folder = fresh_folder("saved_page");
  for (const char* inside : {"/One_files", "/other_files"}) std::filesystem::create_directory(folder + inside);
  write_file(folder + "/One.html", "<html><body><p>Norway met Peru in Oslo on Monday, officials of both states said.</p></body></html>");
  write_file(folder + "/One_files/script.js", "let a = 1;\n");
  write_file(folder + "/other_files/kept.txt", "Peru met Norway.\n");
  const auto ran = run_program("read " + folder);
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("Norway met Peru"));
  EXPECT_THAT(ran.out, HasSubstr("Peru met Norway."));
  EXPECT_THAT(ran.out, ::testing::Not(HasSubstr("let a")));
}

TEST(Cli, AnEmptyFolderIsSaid) {
  const Ran ran = run_program("code --conllu " + fresh_folder("empty"));
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.err, HasSubstr("no files"));
}

TEST(Cli, WithoutAnyDateItSaysSoOnceAFile) {
  const Ran ran = run_program("code --conllu --format jsonl -", kTree);
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_THAT(ran.err, StartsWith("demarche: standard input: no publication date"));
  EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1);
  EXPECT_EQ(run_program("code --conllu --format jsonl --quiet -", kTree).err, "");
}

TEST(Cli, ArticlesWithoutADateShareALineAndTheReportNamesThem) {
  const std::string folder = fresh_folder("undated");
  for (int i = 0; i < 5; ++i) write_file(folder + "/a" + std::to_string(i) + ".conllu", kTree);
  const Ran ran = run_program("code --conllu --format jsonl --report=" + folder + "/report " + folder + "/a*.conllu");
  EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("in 5 articles"));
  EXPECT_THAT(ran.err, HasSubstr("a2.conllu and 2 more"));
  std::ifstream report(folder + "/report");
  const std::string told((std::istreambuf_iterator<char>(report)), {});
  EXPECT_THAT(told, HasSubstr("\"undated\":5"));
  EXPECT_THAT(told, HasSubstr("a4.conllu"));
}

TEST(Cli, AClosedPipeIsNoError) {
  const std::string folder = fresh_folder("pipe");
  std::string many;
  for (int i = 0; i < 3000; ++i) many += kTree;
  write_file(folder + "/many.conllu", many);
  const Ran ran = run_program(fmt::format("code --conllu --date 2024-05-03 --format jsonl {0}/many.conllu {0}/many.conllu | head -c 10", folder));
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_EQ(ran.out.size(), 10u);
  EXPECT_EQ(ran.err, "");
}

TEST(Cli, AFullDiskUnderStandardOutputIsFour) {
  const Ran ran = run_program("code --conllu --date 2024-05-03 - > /dev/full", kTree);
  EXPECT_EQ(ran.exit_code, 4);
  EXPECT_THAT(ran.err, StartsWith("demarche: standard output: "));
}

TEST(Cli, ColourOnlyWhenAskedOrOnATerminal) {
  EXPECT_THAT(run_program("code --conllu --date 2024-05-03 -", kTree).out, Not(HasSubstr("\x1b[")));
  EXPECT_THAT(run_program("code --conllu --date 2024-05-03 --color always -", kTree).out, HasSubstr("\x1b["));
}

TEST(Cli, CsvHasAHeaderAlsoWithoutEvents) {
  const Ran ran = run_program("code --conllu --format csv --quiet -", kTree);
  EXPECT_THAT(ran.out, StartsWith("id,doc,path,"));
}

// ------------------------------------------------------------------------------------------------------------ store

TEST(Cli, AStoreThatCannotBeOpenedIsFourAndRecordsStillCome) {
  const Ran ran = run_program("code --conllu --date 2024-05-03 --format jsonl --db /no/such/folder/x.db -", kTree);
  EXPECT_EQ(ran.exit_code, 4);
  EXPECT_THAT(ran.err, StartsWith("demarche: /no/such/folder/x.db: "));
  EXPECT_GE(parse_lines(ran.out).size(), 1u);
}

TEST(Cli, CodingTwiceIntoAStoreChangesNothing) {
  const std::string folder = fresh_folder("store");
  const std::string command = fmt::format("code --conllu --date 2024-05-03 --db {}/x.db -", folder);
  EXPECT_EQ(run_program(command, kTree).exit_code, 0);
  const std::string before = testing::read_file_bytes(folder + "/x.db");
  EXPECT_EQ(run_program(command, kTree).exit_code, 0);
  EXPECT_EQ(testing::read_file_bytes(folder + "/x.db"), before);
}

TEST(Cli, TheStoreInsideAFolderIsNotReadAsAnArticle) {
  const std::string folder = fresh_folder("store_inside");
  write_file(folder + "/a.conllu", kTree);
  const std::string command = fmt::format("code --conllu --date 2024-05-03 --db {0}/x.db {0}", folder);
  EXPECT_EQ(run_program(command).exit_code, 0);
  EXPECT_EQ(run_program(command).exit_code, 0);
}

// -------------------------------------------------------------------------------------------------------- bad texts

TEST_F(WithModel, EmptyBinaryAndBrokenInputsAreNamedAndTheGoodOnesCoded) {
  const std::string folder = fresh_folder("bad");
  write_file(folder + "/a_empty.txt", "");
  write_file(folder + "/b_blank.txt", " \n\t\n");
  write_file(folder + "/c_binary.txt", std::string("\x7f" "ELF\x00\x01\x02\x00\x00", 9) + std::string(500, '\0'));
  write_file(folder + "/d_broken.txt", "Russia expelled two Polish diplo\xFF\xFEmats on Monday.\n");
  write_file(folder + "/e_good.txt", "Russia expelled two Polish diplomats on Monday.\n");
  const Ran ran = run_program(fmt::format("code --date 2024-05-03 --format jsonl {}", folder));
  EXPECT_EQ(ran.exit_code, 1);
  for (const char* bad : {"a_empty", "b_blank", "c_binary", "d_broken"}) {
    EXPECT_THAT(ran.err, HasSubstr(fmt::format("demarche: {}/{}.txt: ", folder, bad)));
  }
  EXPECT_THAT(ran.err, Not(HasSubstr("e_good")));
  std::string paths;
  for (const auto& record : parse_lines(ran.out)) {
    if (record["kind"] == "document") paths += record["path"].get<std::string>().substr(folder.size()) + " ";
  }
  EXPECT_EQ(paths, "/d_broken.txt /e_good.txt ");
}

// Texts that are hard on offsets: each also as a title, a dateline, a quotation.
std::vector<std::string> odd_texts() {
  return {
      "Kyiv\u00A0warned Moscow on Monday. \u201cWe will respond,\u201d Zelensky said.\r\n\r\nRussia denied it.\r\n",
      "Cafe\u0301 owners in Sa\u0303o Paulo protested \U0001F600\U0001F1FA\U0001F1E6 against Brazil\u2019s president.\n",
      "\uFEFFFrance expelled 12 diplomats.\n\n\n\n   Germany\tcondemned   the move .\n",
      "\u041C\u043E\u0441\u043A\u0432\u0430 \u2014 Russia \u201csuspended\u201d talks\u2026 with \u4E2D\u56FD, said Li.\n",
      "A\u200Dzero-width joiner, a soft\u00ADhyphen and\u2028a line separator met the U.S. envoy.\n",
      "ANKARA, May 3 (Reuters) \u2013 T\u00FCrkiye\u2019s Erdo\u011Fan met Greece\u2019s leader\u0301\u0302\u0303.\n",
      "\U0001F469\u200D\U0001F469\u200D\U0001F467 families of 1,200 \u00BD-starved people fled Sudan; the UN \u00ABcondemned\u00BB the attack.",
      "x",
      "...",
      "\u2019\u2019\u2019 \u0301",
  };
}

TEST_F(WithModel, EverySpanCutFromTheTextIsTheWordsClaimed) {
  size_t checked = 0;
  for (const std::string& text : odd_texts()) {
    const Ran ran = run_program("code --format jsonl --quiet -", text);
    ASSERT_EQ(ran.exit_code, 0) << text << ran.err;
    const auto records = parse_lines(ran.out);
    checked += testing::expect_spans_cut_their_words(records, records[0]["text"].get<std::string>());
  }
  for (const auto& file : std::filesystem::directory_iterator(std::string(DEMARCHE_SOURCE_DIR) + "/examples")) {
    if (file.path().extension() != ".txt") continue;
    const Ran ran = run_program("code --format jsonl --quiet " + file.path().string());
    const auto records = parse_lines(ran.out);
    EXPECT_EQ(records[0]["text"], testing::read_file_bytes(file.path().string()));
    checked += testing::expect_spans_cut_their_words(records, records[0]["text"].get<std::string>());
  }
  EXPECT_GT(checked, 100u);
}

TEST_F(WithModel, TheOutputIsTheSameWhateverTheThreads) {
  const std::string folder = fresh_folder("threads");
  int number = 0;
  for (int round = 0; round < 3; ++round) {
    for (const std::string& text : odd_texts()) write_file(fmt::format("{}/{:03}.txt", folder, number++), text);
  }
  const std::string inputs = fmt::format("{} {}/examples", folder, DEMARCHE_SOURCE_DIR);
  for (const char* format : {"jsonl", "csv", "table"}) {
    const Ran one = run_program(fmt::format("code --threads 1 --format {} {}", format, inputs));
    const Ran two = run_program(fmt::format("code --threads 2 --format {} {}", format, inputs));
    EXPECT_GT(one.out.size(), 300u);
    EXPECT_EQ(one.out, two.out) << format;
    EXPECT_EQ(one.err, two.err) << format;
  }
}

TEST_F(WithModel, NoTextLetsNoSentenceOut) {
  const std::string file = std::string(DEMARCHE_SOURCE_DIR) + "/examples/sanctions.txt";
  const Ran ran = run_program("code --format jsonl --no-text " + file);
  for (const auto& record : parse_lines(ran.out)) {
    EXPECT_FALSE(record.contains("text") && record["text"].get<std::string>().size() > 160);
  }
  EXPECT_THAT(ran.out, Not(HasSubstr("impose sanctions on four Iranian generals and a drone maker, accusing Tehran of supplying Russia")));
}

TEST_F(WithModel, AVeryLongLineIsCoded) {
  std::string text;
  while (text.size() < 100'000) text += "Russia expelled two Polish diplomats on Monday and Poland protested. ";
  const std::string folder = fresh_folder("long");
  write_file(folder + "/long.txt", text);
  const Ran ran = run_program(fmt::format("code --date 2024-05-03 --format csv {}/long.txt", folder));
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
}

}  // namespace
}  // namespace demarche
