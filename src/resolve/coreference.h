// Which noun phrases of an article stand for the same person or thing: an antecedent for each, or none.
//
// In:      syntax, names; doc.contexts, where the document was parsed with the language core that the weights know.
// Out:     the phrases in the order of their heads, each with the phrase it goes back to.
// Errors:  load() only: kNotFound, kUnreadable, kModel.
// Threads: const after load.
// Cost:    linear in words: the last kWindow phrases are looked at, and beyond them the last ones that share the head.
// Source:  mention ranking with a new-referent option, after Denis and Baldridge (2008) and Wiseman et al. (2015); weights by
//          train/coder_train/coreference.py; the file: docs/formats/model.md.
#pragma once

#include <filesystem>
#include <memory>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "doc/document.h"
#include "doc/tree.h"
#include "encode/encoder.h"
#include "resolve/coreference_features.h"

namespace demarche {

class WeightsFile;

struct CoreferentPhrase {
  WordRange words;
  uint32_t head = 0;
  int32_t antecedent = kNone;  // index of an earlier phrase; kNone = first of its kind
  bool coordinated = false;    // "France and Germany": a phrase of its own beside that of "France"
  int32_t entity = kNone;      // phrases with the same number are one; numbered by first phrase
};

class Coreference {
 public:
  // An empty path means models/en/coreference.dem.
  static Result<Coreference> load(const std::filesystem::path& file = {});

  // Whether the weights were learned over the word vectors of this language core (Model::checksum).
  bool knows_core(uint64_t checksum) const;
  // Keeps what run() needs of the words that were just parsed: the encoder's vectors do not outlive their group.
  // REQUIRES: knows_core(); called after each Parser::run().
  void keep_contexts(Document& doc, const Encoding& encoding) const;

  std::vector<CoreferentPhrase> run(const Document& doc, const Tree& tree) const;

  struct Weights;
  const CoreferenceWords& words() const;

 private:
  static Result<void> load_contexts(const WeightsFile& file, Weights& weights);
  explicit Coreference(std::shared_ptr<const Weights> weights) : weights_(std::move(weights)) {}
  std::shared_ptr<const Weights> weights_;
};

// The phrases that `later` may go back to, nearest first.
class CandidateFinder {
 public:
  explicit CandidateFinder(const std::vector<NounPhrase>& phrases) : phrases_(phrases) {}
  // REQUIRES: called for 0, 1, 2, ... in order.
  const std::vector<CoreferenceCandidate>& of(uint32_t later);

 private:
  static constexpr uint32_t kWindow = 40;
  static constexpr uint32_t kWindowOfNew = 12;  // of phrases that mostly bring up something new
  static constexpr uint32_t kFarther = 4;
  const std::vector<NounPhrase>& phrases_;
  std::vector<CoreferenceCandidate> found_;
  std::unordered_map<uint32_t, std::vector<uint32_t>> by_head_;
};

}  // namespace demarche
