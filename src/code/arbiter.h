// Types predicates that the lexicon leaves open: unknown words, and known ones in company that no entry names.
//
// In:      a Proposition with its arguments; doc.states, where the document was parsed with the language core that the weights know.
// Out:     the PLOVER type that the predicate most likely has, and how sure that is. Example: "Oslo prodded Lima to join" ->
//          REQUEST, 0.83.
// Errors:  load() only: kNotFound, kUnreadable, kModel.
// Threads: const after load.
// Cost:    keep_states(): a copy of every content word's vectors; judge(): some 150,000 multiplications.
// Source:  a network with one hidden layer over the encoder's vectors of predicate, source and target and over arbiter_features.h;
//          weights by train/event_train/arbiter.py; the file: docs/formats/model.md.
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include "base/result.h"
#include "code/arbiter_features.h"
#include "encode/encoder.h"

namespace demarche {

// The sixteen PLOVER types in the order of the scores.
std::span<const std::string_view> arbiter_types();

struct Verdict {
  std::string_view type;   // the most probable of the sixteen
  double probability = 0;  // of that type
  double no_event = 0;     // that it is no event at all
  std::array<double, 17> all = {};  // of each type in the order of arbiter_types(), then of no event
};

class Arbiter {
 public:
  // An empty path means models/en/arbiter.dem.
  static Result<Arbiter> load(const std::filesystem::path& file = {});

  // Whether the weights were learned over the word vectors of this language core (Model::checksum).
  bool knows_core(uint64_t checksum) const;
  // Keeps the vectors of the words that were just parsed: they do not outlive their group. Call after each Parser::run().
  static void keep_states(Document& doc, const Encoding& encoding);

  // REQUIRES: doc.states holds what keep_states() kept, with a language core that the weights know.
  Verdict judge(const Document& doc, const Proposition& one, const ArbiterView& view) const;

  struct Weights;

 private:
  explicit Arbiter(std::shared_ptr<const Weights> weights) : weights_(std::move(weights)) {}
  std::shared_ptr<const Weights> weights_;
};

}  // namespace demarche
