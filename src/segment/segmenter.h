// Splits blocks into tokens and words, each with its span.
//
// In:      doc.text, doc.blocks.
// Out:     doc.tokens, doc.words (span and token only).
// Errors:  load() only. run() cannot fail; empty text gives empty layers.
// Threads: const after load.
#pragma once

#include "base/result.h"
#include "doc/document.h"

namespace demarche {

class Segmenter {
 public:
  static Result<Segmenter> load();
  void run(Document& doc) const;
};

}  // namespace demarche
