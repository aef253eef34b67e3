#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "attribute/tagger.h"
#include "base/paths.h"
#include "pipeline/engine.h"
#include "read/reader.h"

namespace demarche {
namespace {

constexpr const char* kText =
    "The opposition leader has long been a critic of the pipeline, and most of his deputies voted for the new tariff.\n\n"
    "The minister said the talks had failed. Residents are wary of a strategy for the port that favours foreign firms.";

const Engine* engine() {
  static const auto loaded = Engine::load({});
  return loaded ? &*loaded : nullptr;
}

class Attitudes : public testing::Test {
 protected:
  void SetUp() override {
    if (!find_data_file("models/en/core.dem") || !find_data_file("models/en/attribution.dem")) GTEST_SKIP() << "no model";
    ASSERT_NE(engine(), nullptr);
  }
  static Document coded(const char* text) {
    Document doc = std::move(*read_article(text, "-", {}));
    Scratch scratch;
    engine()->parse(doc, scratch);
    engine()->code(doc);
    return doc;
  }
};

TEST_F(Attitudes, HaveAHolderACueAndAContentInOneSentence) {
  const Document doc = coded(kText);
  for (const Attitude& attitude : doc.attitudes) {
    const Span sentence = doc.sentences[attitude.sentence].span;
    EXPECT_FALSE(attitude.cue.empty());
    EXPECT_FALSE(attitude.holder_words.empty());
    ASSERT_FALSE(attitude.content.empty());
    EXPECT_FALSE(attitude.content.front().overlaps(attitude.cue)) << doc.cut(attitude.cue);
    EXPECT_FALSE(attitude.content.front().overlaps(attitude.holder_words)) << doc.cut(attitude.cue);
    for (Span part : {attitude.cue, attitude.holder_words, attitude.content.front()}) EXPECT_TRUE(sentence.contains(part));
    EXPECT_GT(attitude.confidence, 0);
    EXPECT_LT(attitude.confidence, 1);
  }
}

TEST_F(Attitudes, LeaveStatementsOfSayingAlone) {
  const Document doc = coded(kText);
  const auto said = std::find_if(doc.statements.begin(), doc.statements.end(), [&](const Statement& s) { return doc.cut(s.cue) == "said"; });
  ASSERT_NE(said, doc.statements.end());
  EXPECT_EQ(doc.cut(said->content.front()), "the talks had failed");
}

TEST_F(Attitudes, AreNotLookedForWithoutTheVectorsOfTheEncoder) {
  Document doc = coded(kText);
  doc.attribution_contexts = {};
  engine()->code(doc);
  EXPECT_TRUE(doc.attitudes.empty());
  EXPECT_FALSE(doc.statements.empty());
}

TEST(AttributionTagger, RefusesDamagedWeights) {
  EXPECT_EQ(AttributionTagger::load("/nowhere/attribution.dem").error().code, ErrorCode::kNotFound);
  const auto path = find_data_file("models/en/attribution.dem");
  if (!path) GTEST_SKIP() << "no model";
  const auto copy = std::filesystem::temp_directory_path() / "demarche_damaged_attribution.dem";
  std::filesystem::copy_file(*path, copy, std::filesystem::copy_options::overwrite_existing);
  std::fstream(copy, std::ios::in | std::ios::out | std::ios::binary).seekp(-1, std::ios::end).put('\x7f');
  const auto loaded = AttributionTagger::load(copy);
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().code, ErrorCode::kModel);
  std::filesystem::remove(copy);
}

}  // namespace
}  // namespace demarche
