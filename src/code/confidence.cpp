#include "code/confidence.h"

#include <cmath>

namespace demarche {
namespace {

// Printed by bench/confidence_fit.py.
constexpr double kBias = 1.598;
constexpr double kWeights[kConfidenceNumbers] = {
    0.084,   // arbiter
    -0.442,  // specificity
    -1.259,  // weak
    0.077,   // noun
    0.177,   // speech
    -0.546,  // giving
    0.066,   // agreement
    -0.255,  // deed
    0.670,   // mode
    -0.651,  // possible
    -0.364,  // future
    1.473,   // foreign
    -0.672,  // nested target
    -0.298,  // unknown target
    0.629,   // government
};

bool is_one_of(std::string_view type, std::initializer_list<std::string_view> types) {
  for (const std::string_view one : types) {
    if (one == type) return true;
  }
  return false;
}

}  // namespace

ConfidenceNumbers confidence_of_type(std::string_view type) {
  ConfidenceNumbers numbers{};
  const auto set = [&](ConfidenceNumber number, bool is_so) { numbers[size_t(number)] = float(is_so); };
  set(ConfidenceNumber::kSpeech, is_one_of(type, {"ACCUSE", "REJECT", "REQUEST", "CONSULT"}));
  set(ConfidenceNumber::kGiving, is_one_of(type, {"AID", "COOPERATE"}));
  set(ConfidenceNumber::kAgreement, is_one_of(type, {"AGREE", "SUPPORT", "CONCEDE"}));
  set(ConfidenceNumber::kDeed, is_one_of(type, {"ASSAULT", "COERCE", "MOBILIZE", "THREATEN", "SANCTION"}));
  return numbers;
}

double confidence_from(const ConfidenceNumbers& numbers) {
  double sum = kBias;
  for (size_t k = 0; k < kConfidenceNumbers; ++k) sum += kWeights[k] * double(numbers[k]);
  return 1 / (1 + std::exp(-sum));
}

}  // namespace demarche
