// Finds predicates with their arguments, and the status of each.
//
// In:      syntax, mentions, times.
// Out:     doc.propositions, in text order: every verb, and the nouns and adjectives that the lexicon knows as predicates.
//          Example: "Moscow denies sending troops" -> deny(Agent Moscow, Content sending) actual;
//          send(Agent Moscow inherited, Patient troops) denied, cue "denies", governed by deny as content.
// Errors:  load() only. run() cannot fail; empty text gives empty layers.
// Threads: const after load.
// Cost:    linear in words (one walk down each tree, constant work a word).
#pragma once

#include <memory>

#include "base/result.h"
#include "doc/document.h"
#include "doc/tree.h"
#include "lexicon/lexicon.h"

namespace demarche {

class Proposer {
 public:
  static Result<Proposer> load();
  // Shares a lexicon that is already loaded. REQUIRES: lexicon is not null.
  static Proposer over(std::shared_ptr<const Lexicon> lexicon);

  void run(Document& doc, const Tree& tree) const;

 private:
  explicit Proposer(std::shared_ptr<const Lexicon> lexicon) : lexicon_(std::move(lexicon)) {}
  std::shared_ptr<const Lexicon> lexicon_;
};

}  // namespace demarche
