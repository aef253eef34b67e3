// Finds times, places and figures and anchors them: intervals, positions, values with unit.
//
// In:      syntax, mentions, doc.published.
// Out:     doc.times, doc.places, doc.figures, each in text order.
// Errors:  load() only: kDataFile with file:line for a malformed table of data/anchor. run() cannot fail; empty text
//          gives empty layers.
// Threads: const after load.
// Cost:    linear in words.
#pragma once

#include <memory>
#include <utility>

#include "base/result.h"
#include "doc/document.h"
#include "doc/tree.h"

namespace demarche {

struct AnchorKnowledge;

class Anchorer {
 public:
  static Result<Anchorer> load();
  void run(Document& doc, const Tree& tree) const;

 private:
  explicit Anchorer(std::shared_ptr<const AnchorKnowledge> knowledge) : knowledge_(std::move(knowledge)) {}
  std::shared_ptr<const AnchorKnowledge> knowledge_;
};

}  // namespace demarche
