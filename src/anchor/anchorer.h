// Finds times, places and figures and anchors them: intervals, positions, values with unit.
//
// In:      syntax, mentions, doc.published.
// Out:     doc.times, doc.places, doc.figures.
// Errors:  load() only. run() cannot fail; empty text gives empty layers.
// Threads: const after load.
#pragma once

#include "base/result.h"
#include "doc/document.h"
#include "doc/tree.h"

namespace demarche {

class Anchorer {
 public:
  static Result<Anchorer> load();
  void run(Document& doc, const Tree& tree) const;
};

}  // namespace demarche
