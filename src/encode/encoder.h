// Subwords -> one pass of one small transformer -> vectors for every word. The only heavy step.
//
// In:      doc.blocks, doc.tokens, doc.words (spans).
// Out:     Encoding: word vectors of both layer mixes. Rows are words, in order; kHidden floats a row.
// Errors:  load() only: kModel with what is wrong with the file and how to get a good one.
// Threads: const after load; one Encoding per thread, reused across documents.
// Source:  Devlin et al. (2019), "BERT"; Wang et al. (2020), "MiniLM"; weights: models/en/README.md.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "base/result.h"
#include "doc/document.h"

namespace demarche {

class Model;  // the mapped weights, shared by encode/ and parse/

struct Encoding {
  std::vector<float> tag;    // [words][hidden]
  std::vector<float> parse;  // [words][hidden]
};

class Encoder {
 public:
  static Result<Encoder> load(std::shared_ptr<const Model> model);
  void run(const Document& doc, Encoding& out) const;

 private:
  std::shared_ptr<const Model> model_;
};

}  // namespace demarche
