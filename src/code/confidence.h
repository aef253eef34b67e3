// How likely an event's type is right, from what is known of it when it is coded.
//
// In:      numbers about the event: the arbiter's word on its predicate, the kind of entry that matched, type, status, parties.
// Out:     a probability. Example: "France accused Iran of ..." between two states -> 0.9; "struck a nerve" -> 0.2.
// Errors:  none.
// Threads: pure functions.
// Source:  a logistic regression over events of running news that were read by eye (bench/data/news_events.tsv); the weights are
//          printed by bench/confidence_fit.py. How far it can be trusted: docs/accuracy.md.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace demarche {

enum class ConfidenceNumber : size_t {
  kArbiter,       // log of the arbiter's probability of the type, at least -20; kNoArbiter where there is none
  kSpecificity,   // how much the entry asks for
  kWeak,          // the entry's words alone do not say violence
  kNoun,          // the predicate is a noun
  kSpeech,        // ACCUSE, REJECT, REQUEST, CONSULT
  kGiving,        // AID, COOPERATE
  kAgreement,     // AGREE, SUPPORT, CONCEDE
  kDeed,          // ASSAULT, COERCE, MOBILIZE, THREATEN, SANCTION
  kMode,          // a mode is known
  kPossible,      // the status is so
  kFuture,
  kForeign,       // both parties have codes, and none in common
  kNestedTarget,  // the target is named inside the phrase that fills its slot
  kUnknownTarget, // a target without a code
  kGovernment,    // a government among the sources
  kCount,
};

inline constexpr size_t kConfidenceNumbers = size_t(ConfidenceNumber::kCount);
inline constexpr float kNoArbiter = -7.0f;  // about the middle of what it says of events in news
using ConfidenceNumbers = std::array<float, kConfidenceNumbers>;

// The numbers that follow from the type; the others are zero.
ConfidenceNumbers confidence_of_type(std::string_view type);
double confidence_from(const ConfidenceNumbers& numbers);

}  // namespace demarche
