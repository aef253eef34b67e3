// Finds who says what: statements, conditions, relations; and ties events and figures to those who assert them.
//
// In:      all before.
// Out:     doc.statements, doc.attitudes, doc.conditions, doc.relations; Event::attribution, Figure::attribution (statements, outermost first;
//          empty = the article's own voice).
// Data:    data/attribution/cues.tsv and words.tsv; grammar in docs/formats/attribution.md. models/en/attribution.dem: without it, over
//          another language core, and for documents that come parsed there are no attitudes and the rest is the same.
// Errors:  load() only: kNotFound, kModel, or kDataFile with file:line. run() cannot fail; empty text gives empty layers.
// Threads: const after load.
// Cost:    linear in words.
#pragma once

#include <memory>

#include "base/result.h"
#include "doc/document.h"
#include "doc/tree.h"

namespace demarche {

class AttributionTagger;
class CueLexicon;

class Attributor {
 public:
  static Result<Attributor> load();
  void run(Document& doc, const Tree& tree) const;
  // nullptr without its weights.
  const AttributionTagger* tagger() const { return tagger_.get(); }

 private:
  explicit Attributor(std::shared_ptr<const CueLexicon> lexicon) : lexicon_(std::move(lexicon)) {}

  std::shared_ptr<const CueLexicon> lexicon_;
  std::shared_ptr<const AttributionTagger> tagger_;
};

}  // namespace demarche
