// What the arbiter looks at beside the encoder's vectors: who stands where, what is known of the parties, what the lexicon
// knows of the predicate in other company.
//
// In:      one Proposition with its arguments. Out: numbers in a fixed order, and the words whose vectors count.
//          Example: "Oslo prodded Lima to talks" -> source Oslo, target Lima; "agent is an actor", "patient is an actor", ...
// Threads: pure function.
#pragma once

#include <vector>

#include "doc/document.h"
#include "doc/tree.h"
#include "lexicon/lexicon.h"

namespace demarche {

// Trained weights rely on the order of the numbers: raise the version with every change.
inline constexpr int kArbiterFeatures = 1;

struct ArbiterView {
  int32_t source = kNone, target = kNone;  // words; kNone = nothing stands there
  bool has_actor = false;                  // an argument stands for somebody known
  std::vector<float> numbers;              // [kArbiterNumbers]
};

inline constexpr size_t kArbiterRoles = 13, kArbiterPrepositions = 25, kArbiterRoots = 21;
inline constexpr size_t kArbiterNumbers = 4 + 2 * kArbiterRoles + 2 * kArbiterPrepositions + 8 + 5 + 3 + kArbiterRoots + 1;

ArbiterView arbiter_view(const Document& doc, const Tree& tree, const Lexicon& lexicon, const Proposition& one, PredicateKind kind);

}  // namespace demarche
