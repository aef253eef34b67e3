// Finds the figures of a document: numbers that count people, things or money.
//
// In:      doc.words, doc.times (a number inside a time is no figure), doc.mentions.
// Out:     doc.figures in text order.
//          Example: "About 11,000 troops had left and 95,000 remained" -> 11000 (approximate) troops; 95000 troops
// Left out on purpose: ages, ordinals, names with digits ("F-16", "Resolution 2202"), scores, the pronoun "one".
// Threads: FigureLexicon is const after load.
#pragma once

#include <string>
#include <string_view>

#include "anchor/atoms.h"
#include "anchor/time_lexicon.h"
#include "doc/document.h"
#include "doc/tree.h"

namespace demarche {

// data/anchor/figure_words.tsv and data/anchor/currencies.tsv.
class FigureLexicon {
 public:
  // Errors: kDataFile with file:line for an unknown kind or a missing column.
  static Result<FigureLexicon> load();

  const FigureKind* by_predicate(std::string_view lemma) const { return find(predicates_, lemma); }
  const FigureKind* by_noun(std::string_view lemma) const { return find(nouns_, lemma); }
  // ISO code of a currency symbol or word in lower case, or nullptr.
  const std::string* currency(std::string_view word) const { return find(currencies_, word); }

 private:
  template <class T>
  static const T* find(const StringMap<T>& map, std::string_view key) {
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
  }

  StringMap<FigureKind> predicates_, nouns_;
  StringMap<std::string> currencies_;
};

// REQUIRES: doc.times is filled.
void find_figures(const FigureLexicon& figures, const TimeLexicon& words, const Atoms& atoms, const Tree& tree, Document& doc);

}  // namespace demarche
