// Reads a number, in digits or words, from a run of atoms.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "anchor/atoms.h"
#include "anchor/time_lexicon.h"

namespace demarche {

struct Number {
  size_t end = 0;        // index after the last atom
  double value = 0;
  bool vague = false;    // "several", "a few", "dozens"
  bool digits = false;   // begins with digits
};

// "11,000", "1.2 million", "eleven thousand", "twenty-one", "two hundred and five". Not ordinals, not "a".
// REQUIRES: begin <= atoms.size(). Nothing is read across the end of `atoms`.
std::optional<Number> read_number(const TimeLexicon& lexicon, std::span<const Atom> atoms, size_t begin);

// As read_number, and also "a", "several", "a few", "a couple of", "a dozen", "half a".
std::optional<Number> read_quantity(const TimeLexicon& lexicon, std::span<const Atom> atoms, size_t begin);

}  // namespace demarche
