// Finds predicates with their arguments, and the status of each.
//
// In:      syntax, mentions, times.
// Out:     doc.propositions.
// Errors:  load() only. run() cannot fail; empty text gives empty layers.
// Threads: const after load.
#pragma once

#include "base/result.h"
#include "doc/document.h"
#include "doc/tree.h"

namespace demarche {

class Proposer {
 public:
  static Result<Proposer> load();
  void run(Document& doc, const Tree& tree) const;
};

}  // namespace demarche
