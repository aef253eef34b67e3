// Words -> subword ids by BERT's uncased rules, and the shape class of a word (docs/formats/model.md).
//
// A word is lower-cased, decomposed (NFD), stripped of marks (Mn) and control characters (C*), cut around punctuation and CJK
// characters, and each piece is matched greedily, longest prefix first; what cannot be matched is [UNK].
// Threads: immutable after construction.
// Source:  Wu et al. (2016), section 4.1; the tokeniser of Devlin et al. (2019).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace demarche {

class WordPiece {
 public:
  // `vocab`: one piece a line, the line number is the id. REQUIRES: vocab outlives this.
  WordPiece(std::string_view vocab, uint32_t unk_id, int max_subwords_per_word);

  // Appends the ids of `word` to `ids`: at least one, at most max_subwords_per_word. Returns how many.
  int append(std::string_view word, std::vector<uint32_t>& ids) const;

 private:
  static constexpr uint32_t kMissing = UINT32_MAX;

  uint32_t find(uint64_t hash, std::string_view piece, bool continues) const;
  void append_piece(std::string_view piece, std::vector<uint32_t>& ids) const;
  void append_pieces(std::string_view folded, std::vector<uint32_t>& ids) const;

  std::vector<std::string_view> pieces_;
  std::vector<uint32_t> slots_;  // open addressing; kMissing = free
  uint32_t unk_;
  size_t max_subwords_;
  size_t longest_ = 0;  // bytes of the longest piece
};

// 0 lower, 1 Capitalised, 2 ALLCAPS, 3 miXed, 4 has 1 digit, 5 12345, 6 other. Continuations of a word add kShapeClasses; [CLS] and
// [SEP] have kSpecialShape.
inline constexpr int kShapeClasses = 7;
inline constexpr int kSpecialShape = 2 * kShapeClasses;
int shape_class(std::string_view word);

}  // namespace demarche
