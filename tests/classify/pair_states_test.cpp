// The encoder's view of a marked pair.
#include "classify/pair_states.h"

#include <gtest/gtest.h>

#include "classify/pair_view.h"

namespace demarche {
namespace {

constexpr int kWidth = 64;

// Three words, the second without a vector; all but the first two numbers are zero.
Document three_words() {
  Document doc;
  doc.words.resize(3);
  doc.states = {kWidth, {0, kNone, 1}, {0.5f, 1.0f}, std::vector<int8_t>(2 * kWidth, 0)};
  doc.states.values[0] = 100;
  doc.states.values[kWidth + 1] = 127;
  return doc;
}

float number(const PairStates& states, int place, int k) {
  return states.scale[size_t(place)] * float(states.values[size_t(place) * size_t(states.width) + size_t(k)]);
}

TEST(PairStates, APlaceIsTheMeanOfItsWords) {
  const uint8_t source = WordPart::kSource, target = WordPart::kTarget, joins = kJoins;
  const PairStates states = pair_states(three_words(), std::vector<uint8_t>{source, joins, uint8_t(target | joins)});
  ASSERT_EQ(states.width, kWidth);
  EXPECT_NEAR(number(states, kPlaceSource, 0), 50, 0.5);
  EXPECT_NEAR(number(states, kPlaceTarget, 1), 127, 0.5);
  EXPECT_EQ(number(states, kPlaceJoins, 1), 0);  // a party does not join, and the word between has no vector
  EXPECT_NEAR(number(states, kPlaceText, 0), 25, 0.5);
  EXPECT_NEAR(number(states, kPlaceText, 1), 63.5, 0.5);
}

TEST(PairStates, WithoutVectorsThereAreNone) {
  Document doc;
  doc.words.resize(2);
  EXPECT_EQ(pair_states(doc, std::vector<uint8_t>{0, 0}).width, 0);
}

}  // namespace
}  // namespace demarche
