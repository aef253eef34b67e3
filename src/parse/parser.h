// Heads on the word vectors: sentence boundaries, part of speech, features, lemma, dependencies, names.
//
// In:      doc.words (spans), Encoding.
// Out:     syntax in doc.words, doc.sentences, doc.names.
// Errors:  load() only.
// Threads: const after load.
// Source:  Dozat and Manning (2017), "Deep Biaffine Attention for Neural Dependency Parsing"; Chrupala et al. (2008), lemmas
//          as edit scripts.
#pragma once

#include <memory>

#include "base/result.h"
#include "doc/document.h"
#include "encode/encoder.h"

namespace demarche {

class Parser {
 public:
  static Result<Parser> load(std::shared_ptr<const Model> model);
  void run(Document& doc, const Encoding& encoding) const;
};

}  // namespace demarche
