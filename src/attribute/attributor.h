// Finds who says what: statements, conditions, relations; and ties events and figures to those who assert them.
//
// In:      all before.
// Out:     doc.statements, doc.conditions, doc.relations; Event::attribution, Figure::attribution.
// Errors:  load() only. run() cannot fail; empty text gives empty layers.
// Threads: const after load.
#pragma once

#include "base/result.h"
#include "doc/document.h"
#include "doc/tree.h"

namespace demarche {

class Attributor {
 public:
  static Result<Attributor> load();
  void run(Document& doc, const Tree& tree) const;
};

}  // namespace demarche
