// Finds who says what: statements, conditions, relations; and ties events and figures to those who assert them.
//
// In:      all before.
// Out:     doc.statements, doc.conditions, doc.relations; Event::attribution, Figure::attribution (statements, outermost first;
//          empty = the article's own voice).
// Data:    data/attribution/cues.tsv and words.tsv; grammar in docs/formats/attribution.md.
// Errors:  load() only: kNotFound, or kDataFile with file:line. run() cannot fail; empty text gives empty layers.
// Threads: const after load.
// Cost:    linear in words.
#pragma once

#include <memory>

#include "base/result.h"
#include "doc/document.h"
#include "doc/tree.h"

namespace demarche {

class CueLexicon;

class Attributor {
 public:
  static Result<Attributor> load();
  void run(Document& doc, const Tree& tree) const;

 private:
  explicit Attributor(std::shared_ptr<const CueLexicon> lexicon) : lexicon_(std::move(lexicon)) {}

  std::shared_ptr<const CueLexicon> lexicon_;
};

}  // namespace demarche
