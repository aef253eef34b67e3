// Heads on the word vectors: sentence boundaries, part of speech, features, lemma, dependencies, names.
//
// In:      doc.words (spans), Encoding: the vectors of one group of words.
// Out:     syntax in doc.words, doc.sentences, doc.names, for that group. Where the group ends inside a block, its unfinished
//          last sentence is left for the next group: Encoding::next_word says where that begins.
//          Every sentence has one root and no cycle; no lemma is empty; a sentence never ends inside a token.
// Errors:  load() only.
// Threads: const after load.
// Source:  Dozat and Manning (2017), "Deep Biaffine Attention for Neural Dependency Parsing"; Chrupala et al. (2008), lemmas
//          as edit scripts.
#pragma once

#include <memory>
#include <vector>

#include "base/result.h"
#include "doc/document.h"
#include "encode/encoder.h"
#include "parse/lemmatiser.h"
#include "parse/tree_decoder.h"

namespace demarche {

struct LinearWeights;

// Working memory, kept by each thread from group to group. Rows are words of the group.
struct ParserScratch {
  // What the tag heads say of a word: class numbers.
  struct Tags {
    bool ends_sentence = false;
    uint16_t upos = 0, xpos = 0, feats = 0, lemma = 0, ner = 0;
  };
  std::vector<Tags> tags;
  std::vector<float> name_scores;        // [words][name tags]; in a sentence that was decoded, of the best path to each tag
  std::vector<uint8_t> name_steps;       // of one sentence: [words][name tags], the tag before on that path
  std::vector<float> vectors;            // [words][arc_dep, arc_head, rel_dep, rel_head]
  std::vector<float> arc_left;           // [words][arc]: arc_dep * U
  std::vector<float> rel_dep, rel_head;  // [words][relations, rounded up]: the linear parts of the relation scores
  std::vector<float> rel_root;           // [relations, rounded up]
  std::vector<float> heads, scores;      // of one sentence: heads as columns, arc scores
  std::vector<float> logits;             // of one word
  std::vector<int8_t> quantised;         // one block of rows
  std::vector<float> scale;
  std::vector<int32_t> acc;
  std::vector<int> tree;
  TreeDecoder decoder;
  LinearScratch linear;
  std::vector<uint32_t> given_ends;  // last words of the sentences, ascending, where sentences are given; empty = find them
};

class Parser {
 public:
  static Result<Parser> load(std::shared_ptr<const Model> model, Arithmetic arithmetic = Arithmetic::kAutomatic);
  void run(Document& doc, Encoding& encoding, ParserScratch& scratch) const;

 private:
  // Several heads that read the same vectors, as one matrix.
  struct Bundle {
    Linear linear;
    std::vector<float> scale, bias;  // [linear.out()]
  };
  // Classes of one tag head: columns [first, first + count) of its bundle.
  struct Classes {
    int first = 0;
    int count = 0;
  };

  static Bundle bundle(const std::vector<LinearWeights>& parts, Arithmetic arithmetic);
  void quantise_block(const float* x, size_t stride, int width, int rows, ParserScratch& s) const;
  void tag(const Encoding& e, ParserScratch& s) const;
  void project(const Encoding& e, ParserScratch& s) const;
  uint32_t split(Document& doc, const Encoding& e, ParserScratch& s) const;
  void add_sentence(Document& doc, WordRange words, const Encoding& e, ParserScratch& s) const;
  void attach(Document& doc, Sentence& sentence, const Encoding& e, ParserScratch& s) const;
  void decode_names(WordRange words, const Encoding& e, ParserScratch& s) const;
  void add_names(Document& doc, WordRange words, const Encoding& e, const ParserScratch& s) const;
  void complete_names(Document& doc, size_t first_name) const;
  void name_relations(Document& doc, WordRange words, const Encoding& e, ParserScratch& s) const;

  std::shared_ptr<const Model> model_;
  Bundle tags_;    // eos, upos, xpos, feats, lemma, ner
  Bundle arcs_;    // arc_dep, arc_head, rel_dep, rel_head
  Linear rel_u_;   // rel -> relations * rel
  Classes eos_, upos_, xpos_, feats_, lemma_, ner_;
  int relations_ = 0;
  int root_relation_ = 0;
  std::vector<float> rel_wd_, rel_wh_;  // transposed: [rel][relations, rounded up]
  std::vector<uint8_t> may_follow_;  // [name tag][name tag before it]
  std::vector<Upos> upos_labels_;
  std::vector<Deprel> deprel_labels_;
  std::shared_ptr<const Lemmatiser> lemmatiser_;
};

}  // namespace demarche
