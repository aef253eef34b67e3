#include "lexicon/lexicon.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <memory>

namespace demarche {
namespace {

class LexiconFiles : public ::testing::Test {
 protected:
  void SetUp() override {
    const std::string test = ::testing::UnitTest::GetInstance()->current_test_info()->name();
    folder_ = std::filesystem::temp_directory_path() / ("lexicon_" + std::to_string(::getpid()) + test) / "lexicon";
    std::filesystem::create_directories(folder_);
    write("classes.txt", "OFFICIAL = diplomat, charge d'affaires\nPERSON = man, @OFFICIAL\n");
    write("status.tsv", "deny\tverb\tany\tdenied\tdenying verb\n");
    auto ontology = Ontology::load();
    ASSERT_TRUE(ontology) << ontology.error().where << ": " << ontology.error().message;
    ontology_ = std::make_unique<Ontology>(std::move(*ontology));
  }
  void TearDown() override { std::filesystem::remove_all(folder_.parent_path()); }
  void write(const std::string& name, const std::string& text) { std::ofstream(folder_ / name) << text; }
  Result<Lexicon> load() { return Lexicon::load(*ontology_, folder_); }
  void expect_error(const std::string& line, const std::string& where, const std::string& message) {
    write("a.lex", line);
    const auto lexicon = load();
    ASSERT_FALSE(lexicon) << line;
    EXPECT_EQ(lexicon.error().where, where);
    EXPECT_NE(lexicon.error().message.find(message), std::string::npos) << lexicon.error().message;
  }

  std::filesystem::path folder_;
  std::unique_ptr<Ontology> ontology_;
};

TEST_F(LexiconFiles, OneLineGivesAnEntryForEachTrigger) {
  write("a.lex", "kick out, expel V obj:OFFICIAL -> 166 src=subj tgt=obj  # a comment\n");
  const auto lexicon = load();
  ASSERT_TRUE(lexicon) << lexicon.error().message;
  EXPECT_EQ(lexicon->size(), 2u);
  const auto& kick = lexicon->entries("kick", PredicateKind::kVerb);
  ASSERT_EQ(kick.size(), 1u);
  EXPECT_EQ(kick[0].extra_words, std::vector<std::string>{"out"});
  EXPECT_EQ(kick[0].type, "SANCTION");
  EXPECT_EQ(kick[0].mode, "expel");
  EXPECT_TRUE(lexicon->has("expel", PredicateKind::kVerb));
  EXPECT_FALSE(lexicon->has("expel", PredicateKind::kNoun));
}

TEST_F(LexiconFiles, ANounPhraseIsFoundByItsLastWord) {
  write("a.lex", "peace talk N between -> 046 recip\n");
  const auto lexicon = load();
  ASSERT_TRUE(lexicon);
  const auto& talk = lexicon->entries("talk", PredicateKind::kNoun);
  ASSERT_EQ(talk.size(), 1u);
  EXPECT_EQ(talk[0].extra_words, std::vector<std::string>{"peace"});
  EXPECT_TRUE(talk[0].reciprocal);
}

TEST_F(LexiconFiles, TheMoreSpecificEntryComesFirst) {
  write("a.lex", "expel V -> 174\nexpel V obj:OFFICIAL -> 166\n");
  const auto lexicon = load();
  ASSERT_TRUE(lexicon);
  EXPECT_EQ(lexicon->entries("expel", PredicateKind::kVerb)[0].cameo, "166");
}

TEST_F(LexiconFiles, AStatedTypeOverridesTheCodesOwn) {
  write("a.lex", "observe V obj -> 0871 RETREAT/ceasefire @military\nsay V -> 010\n");
  const auto lexicon = load();
  ASSERT_TRUE(lexicon) << lexicon.error().message;
  EXPECT_EQ(lexicon->entries("observe", PredicateKind::kVerb)[0].mode, "ceasefire");
  EXPECT_EQ(lexicon->entries("observe", PredicateKind::kVerb)[0].contexts, std::vector<std::string>{"military"});
  EXPECT_EQ(lexicon->entries("say", PredicateKind::kVerb)[0].type, "");
}

TEST_F(LexiconFiles, ErrorsNameFileAndLine) {
  expect_error("# head\n\naccuse V obj 112\n", "data/lexicon/a.lex:3", "->");
  expect_error("accuse V -> 999\n", "data/lexicon/a.lex:1", "no CAMEO code");
  expect_error("accuse V ->\n", "data/lexicon/a.lex:1", "no CAMEO code after");
  expect_error("accuse obj -> 112\n", "data/lexicon/a.lex:1", "part of speech");
  expect_error("accuse V obj:NOSUCH -> 112\n", "data/lexicon/a.lex:1", "NOSUCH");
  expect_error("accuse V -> 112 ACCUSE/shout\n", "data/lexicon/a.lex:1", "no mode");
  expect_error("accuse V -> 112 BLAME\n", "data/lexicon/a.lex:1", "neither a PLOVER type");
  expect_error("accuse V -> 112 @moon\n", "data/lexicon/a.lex:1", "context");
  expect_error("accuse,, blame V -> 112\n", "data/lexicon/a.lex:1", "empty trigger");
}

TEST_F(LexiconFiles, ErrorsInClassesAndCuesNameFileAndLine) {
  write("classes.txt", "OFFICIAL = diplomat\nPERSON = @NOBODY\n");
  auto lexicon = load();
  ASSERT_FALSE(lexicon);
  EXPECT_EQ(lexicon.error().where, "data/lexicon/classes.txt:2");
  write("classes.txt", "OFFICIAL = diplomat\n");
  write("status.tsv", "deny\tverb\tany\tperhaps\treason\n");
  lexicon = load();
  ASSERT_FALSE(lexicon);
  EXPECT_EQ(lexicon.error().where, "data/lexicon/status.tsv:1");
}

TEST_F(LexiconFiles, LintFindsTwinsAndIdleClasses) {
  write("a.lex", "accuse V obj -> 112\naccuse V obj -> 111\naccuse V of:PERSON -> 112\n");
  const auto lexicon = load();
  ASSERT_TRUE(lexicon);
  const auto findings = lexicon->lint();
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(findings[0].where, "a.lex:2 accuse");
  EXPECT_NE(findings[0].message.find("never match"), std::string::npos);
  EXPECT_EQ(findings[1].where, "classes.txt OFFICIAL");
}

TEST(ProjectLexicon, LoadsAndIsCleanByItsOwnLint) {
  const auto ontology = Ontology::load();
  ASSERT_TRUE(ontology) << ontology.error().where << ": " << ontology.error().message;
  const auto lexicon = Lexicon::load(*ontology);
  ASSERT_TRUE(lexicon) << lexicon.error().where << ": " << lexicon.error().message;
  EXPECT_GT(lexicon->size(), 1200u);
  for (const auto& finding : lexicon->lint()) ADD_FAILURE() << finding.where << ": " << finding.message;
}

TEST(ProjectOntology, HoldsAllTypesAndTheCrosswalkBothWays) {
  const auto ontology = Ontology::load();
  ASSERT_TRUE(ontology);
  for (const char* type : {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
                           "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}) {
    ASSERT_NE(ontology->type(type), nullptr) << type;
    const CameoCode* code = ontology->cameo(ontology->cameo_of(type, ""));
    ASSERT_NE(code, nullptr) << type;
    EXPECT_EQ(code->type, type);
  }
  EXPECT_EQ(ontology->cameo("010")->type, "");
  EXPECT_EQ(ontology->cameo("0874")->type, "RETREAT");
  EXPECT_EQ(ontology->cameo("0253")->type, "REQUEST");
  EXPECT_EQ(ontology->cameo_of("ASSAULT", "drone"), "1952");
  EXPECT_DOUBLE_EQ(ontology->intensity("SANCTION", "expel"), -5.5);
}

}  // namespace
}  // namespace demarche
