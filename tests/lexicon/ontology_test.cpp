#include "lexicon/ontology.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

TEST(Ontology, WordsSayAModeOfTheirType) {
  const auto ontology = Ontology::load();
  ASSERT_TRUE(ontology);
  const EventType* assault = ontology->type("ASSAULT");
  ASSERT_NE(assault, nullptr);
  EXPECT_EQ(assault->mode_words.at("drone").mode, "drone");
  EXPECT_EQ(assault->mode_words.at("warplane").mode, "aerial");
  EXPECT_FALSE(assault->mode_words.contains("talks"));
}

// "a drone fired rockets" is an attack by drone.
TEST(Ontology, EarlierRowsOfModeWordsWin) {
  const auto ontology = Ontology::load();
  ASSERT_TRUE(ontology);
  const auto& words = ontology->type("ASSAULT")->mode_words;
  EXPECT_LT(words.at("drone").row, words.at("rocket").row);
}

}  // namespace
}  // namespace demarche
