// Splits blocks into tokens and words, each with its span, as UD English-EWT and GUM 2.16 do.
//
// In:      doc.text, doc.blocks.
// Out:     doc.tokens, doc.words (span and token only). Tokens are in text order and do not overlap; together they cover every
//          byte of every block that is not white space (is_white_space()) exactly once. The words of a token are pieces of its
//          span in order. Blocks of every kind are segmented.
//          Example: "Kyiv can't join." -> tokens Kyiv can't join . ; words Kyiv ca n't join .
//          Example: "U.S.-backed" -> U.S. - backed;  "anti-American" -> one token;  "Ukraine's" -> one token, words Ukraine 's
// Errors:  load() only: kDataFile naming file:line, kNotFound. run() cannot fail; empty text gives empty layers.
// Threads: const after load.
// Cost:    one pass over the bytes; look-ups in tables only where a word could be in one.
// Source:  the train parts of the two treebanks; what an analyst may want to change is in data/segment/.
#pragma once

#include <memory>

#include "base/result.h"
#include "doc/document.h"

namespace demarche {

struct SegmentRules;

class Segmenter {
 public:
  static Result<Segmenter> load();
  void run(Document& doc) const;

 private:
  explicit Segmenter(std::shared_ptr<const SegmentRules> rules) : rules_(std::move(rules)) {}
  std::shared_ptr<const SegmentRules> rules_;
};

}  // namespace demarche
