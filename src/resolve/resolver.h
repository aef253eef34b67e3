// Finds mentions, joins them into chains, and says which actor each stands for on the date of the text.
//
// In:      syntax, names.
// Out:     doc.actors, doc.mentions, doc.chains.
// Errors:  load() only. run() cannot fail; empty text gives empty layers.
// Threads: const after load.
#pragma once

#include "base/result.h"
#include "doc/document.h"
#include "doc/tree.h"

namespace demarche {

class Resolver {
 public:
  static Result<Resolver> load();
  void run(Document& doc, const Tree& tree) const;
};

}  // namespace demarche
