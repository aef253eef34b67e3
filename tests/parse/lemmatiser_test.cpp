#include "parse/lemmatiser.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace demarche {
namespace {

WordForms forms(std::string_view irregular, std::string verbs) {
  std::replace(verbs.begin(), verbs.end(), ' ', '\n');
  auto found = WordForms::parse(irregular, verbs);
  EXPECT_TRUE(found) << found.error().where << ": " << found.error().message;
  return std::move(*found);
}

TEST(Lemmatiser, AppliesScripts) {
  const std::vector<std::string> scripts = {"l0:", "l3:y", "c0:", "t0:", "l1:", "l9:", "c1:s"};
  const auto lemmatiser = Lemmatiser::load(scripts, "went\tVERB\tgo\nbetter\tADJ\tgood\n", "", {});
  ASSERT_TRUE(lemmatiser);
  Arena arena;
  const auto lemma = [&](const char* form, size_t script, const char* upos = "NOUN") {
    return std::string(lemmatiser->lemma(form, upos, script, arena));
  };
  EXPECT_EQ(lemma("Talks", 0), "talks");
  EXPECT_EQ(lemma("Studied", 1), "study");
  EXPECT_EQ(lemma("NATO", 2), "NATO");
  EXPECT_EQ(lemma("RUSSIA", 3), "Russia");
  EXPECT_EQ(lemma("\u00C9TATS", 3), "\u00C9tats");
  EXPECT_EQ(lemma("caf\u00E9s", 4), "caf\u00E9");
  EXPECT_EQ(lemma("caf\u00E9", 4), "caf");     // a code point, not a byte
  EXPECT_EQ(lemma("Too", 5), "too");           // strips more than there is
  EXPECT_EQ(lemma("A", 4), "a");               // would leave nothing
  EXPECT_EQ(lemma("Went", 0, "VERB"), "go");   // exceptions come first
  EXPECT_EQ(lemma("Went", 0, "PROPN"), "went");
}

TEST(Lemmatiser, MendsWhatBreaksTheSpellingRules) {
  const auto lemmatiser = Lemmatiser::load({"l1:", "l2:", "l3:"}, "", "watch\n##elle", forms("", "impose plan rate"));
  ASSERT_TRUE(lemmatiser);
  Arena arena;
  const auto lemma = [&](const char* form, size_t script, const char* upos = "VERB") {
    return std::string(lemmatiser->lemma(form, upos, script, arena));
  };
  EXPECT_EQ(lemma("imposed", 1), "impose");
  EXPECT_EQ(lemma("Imposing", 2), "impose");
  EXPECT_EQ(lemma("planning", 2), "plan");
  EXPECT_EQ(lemma("rated", 0), "rate");
  EXPECT_EQ(lemma("expelled", 0), "expel");           // neither is known: not -lle
  EXPECT_EQ(lemma("supplies", 0, "NOUN"), "supply");  // nor -ie
  EXPECT_EQ(lemma("watches", 0, "NOUN"), "watch");
  EXPECT_EQ(lemma("rationales", 0, "NOUN"), "rationale");
  EXPECT_EQ(lemma("frobbed", 2), "frob");              // nothing is known and no rule broken: as the script says
}

TEST(Lemmatiser, LeavesNoVerbThatTheFormIsNotMadeOf) {
  const auto lemmatiser = Lemmatiser::load({"l2:", "l3:y"}, "fled\tVERB\tflead\n", "", forms("[VERB]\nflee fled\n", "deplore deploy flee tap tape"));
  ASSERT_TRUE(lemmatiser);
  Arena arena;
  EXPECT_EQ(lemmatiser->lemma("deplored", "VERB", 1, arena), "deplore");
  EXPECT_EQ(lemmatiser->lemma("deployed", "VERB", 0, arena), "deploy");
  EXPECT_EQ(lemmatiser->lemma("taped", "VERB", 0, arena), "tape");  // of "tap": tapped
  EXPECT_EQ(lemmatiser->lemma("fled", "VERB", 0, arena), "flee");   // a slip of the treebank
}

TEST(Lemmatiser, KnowsIrregularFormsBeforeItGuesses) {
  const auto lemmatiser = Lemmatiser::load({"l0:", "l2:"}, "", "fro", forms("[VERB]\nfreeze froze frozen # cold\n[NOUN]\nhalf halves\n", ""));
  ASSERT_TRUE(lemmatiser);
  Arena arena;
  EXPECT_EQ(lemmatiser->lemma("Froze", "VERB", 1, arena), "freeze");
  EXPECT_EQ(lemmatiser->lemma("halves", "NOUN", 1, arena), "half");
  EXPECT_EQ(lemmatiser->lemma("halves", "VERB", 0, arena), "halves");  // another part of speech
}

TEST(Lemmatiser, SpellsTheBasesOfVerbsThatNoTableKnows) {
  const auto lemmatiser = Lemmatiser::load({"l2:", "l3:"}, "", "", {});
  ASSERT_TRUE(lemmatiser);
  Arena arena;
  const auto lemma = [&](const std::string& form) {
    return std::string(lemmatiser->lemma(form, "VERB", form.ends_with("ing") ? 1 : 0, arena));
  };
  for (const auto& [form, base] : std::initializer_list<std::pair<const char*, const char*>>{
           {"toppled", "topple"}, {"castrated", "castrate"}, {"recognised", "recognise"}, {"merging", "merge"}, {"mired", "mire"},
           {"provoked", "provoke"}, {"endorsed", "endorse"}, {"pursuing", "pursue"}, {"bayoneted", "bayonet"}, {"harassed", "harass"},
           {"raided", "raid"}, {"festering", "fester"}, {"bedeviling", "bedevil"}, {"expelled", "expel"}, {"patrolling", "patrol"},
           {"attacked", "attack"}, {"hanged", "hang"}, {"torpedoed", "torpedo"}}) {
    EXPECT_EQ(lemma(form), base);
  }
}

TEST(WordForms, SaysWhichLineOfATableIsWrong) {
  for (const auto& [text, where] : std::initializer_list<std::pair<const char*, const char*>>{
           {"go went\n", "data/parse/irregular_forms.txt:1"},
           {"[VERB]\n\ngo\n", "data/parse/irregular_forms.txt:3"},
           {"[VERB]\nlie lay\nlay lay\n", "data/parse/irregular_forms.txt:3"},
           {"[VERB\n", "data/parse/irregular_forms.txt:1"}}) {
    const auto found = WordForms::parse(text, "");
    ASSERT_FALSE(found) << text;
    EXPECT_EQ(found.error().where, where);
    EXPECT_EQ(found.error().code, ErrorCode::kDataFile);
  }
  EXPECT_TRUE(WordForms::load());
}

TEST(Lemmatiser, RefusesMalformedScripts) {
  for (const char* script : {"", "l", "x0:", "l:", "l-1:", "lx:y", "l1"}) {
    const auto lemmatiser = Lemmatiser::load({script}, "", "", {});
    ASSERT_FALSE(lemmatiser) << script;
    EXPECT_EQ(lemmatiser.error().code, ErrorCode::kModel);
  }
}

}  // namespace
}  // namespace demarche
