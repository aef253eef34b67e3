// Turns propositions into coded events: PLOVER type, mode, contexts; CAMEO; source and target.
//
// In:      doc.propositions and all before.
// Out:     doc.events, doc.uncoded; Figure::event.
// Errors:  load() only. run() cannot fail; empty text gives empty layers.
// Threads: const after load.
#pragma once

#include "base/result.h"
#include "doc/document.h"
#include "doc/tree.h"

namespace demarche {

class Coder {
 public:
  static Result<Coder> load();
  void run(Document& doc, const Tree& tree) const;
};

}  // namespace demarche
