// Turns propositions into coded events: PLOVER type, mode, contexts; CAMEO; source and target.
//
// In:      doc.propositions and all before.
// Out:     doc.events in text order, doc.uncoded (each predicate left out, with the reason); Proposition::entry; Figure::event.
//          Example: "The alliance kicked out eight members of its mission" ->
//          SANCTION/expel 166, source the alliance, target members, actual, rule "sanction.lex:7 kick out".
// Errors:  load() only. run() cannot fail; empty text gives empty layers.
// Threads: const after load.
// Source:  PLOVER manual: future cooperation is AGREE, threatened force is THREATEN; see data/ontology.
#pragma once

#include <memory>

#include "base/result.h"
#include "doc/document.h"
#include "doc/tree.h"
#include "lexicon/lexicon.h"
#include "lexicon/ontology.h"

namespace demarche {

class Coder {
 public:
  static Result<Coder> load();
  // Shares tables that are already loaded. REQUIRES: neither is null.
  static Coder over(std::shared_ptr<const Ontology> ontology, std::shared_ptr<const Lexicon> lexicon);

  void run(Document& doc, const Tree& tree) const;

 private:
  Coder(std::shared_ptr<const Ontology> ontology, std::shared_ptr<const Lexicon> lexicon)
      : ontology_(std::move(ontology)), lexicon_(std::move(lexicon)) {}
  std::shared_ptr<const Ontology> ontology_;
  std::shared_ptr<const Lexicon> lexicon_;
};

}  // namespace demarche
