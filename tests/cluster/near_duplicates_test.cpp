#include "cluster/near_duplicates.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>

namespace demarche {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// `count` words that no other seed gives.
std::string prose(unsigned seed, int count) {
  std::mt19937 random(seed);
  std::string out;
  for (int i = 0; i < count; ++i) out += fmt::format("{}w{}x{}", i ? " " : "", seed, random() % 5000);
  return out;
}

const Day kDay = make_day(2024, 3, 1);

std::vector<DuplicatePair> pairs_of(const std::vector<std::string>& texts, DuplicateOptions options = {}) {
  NearDuplicates duplicates(options);
  for (const std::string& text : texts) duplicates.add(text, kDay);
  return duplicates.finish();
}

TEST(NearDuplicates, CopiesAreFoundWhateverTheirCaseAndPunctuation) {
  const std::string text = prose(1, 200);
  std::string shouted = text;
  for (char& c : shouted) c = c == ' ' ? ',' : char(std::toupper(c));
  const auto pairs = pairs_of({text, prose(2, 200), shouted});
  ASSERT_THAT(pairs, SizeIs(1));
  EXPECT_EQ(pairs[0].first, 0u);
  EXPECT_EQ(pairs[0].second, 2u);
  EXPECT_FLOAT_EQ(pairs[0].containment, 1);
  EXPECT_FLOAT_EQ(pairs[0].jaccard, 1);
}

TEST(NearDuplicates, AShortWireReportInsideALongStoryIsContained) {
  const std::string wire = prose(1, 80);
  const auto pairs = pairs_of({wire, prose(2, 900) + " " + wire + " " + prose(3, 900)});
  ASSERT_THAT(pairs, SizeIs(1));
  EXPECT_GT(pairs[0].containment, 0.7);
  EXPECT_LT(pairs[0].jaccard, 0.15);
}

TEST(NearDuplicates, EstimatesOfLongTextsAreNearTheTruth) {
  for (const double share : {0.3, 0.6, 0.9}) {
    const auto kept = int(1000 * share);
    const auto pairs = pairs_of({prose(1, kept) + " " + prose(2, 1000 - kept), prose(1, kept) + " " + prose(3, 1000 - kept)}, {.containment = 0.1});
    ASSERT_THAT(pairs, SizeIs(1)) << share;
    EXPECT_NEAR(pairs[0].containment, share, 0.12);
  }
}

TEST(NearDuplicates, UnrelatedAndVeryShortTextsAreLeftAlone) {
  EXPECT_THAT(pairs_of({prose(1, 300), prose(2, 300), prose(3, 20)}), IsEmpty());
  EXPECT_THAT(pairs_of({"", "", "one two three", "one two three"}), IsEmpty());
}

TEST(NearDuplicates, OnlyArticlesWithinTheWindowAreCompared) {
  const std::string text = prose(1, 200);
  NearDuplicates duplicates({.window_days = 10});
  duplicates.add(text, kDay);
  duplicates.add(text, kDay + std::chrono::days(9));
  duplicates.add(text, kDay + std::chrono::days(19));   // ten days after the second
  duplicates.add(text, kDay + std::chrono::days(200));
  const auto pairs = duplicates.finish();
  ASSERT_THAT(pairs, SizeIs(2));
  EXPECT_EQ(pairs[0].second, 1u);
  EXPECT_EQ(pairs[1].first, 1u);
  EXPECT_EQ(pairs[1].second, 2u);
}

TEST(NearDuplicates, ATextWithoutADayIsComparedWithAll) {
  const std::string text = prose(1, 200);
  NearDuplicates duplicates({.window_days = 10});
  duplicates.add(text, kDay);
  duplicates.add(text, std::nullopt);
  duplicates.add(text, kDay + std::chrono::days(200));
  EXPECT_THAT(duplicates.finish(), SizeIs(2));
}

TEST(NearDuplicates, AHundredCopiesAreOneGroup) {
  const std::string text = prose(1, 200);
  std::vector<std::string> texts(100, text);
  texts.push_back(prose(2, 200));
  const auto groups = originals(pairs_of(texts), std::vector<std::optional<Day>>(texts.size(), kDay));
  for (size_t i = 0; i < 100; ++i) EXPECT_EQ(groups[i], 0u) << i;
  EXPECT_EQ(groups[100], 100u);
}

TEST(Originals, TheEarliestDayIsTheOriginal) {
  const std::vector<DuplicatePair> pairs = {{0, 1, 1, 1}, {1, 2, 1, 1}};
  EXPECT_THAT(originals(pairs, {std::nullopt, kDay + std::chrono::days(1), kDay, kDay}), ElementsAre(2, 2, 2, 3));
}

}  // namespace
}  // namespace demarche
