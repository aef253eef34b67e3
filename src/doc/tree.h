// Walks over the dependency trees of a Document: children lists built once, then cheap questions.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "doc/document.h"

namespace demarche {

// A view over doc.words; dies with the Document and must be rebuilt if heads change. Built by the pipeline after parse.
class Tree {
 public:
  explicit Tree(const Document& doc);

  // Dependents of `word` in text order.
  std::span<const uint32_t> children(uint32_t word) const;
  // First dependent with this very relation, or kNone.
  int32_t child(uint32_t word, Deprel deprel) const;
  // First dependent whose relation without subtype is `deprel`, or kNone (child_any(w, kNsubj) also finds nsubj:pass).
  int32_t child_any(uint32_t word, Deprel deprel) const;
  // The smallest range that holds `word` and all its descendants (a hull: non-projective trees may leave holes).
  WordRange subtree(uint32_t word) const { return hulls_[word]; }
  // True if `ancestor` is `word` or dominates it.
  bool dominates(uint32_t ancestor, uint32_t word) const;
  // Head of `word`, or kNone.
  int32_t head(uint32_t word) const { return doc_->words[word].head; }

 private:
  const Document* doc_;
  std::vector<uint32_t> first_;     // words + 1 offsets into children_
  std::vector<uint32_t> children_;
  std::vector<WordRange> hulls_;
};

// Value of a feature in a UD feature string ("Mood=Ind|Tense=Past", "Tense" -> "Past"); empty if absent.
std::string_view feature(std::string_view feats, std::string_view key);

}  // namespace demarche
