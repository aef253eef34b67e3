// What the parts of this stage ask about a document: mentions by word, quotations by word, hulls without punctuation.
// Built once a document; dies with it. Not to be shared between threads (it keeps scratch space).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "attribute/lexicon.h"
#include "attribute/quotations.h"
#include "doc/document.h"
#include "doc/tree.h"

namespace demarche {

class Passage {
 public:
  Passage(const Document& doc, const Tree& tree, const CueLexicon& lexicon);

  const Document& doc() const { return doc_; }
  const Tree& tree() const { return tree_; }
  const CueLexicon& lexicon() const { return lexicon_; }
  const std::vector<Quotation>& quotations() const { return quotations_; }

  const Word& word(uint32_t at) const { return doc_.words[at]; }
  // Lower-case lemma; the view lives as long as the passage.
  std::string_view lemma(uint32_t at) const { return lemmas_[at]; }
  std::string_view lower_form(uint32_t at) const { return forms_[at]; }
  // Quotation that holds the word, or kNone.
  int32_t quotation_of(uint32_t at) const { return quotation_of_[at]; }
  bool is_punct(uint32_t at) const { return doc_.words[at].upos == Upos::kPunct; }
  bool is_quote_mark(uint32_t at) const;

  // Mention headed by the word, else the smallest one that holds it; kNone if there is none.
  int32_t mention_at(uint32_t at) const;
  bool has_actor(int32_t mention) const { return mention != kNone && !doc_.mentions[uint32_t(mention)].actors.empty(); }
  // The mention that stands for an actor in a noun phrase: "a NATO statement" -> NATO, "Zelensky's administration" -> itself.
  int32_t actor_mention(uint32_t head) const;

  // Child with this relation, or kNone; `lemma` of a case or mark child of `at`.
  std::string_view marker(uint32_t at) const;
  bool is_passive(uint32_t verb) const;
  bool is_infinitive(uint32_t verb) const;
  bool is_negated(uint32_t at) const;
  // The lemma of a modal or "will" that governs the clause; empty if none.
  std::string_view modal(uint32_t verb) const;

  // The words around `head` that hang on it without a gap: a subtree that one wrong attachment far away cannot blow up.
  WordRange block(uint32_t head) const;
  // Subtree of a noun phrase without relative clauses and parentheses, cut at punctuation, never including `except`.
  WordRange phrase(uint32_t head, int32_t except = kNone) const;
  // The range without punctuation at its edges; quotation marks stay where both of the pair are inside.
  WordRange trimmed(WordRange range) const;
  Span span(WordRange range) const { return doc_.span_of(range); }

  // Who does the verb: subject, through conjunction, control, participle and relative clause; kNone if nobody is named.
  int32_t subject(uint32_t verb) const;

 private:
  int32_t own_subject(uint32_t verb) const;
  // The word itself or the nearest one above it that heads a clause.
  uint32_t predicate_above(uint32_t at) const;
  int32_t antecedent(uint32_t pronoun, uint32_t chosen) const;
  int32_t noun_before(uint32_t pronoun) const;

  const Document& doc_;
  const Tree& tree_;
  const CueLexicon& lexicon_;
  std::vector<Quotation> quotations_;
  std::vector<int32_t> quotation_of_;
  std::vector<int32_t> mention_by_head_;
  std::vector<int32_t> mention_over_;
  std::vector<std::string_view> lemmas_;
  std::vector<std::string_view> forms_;
  std::string lower_text_;
  mutable std::vector<uint32_t> stamps_;  // block(): the last head that claimed the word
  mutable std::vector<uint32_t> stack_;
  mutable uint32_t stamp_ = 0;
  std::vector<std::string> lower_lemmas_;  // only those that differ from the document's
};

}  // namespace demarche
