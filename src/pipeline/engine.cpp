#include "pipeline/engine.h"

#include "attribute/tagger.h"
#include "base/paths.h"
#include "encode/model.h"
#include "parse/mend.h"
#include "parse/names.h"

namespace demarche {

Engine::Engine(std::optional<LanguageCore> core, Resolver resolver, Anchorer anchorer, Proposer proposer, Coder coder,
               Attributor attributor)
    : core_(std::move(core)),
      resolver_(std::move(resolver)),
      anchorer_(std::move(anchorer)),
      proposer_(std::move(proposer)),
      coder_(std::move(coder)),
      attributor_(std::move(attributor)) {
  keeps_states_ = core_ && coder_.arbiter() && coder_.arbiter()->knows_core(core_->checksum);
  keeps_contexts_ = core_ && resolver_.coreference() && resolver_.coreference()->knows_core(core_->checksum);
  tags_attribution_ = core_ && attributor_.tagger() && attributor_.tagger()->knows_core(core_->checksum);
}

Result<Engine::LanguageCore> Engine::load_language_core(const EngineOptions& options) {
  std::filesystem::path model_file = options.model;
  if (model_file.empty()) {
    auto found = find_data_file("models/en/core.dem");
    if (!found) return found.error();
    model_file = *found;
  }
  auto model = Model::load(model_file);
  if (!model) return model.error();
  auto segmenter = Segmenter::load();
  if (!segmenter) return segmenter.error();
  auto encoder = Encoder::load(*model);
  if (!encoder) return encoder.error();
  auto parser = Parser::load(*model);
  if (!parser) return parser.error();
  return LanguageCore{std::move(*segmenter), std::move(*encoder), std::move(*parser), (*model)->checksum()};
}

Result<Engine> Engine::load(const EngineOptions& options) {
  std::optional<LanguageCore> core;
  if (options.parses) {
    auto loaded = load_language_core(options);
    if (!loaded) return loaded.error();
    core = std::move(*loaded);
  }
  auto resolver = Resolver::load({options.actors});
  if (!resolver) return resolver.error();
  auto anchorer = Anchorer::load();
  if (!anchorer) return anchorer.error();
  auto ontology = Ontology::load();
  if (!ontology) return ontology.error();
  auto loaded_lexicon = options.lexicon.empty() ? Lexicon::load(*ontology) : Lexicon::load(*ontology, options.lexicon);
  if (!loaded_lexicon) return loaded_lexicon.error();
  const auto lexicon = std::make_shared<const Lexicon>(std::move(*loaded_lexicon));
  auto arbiter = Arbiter::load();
  if (!arbiter) return arbiter.error();
  auto attributor = Attributor::load();
  if (!attributor) return attributor.error();
  return Engine(std::move(core), std::move(*resolver), std::move(*anchorer), Proposer::over(lexicon),
                Coder::over(std::make_shared<const Ontology>(std::move(*ontology)), lexicon, std::make_shared<const Arbiter>(std::move(*arbiter))),
                std::move(*attributor));
}

void Engine::parse(Document& doc, Scratch& scratch) const {
  core_->segmenter.run(doc);
  scratch.parser.given_ends.clear();
  parse_words(doc, scratch);
}

void Engine::parse_tokens(Document& doc, Scratch& scratch) const {
  std::vector<uint32_t>& ends = scratch.parser.given_ends;
  ends.clear();
  for (const Sentence& sentence : doc.sentences) {
    if (!sentence.words.empty()) ends.push_back(sentence.words.end - 1);
  }
  doc.sentences.clear();
  doc.names.clear();
  parse_words(doc, scratch);
}

void Engine::parse_words(Document& doc, Scratch& scratch) const {
  core_->encoder.start(scratch.encoding);
  while (core_->encoder.next(doc, scratch.encoding)) {
    core_->parser.run(doc, scratch.encoding, scratch.parser);
    if (keeps_states_) Arbiter::keep_states(doc, scratch.encoding);
    if (keeps_contexts_) resolver_.coreference()->keep_contexts(doc, scratch.encoding);
    if (tags_attribution_) attributor_.tagger()->keep_contexts(doc, scratch.encoding);
  }
  mend_subjects(doc);
  agree_on_types(doc);
}

void Engine::code(Document& doc) const {
  resolver_.prepare(doc);
  const Tree tree(doc);
  resolver_.run(doc, tree);
  anchorer_.run(doc, tree);
  proposer_.run(doc, tree);
  coder_.run(doc, tree);
  attributor_.run(doc, tree);
}

}  // namespace demarche
