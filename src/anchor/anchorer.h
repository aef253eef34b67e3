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

#include "base/result.h"
#include "doc/document.h"
#include "doc/tree.h"

namespace demarche {

class TimeLexicon;

class Anchorer {
 public:
  static Result<Anchorer> load();
  void run(Document& doc, const Tree& tree) const;

 private:
  explicit Anchorer(std::shared_ptr<const TimeLexicon> times) : times_(std::move(times)) {}
  std::shared_ptr<const TimeLexicon> times_;
};

}  // namespace demarche
