// Tells of each word how likely it is part of a cue, a source or a content: what the rules of statements.h cannot list.
//
// In:      syntax; the statements that the rules found; doc.attribution_contexts.
// Out:     three log-odds for each word.
// Errors:  load() only: kNotFound, kUnreadable, kModel.
// Threads: const after load.
// Cost:    linear in words, 0.15 million multiplications each.
// Source:  weights by train/attribution_train/fit.py; the file: docs/formats/model.md, "Weights of attribution".
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <vector>

#include "attribute/passage.h"
#include "attribute/statements.h"
#include "base/result.h"
#include "doc/document.h"
#include "encode/encoder.h"

namespace demarche {

// Words that a word is judged with: two on each side, its head, the head's head, its subject, complement, object and marker.
inline constexpr size_t kTagPlaces = 11;
inline constexpr size_t kTagLemmas = 5;
inline constexpr size_t kTagRowsOfWord = kTagPlaces * 4 + kTagLemmas + 1;
inline constexpr uint32_t kTagRows = kTagPlaces * 128 + 4096 + 32;

// The words, absent ones kNone, and the rows of the table of features.
struct TagView {
  std::array<int32_t, kTagPlaces> places;
  std::array<uint32_t, kTagRowsOfWord> rows;
};

// Of every word of the passage.
std::vector<TagView> tag_views(const Passage& passage, const std::vector<Draft>& drafts);
// Names of the relations and parts of speech in the order of their rows, one a line: weights of another order are refused.
std::string tag_labels();

struct AttributionTags {
  float cue = 0, source = 0, content = 0;  // log-odds
};

class AttributionTagger {
 public:
  // An empty path means models/en/attribution.dem.
  static Result<AttributionTagger> load(const std::filesystem::path& file = {});

  // Whether the weights were learned over the word vectors of this language core (Model::checksum).
  bool knows_core(uint64_t checksum) const;
  // Keeps what tag() needs of the words that were just parsed: the encoder's vectors do not outlive their group.
  // REQUIRES: knows_core(); called after each Parser::run().
  void keep_contexts(Document& doc, const Encoding& encoding) const;

  // One for each word; empty for a document without contexts.
  std::vector<AttributionTags> tag(const Passage& passage, const std::vector<Draft>& drafts) const;

 private:
  struct Weights;
  explicit AttributionTagger(std::shared_ptr<const Weights> weights) : weights_(std::move(weights)) {}
  std::shared_ptr<const Weights> weights_;
};

}  // namespace demarche
