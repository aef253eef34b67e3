#include "code/confidence.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

double confidence_with(std::string_view type, std::initializer_list<std::pair<ConfidenceNumber, float>> set) {
  ConfidenceNumbers numbers = confidence_of_type(type);
  for (const auto& [number, value] : set) numbers[size_t(number)] = value;
  return confidence_from(numbers);
}

TEST(Confidence, IsHigherBetweenTwoStatesThanForWordsThatMayMeanAnything) {
  const double accusation = confidence_with("ACCUSE", {{ConfidenceNumber::kArbiter, -2.0f}, {ConfidenceNumber::kForeign, 1.0f}, {ConfidenceNumber::kGovernment, 1.0f}});
  const double nerve = confidence_with("ASSAULT", {{ConfidenceNumber::kArbiter, -11.0f}, {ConfidenceNumber::kWeak, 1.0f}, {ConfidenceNumber::kUnknownTarget, 1.0f}});
  EXPECT_GT(accusation, 0.8);
  EXPECT_LT(nerve, 0.4);
}

TEST(Confidence, GrowsWithTheWordOfTheArbiter) {
  EXPECT_LT(confidence_with("AGREE", {{ConfidenceNumber::kArbiter, -15.0f}}), confidence_with("AGREE", {{ConfidenceNumber::kArbiter, -1.0f}}));
}

}  // namespace
}  // namespace demarche
