#include "resolve/coreference.h"

#include <gtest/gtest.h>

#include <fstream>

#include "base/paths.h"
#include "pipeline/engine.h"
#include "read/reader.h"

namespace demarche {
namespace {

const Engine& engine() {
  static const Engine one = [] {
    auto loaded = Engine::load({});
    if (!loaded) throw std::runtime_error(loaded.error().where + ": " + loaded.error().message);
    return std::move(*loaded);
  }();
  return one;
}

const Coreference& coreference() {
  static const Coreference one = [] {
    auto loaded = Coreference::load();
    if (!loaded) throw std::runtime_error(loaded.error().where + ": " + loaded.error().message);
    return std::move(*loaded);
  }();
  return one;
}

struct Linked {
  Document doc;
  std::vector<CoreferentPhrase> phrases;

  // Entity of the last phrase that reads like this; kNone if there is none.
  int32_t entity(std::string_view words) const {
    int32_t found = kNone;
    for (const CoreferentPhrase& phrase : phrases) {
      if (doc.cut(doc.span_of(phrase.words)) == words) found = phrase.entity;
    }
    return found;
  }
};

Linked linked(std::string text) {
  auto doc = read_article(text, "-", {});
  if (!doc) throw std::runtime_error(doc.error().message);
  Scratch scratch;
  engine().parse(*doc, scratch);
  const Tree tree(*doc);
  auto phrases = coreference().run(*doc, tree);
  return {std::move(*doc), std::move(phrases)};
}

constexpr const char* kStory =
    "Former minister Helena Vartan told reporters on Monday that she would not resign. The committee had asked for her papers.\n\n"
    "Vartan said the committee never spoke to her. The company Norvik Energy denied the claims, and its lawyers sued the committee.";

TEST(Coreference, EveryPhraseGoesBackToAnEarlierPhraseOfItsEntity) {
  const Linked story = linked(kStory);
  ASSERT_FALSE(story.phrases.empty());
  for (size_t i = 0; i < story.phrases.size(); ++i) {
    const CoreferentPhrase& phrase = story.phrases[i];
    EXPECT_TRUE(phrase.words.contains(phrase.head));
    ASSERT_LT(phrase.antecedent, int32_t(i));
    if (phrase.antecedent == kNone) continue;
    EXPECT_EQ(phrase.entity, story.phrases[size_t(phrase.antecedent)].entity);
  }
}

TEST(Coreference, SurnamesAndPronounsGoBackToTheFullName) {
  const Linked story = linked(kStory);
  const int32_t person = story.entity("Vartan");
  ASSERT_NE(person, kNone);
  EXPECT_EQ(story.entity("she"), person);
  EXPECT_EQ(story.entity("her"), person);
}

TEST(Coreference, RepeatedDescriptionsAreOneEntityAndNotTheNextOne) {
  const Linked story = linked(kStory);
  EXPECT_EQ(story.entity("The committee"), story.entity("the committee"));
  EXPECT_NE(story.entity("the committee"), story.entity("Vartan"));
}

TEST(Coreference, TextWithoutNounPhrasesGivesNone) { EXPECT_TRUE(linked("Run!").phrases.empty()); }

TEST(Coreference, CandidatesStayBoundedHoweverLongTheArticle) {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "The minister met the envoy in Geneva.\n\n";
  auto doc = read_article(text, "-", {});
  ASSERT_TRUE(doc);
  Scratch scratch;
  engine().parse(*doc, scratch);
  const Tree tree(*doc);
  const auto phrases = noun_phrases(*doc, tree, coreference().words());
  CandidateFinder finder(phrases);
  for (uint32_t m = 0; m < phrases.size(); ++m) ASSERT_LE(finder.of(m).size(), 64u);
}

TEST(Coreference, JoinedNamesAreAPhraseBesideTheFirstOne) {
  const Linked story = linked("France and Germany signed the treaty. They will publish it soon.");
  EXPECT_NE(story.entity("France and Germany"), kNone);
  EXPECT_NE(story.entity("France"), kNone);
  EXPECT_NE(story.entity("France and Germany"), story.entity("France"));
}

TEST(Coreference, ContextsAreKeptOfPhraseHeadsAndCanBeMissing) {
  auto doc = read_article(kStory, "-", {});
  ASSERT_TRUE(doc);
  Scratch scratch;
  engine().parse(*doc, scratch);
  const Tree tree(*doc);
  const auto in_context = coreference().run(*doc, tree);
  if (doc->contexts.width != 0) {  // the weights know the language core that is installed
    ASSERT_EQ(doc->contexts.row.size(), doc->words.size());
    for (const CoreferentPhrase& phrase : in_context) EXPECT_NE(doc->contexts.row[phrase.head], kNone);
  }
  doc->contexts = {};
  EXPECT_EQ(coreference().run(*doc, tree).size(), in_context.size());
}

TEST(Coreference, ContextsOfAnotherLanguageCoreAreNotKnown) { EXPECT_FALSE(coreference().knows_core(0)); }

TEST(Coreference, DamagedWeightsAreRefused) {
  const auto path = find_data_file("models/en/coreference.dem");
  ASSERT_TRUE(path);
  std::ifstream in(*path, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(in)), {});
  bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
  const auto copy = std::filesystem::temp_directory_path() / "demarche_damaged_coreference.dem";
  std::ofstream(copy, std::ios::binary) << bytes;
  const auto loaded = Coreference::load(copy);
  std::filesystem::remove(copy);
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().code, ErrorCode::kModel);
  EXPECT_EQ(Coreference::load("/nowhere/coreference.dem").error().code, ErrorCode::kNotFound);
}

}  // namespace
}  // namespace demarche
