// How much two wordings have in common: content words without endings, synonyms folded into one.
//
// Data:    data/attribution/synonyms.tsv: groups of words, one a line, split by commas; '#' starts a comment line.
// Errors:  load() only: kNotFound, kUnreadable.
// Threads: const after load.
// Cost:    linear in the text; a comparison is linear in the words of both.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"

namespace demarche {

// Sorted, each once.
using Stems = std::vector<std::string>;

class Wording {
 public:
  static Result<Wording> load();

  // "any expansion of its bases" -> {"bas", "expan"}; function words and numbers are left out.
  Stems stems(std::string_view text) const;

 private:
  std::unordered_map<std::string, std::string> group_;  // stem -> the first stem of its group
};

// How many stems both have.
size_t shared(const Stems& a, const Stems& b);
// Shared stems over those of the shorter one; 0 where one is empty.
double overlap(const Stems& a, const Stems& b);
// The stems of `a` that `b` lacks.
Stems without(const Stems& a, const Stems& b);

}  // namespace demarche
