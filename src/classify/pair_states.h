// The encoder's view of a pair: the mean word vectors of the source, of the target, of what joins them, and of the whole text.
//
// In:      a Document whose doc.states were kept when it was parsed; the part of every word (pair_view.h).
// Out:     whole numbers with one scale a place, so that sums over them are the same on every machine; `width` 0 where no vectors were kept.
//          A place without words has zeros. The width is a multiple of 64, as the encoder's kernels need it.
// Threads: pure function.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "doc/document.h"

namespace demarche {

enum PairPlace : uint8_t { kPlaceSource, kPlaceTarget, kPlaceJoins, kPlaceText };
inline constexpr int kPairPlaces = 4;

struct PairStates {
  int width = 0;
  std::vector<int8_t> values;               // [kPairPlaces][width]
  std::array<float, kPairPlaces> scale{};   // number = value * scale
};

PairStates pair_states(const Document& doc, std::span<const uint8_t> parts);

}  // namespace demarche
