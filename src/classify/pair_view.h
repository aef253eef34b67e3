// What a coded document says about one pair: which words name it, which words join it, what the lexicon found.
//
// In:      a Document that is parsed and coded; the stretches that name source and target (either may be empty).
// Out:     PairView: a part for every word, and the positions of the features that hold. Example: "Oslo called off talks with
//          Lima" -> Oslo kSource, called/off/talks kJoins, Lima kTarget; features "event REJECT, both in place", ...
// Threads: pure function of its arguments.
// Cost:    linear in the words and events of the document.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "doc/document.h"
#include "doc/tree.h"

namespace demarche {

// Bits; a word may have several.
enum WordPart : uint8_t {
  kSource = 1,
  kTarget = 2,
  kJoins = 4,    // on the path between the two, or a particle, object or negation of a predicate there
  kTrigger = 8,  // triggers an event
};

// Positions of the lexicon's features in one vector. Trained weights rely on this order: append, never renumber.
struct PairFeatures {
  static constexpr int kTypes = 16, kRoots = 21, kStatuses = 8;
  static constexpr int kBothInPlace = 0;                      // + type: an event with this source and this target
  static constexpr int kOneInPlace = kBothInPlace + kTypes;   // + type: one of the two
  static constexpr int kReversed = kOneInPlace + kTypes;      // + type: the other way round
  static constexpr int kAnywhere = kReversed + kTypes;        // + type
  static constexpr int kStatus = kAnywhere + kTypes;          // + status of an event in place
  static constexpr int kJoinRoot = kStatus + kStatuses;       // + CAMEO root of a lexicon entry that joins the pair
  static constexpr int kOtherRoot = kJoinRoot + kRoots;       // + CAMEO root of an entry elsewhere
  static constexpr int kSourceSubject = kOtherRoot + kRoots;  // the source is the subject of a joining predicate
  static constexpr int kTargetSubject = kSourceSubject + 1;
  static constexpr int kNoSource = kTargetSubject + 1;
  static constexpr int kNoTarget = kNoSource + 1;
  static constexpr int kSourceFirst = kNoTarget + 1;
  // Whether it happened changes the type: "will release" is AGREE, "will not release" is REJECT.
  static constexpr int kStanding = 4;  // actual; future; negated or denied; everything else
  static constexpr int kInPlaceStanding = kSourceFirst + 1;                          // + type * kStanding + standing
  static constexpr int kJoinRootStanding = kInPlaceStanding + kTypes * kStanding;    // + root * kStanding + standing
  static constexpr int kCount = kJoinRootStanding + kRoots * kStanding;
};

// Words and their neighbours are hashed into so many buckets.
inline constexpr uint32_t kGramBuckets = 1u << 16;

struct PairView {
  std::vector<uint8_t> parts;      // [words]
  std::vector<uint16_t> features;  // ascending, none twice
  std::vector<uint16_t> grams;     // buckets, ascending, none twice
};

PairView view_pair(const Document& doc, const Tree& tree, std::span<const Span> source, std::span<const Span> target);

// The PLOVER types in the order of the features and of the classifier's scores.
std::span<const std::string_view> plover_types();

}  // namespace demarche
