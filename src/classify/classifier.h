// The type of event between a marked source and target, learned from coded sentences.
//
// In:      a Document that is parsed and coded (resolve to code), the stretches that name source and target; weights:
//          models/en/events.dem (docs/formats/model.md, "Event weights").
// Out:     a probability for each PLOVER type, and the mode and CAMEO code of the most probable. Linear: what the lexicon coder
//          found (types with their roles and status, entries) and the words (hashed), then softmax; beside it, where the document was
//          parsed with the language core that the weights know, a network over the encoder's vectors (pair_states.h).
// Errors:  load() only: kNotFound, kUnreadable, kModel.
// Threads: const after load.
// Cost:    some hundred additions of sixteen numbers a sentence and 600,000 multiplications, after parsing and coding it.
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "base/result.h"
#include "classify/pair_states.h"
#include "classify/pair_view.h"
#include "doc/document.h"
#include "doc/tree.h"
#include "lexicon/ontology.h"

namespace demarche {

struct Classification {
  std::array<double, PairFeatures::kTypes> scores{};  // in the order of plover_types(); sum to 1
  std::string_view type;                              // the most probable
  std::string mode;                                   // empty = none
  std::string cameo;
};

class Classifier {
 public:
  // The weights that come with the program, or others.
  static Result<Classifier> load(const std::filesystem::path& file = {});
  ~Classifier();
  Classifier(Classifier&&) noexcept;

  // Whether the network was learned over the word vectors of this language core (Engine::core_checksum); without it the linear part stands alone.
  bool knows_core(uint64_t checksum) const;

  // REQUIRES: doc.states is empty or holds the vectors of a language core that the weights know.
  Classification classify(const Document& doc, const Tree& tree, std::span<const Span> source, std::span<const Span> target) const;

  struct Weights;

 private:
  Classifier(std::unique_ptr<const Weights> weights, std::shared_ptr<const Ontology> ontology);

  std::array<double, PairFeatures::kTypes> context_scores(const PairStates& states) const;
  void name_mode(const Document& doc, const PairView& view, Classification& out) const;

  std::unique_ptr<const Weights> weights_;
  std::shared_ptr<const Ontology> ontology_;
};

}  // namespace demarche
