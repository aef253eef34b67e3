// Turns propositions into coded events: PLOVER type, mode, contexts; CAMEO; source and target.
//
// In:      doc.propositions and all before.
// Out:     doc.events in text order, doc.uncoded (each predicate left out, with the reason); Proposition::entry; Figure::event.
//          Example: "The alliance kicked out eight members of its mission" ->
//          SANCTION/expel 166, source the alliance, target members, actual, rule "sanction.lex:7 kick out".
//          What no entry of the lexicon fits is typed by the arbiter (arbiter.h) where that is sure; its rule says so.
// Errors:  load() only. run() cannot fail; empty text gives empty layers.
// Threads: const after load.
// Source:  PLOVER manual: future cooperation is AGREE, threatened force is THREATEN; see data/ontology.
#pragma once

#include <memory>

#include "base/result.h"
#include "code/arbiter.h"
#include "code/confidence.h"
#include "doc/document.h"
#include "doc/tree.h"
#include "lexicon/lexicon.h"
#include "lexicon/ontology.h"

namespace demarche {

class Coder {
 public:
  static Result<Coder> load();
  // Shares tables that are already loaded. REQUIRES: neither of the first two is null. Without an arbiter, and in documents that
  // hold no vectors, what the lexicon leaves open stays uncoded.
  static Coder over(std::shared_ptr<const Ontology> ontology, std::shared_ptr<const Lexicon> lexicon,
                    std::shared_ptr<const Arbiter> arbiter = nullptr);

  // `told`, where given, holds for each proposition what the confidence of its event rests on.
  void run(Document& doc, const Tree& tree, std::vector<ConfidenceNumbers>* told = nullptr) const;
  const Arbiter* arbiter() const { return arbiter_.get(); }

 private:
  Coder(std::shared_ptr<const Ontology> ontology, std::shared_ptr<const Lexicon> lexicon, std::shared_ptr<const Arbiter> arbiter);
  std::shared_ptr<const Ontology> ontology_;
  std::shared_ptr<const Lexicon> lexicon_;
  std::shared_ptr<const Arbiter> arbiter_;
  std::vector<LexiconEntry> learned_;  // for each type that the arbiter may give: where its source and target stand
};

}  // namespace demarche
