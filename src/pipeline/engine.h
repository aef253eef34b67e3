// The corridor as one object: load once, then code documents from any number of threads.
//
// Threads: const after load. Each call works on its own document; give each thread its own Scratch.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "anchor/anchorer.h"
#include "attribute/attributor.h"
#include "base/result.h"
#include "code/coder.h"
#include "doc/document.h"
#include "encode/encoder.h"
#include "parse/parser.h"
#include "propose/proposer.h"
#include "resolve/resolver.h"
#include "segment/segmenter.h"

namespace demarche {

struct EngineOptions {
  std::filesystem::path model;               // empty: models/en/core.dem
  std::vector<std::filesystem::path> actors;  // overlay files of the user; later ones win
  std::filesystem::path lexicon = {};         // folder laid out as data/lexicon; empty: that one
  bool parses = true;                         // false: loads no model, for documents that come parsed (CoNLL-U)
};

// What a thread reuses from document to document.
struct Scratch {
  Encoding encoding;
  ParserScratch parser;
};

class Engine {
 public:
  static Result<Engine> load(const EngineOptions& options);

  // Everything up to names: tokens, words, sentences, trees. REQUIRES: doc comes from read/; EngineOptions::parses.
  void parse(Document& doc, Scratch& scratch) const;
  // The same for a document whose tokens, words and sentences are given: they stay, tags and trees are made anew. A sentence
  // that does not fit a window of the encoder (some 130 words) is cut. REQUIRES: EngineOptions::parses.
  void parse_tokens(Document& doc, Scratch& scratch) const;
  // Everything from mentions to conditions. REQUIRES: doc is parsed (by parse() or document_from_conllu()).
  void code(Document& doc) const;
  // Of the language core (Model::checksum); 0 without one.
  uint64_t core_checksum() const { return core_ ? core_->checksum : 0; }

 private:
  // The stages that need the model.
  struct LanguageCore {
    Segmenter segmenter;
    Encoder encoder;
    Parser parser;
    uint64_t checksum = 0;
  };
  void parse_words(Document& doc, Scratch& scratch) const;
  static Result<LanguageCore> load_language_core(const EngineOptions& options);

  Engine(std::optional<LanguageCore> core, Resolver resolver, Anchorer anchorer, Proposer proposer, Coder coder, Attributor attributor);

  std::optional<LanguageCore> core_;
  Resolver resolver_;
  bool keeps_contexts_ = false;  // the weights of coreference know this language core
  bool tags_attribution_ = false;  // and those of attribution
  bool keeps_states_ = false;    // the weights of the arbiter do
  Anchorer anchorer_;
  Proposer proposer_;
  Coder coder_;
  Attributor attributor_;
};

}  // namespace demarche
