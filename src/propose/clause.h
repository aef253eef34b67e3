// Questions about one clause of a dependency tree that arguments and status both ask.
#pragma once

#include <cstdint>
#include <string_view>

#include "doc/document.h"
#include "doc/tree.h"

namespace demarche {

// Bounds every climb up a tree, so that no tree can make a walk long.
inline constexpr int kMaxClimb = 40;

class Clause {
 public:
  Clause(const Document& doc, const Tree& tree) : doc_(doc), tree_(tree) {}

  const Word& word(uint32_t w) const { return doc_.words[w]; }
  // First dependent with this relation and lemma, or kNone.
  int32_t child_with_lemma(uint32_t w, Deprel universal_deprel, std::string_view lemma) const;
  bool has_mark(uint32_t w, std::string_view lemma) const { return child_with_lemma(w, Deprel::kMark, lemma) != kNone; }
  // First `mark` dependent, or kNone.
  int32_t mark(uint32_t w) const { return tree_.child(w, Deprel::kMark); }
  bool is_infinitive(uint32_t w) const { return has_mark(w, "to") || word(w).xpos == "VB"; }
  bool is_gerund(uint32_t w) const;
  bool has_own_subject(uint32_t w) const;
  bool has_auxiliary(uint32_t w) const;
  bool is_passive(uint32_t w) const;
  // The first of a chain of conjuncts that `w` belongs to; `w` itself when it is none.
  uint32_t first_conjunct(uint32_t w) const;
  bool is_relative_pronoun(uint32_t w) const;
  // The noun that a relative pronoun stands for; any other word is its own referent. kNone for a relative without noun.
  int32_t referent(uint32_t w) const;
  // "to", "out_of", "because_of": the case markers of `w` in order; empty = bare. "'s" for possessors.
  // The view points into the document or its arena.
  std::string_view preposition(uint32_t w, Arena& arena) const;

 private:
  const Document& doc_;
  const Tree& tree_;
};

}  // namespace demarche
