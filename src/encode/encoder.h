// Subwords -> one pass of one small transformer -> vectors for every word. The only heavy step.
//
// In:      doc.blocks, doc.tokens, doc.words (spans).
// Out:     Encoding: word vectors of both layer mixes, for one group of words at a time, so that memory does not grow with
//          the document:
//              encoder.start(encoding);
//              while (encoder.next(doc, encoding)) parser.run(doc, encoding, scratch);
//          A window is `[CLS] block [SEP] block [SEP] ...` of at most config.window subwords; blocks are packed greedily;
//          bylines and datelines stand in windows of their own. A block that is longer than a window is cut, its group ends
//          there, and parser.run() moves Encoding::next_word back to the start of the sentence that was cut.
// Errors:  load() only: kModel.
// Threads: const after load; one Encoding per thread, reused across documents. Vectors do not depend on the grouping.
// Cost:    10.6 million multiplications a subword with six layers of 384; about 15 MB of scratch.
// Source:  Devlin et al. (2019), "BERT"; Wang et al. (2020), "MiniLM"; weights: models/en/README.md.
#pragma once

#include <memory>
#include <vector>

#include "base/result.h"
#include "doc/document.h"
#include "encode/kernels.h"
#include "encode/linear.h"
#include "encode/wordpiece.h"

namespace demarche {

class Model;  // the mapped weights, shared by encode/ and parse/

// Words of one block that stand together in one window.
struct Stretch {
  WordRange words;
  bool ends_block = true;  // false: cut at the window's edge; always the last stretch of its group
};

struct Encoding {
  WordRange words;                  // the group
  std::vector<Stretch> stretches;   // cover it, in text order
  std::vector<float> tag;           // [group words][hidden]
  std::vector<float> parse;         // [group words][hidden]
  uint32_t next_word = 0;           // where the next group begins
  LinearScratch linear;

  // Working memory of the encoder.
  struct Row {
    uint32_t id = 0;
    int shape = 0;
    int position = 0;
    int32_t word = kNone;  // within the group
    float share = 0;       // 1 / subwords of the word
  };
  struct Window {
    std::vector<uint32_t> stretches;
    int rows = 1;  // [CLS]
    int first_row = 0;
  };
  std::vector<uint32_t> ids;            // subwords of the group's words, in word order
  std::vector<uint32_t> first_id;       // [group words + 1]
  std::vector<Window> windows;
  std::vector<Row> rows;
  std::vector<float> states, qkv, mixed, wide, attention, scale, wide_scale;
  std::vector<int8_t> quantised, wide_quantised;
  std::vector<int32_t> acc;
};

class Encoder {
 public:
  static Result<Encoder> load(std::shared_ptr<const Model> model, Arithmetic arithmetic = Arithmetic::kAutomatic);

  // Forgets the previous document.
  void start(Encoding& encoding) const;
  // Encodes the next group of words; false when there is none left.
  bool next(const Document& doc, Encoding& encoding) const;

 private:
  struct Layer {
    Linear qkv, out, ffn1, ffn2;
  };

  void plan(const Document& doc, Encoding& e) const;
  uint32_t add_words(const Document& doc, Encoding& e, uint32_t word, int room) const;
  void lay_out(const Document& doc, Encoding& e) const;
  void embed(Encoding& e) const;
  void attend(int layer, Encoding& e) const;
  void feed_forward(int layer, Encoding& e) const;
  void mix_in(int state, int row, Encoding& e) const;

  std::shared_ptr<const Model> model_;
  std::shared_ptr<const WordPiece> wordpiece_;
  std::vector<Layer> layers_;
};

}  // namespace demarche
