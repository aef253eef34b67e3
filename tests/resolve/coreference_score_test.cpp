// Not a test of behaviour: the door through which bench/coreference.py measures coreference and gets the features to learn from.
// Reads JSON Lines {"text"} from $DEMARCHE_COREFERENCE_IN and writes {"phrases": [[begin, end, entity], ...]} in code points to
// $DEMARCHE_COREFERENCE_OUT; to $DEMARCHE_COREFERENCE_FEATURES, instead of that, numbers (u32) for each text:
//   phrases n, pairs k, then [n][begin, end], [n][kPhraseRows], [n] row of the vector + 1, [n] candidates, [k] phrase of the candidate, [k][kPairRows],
//   and, as f32, [n][both vectors that the encoder gives the head].
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/paths.h"
#include "encode/model.h"
#include "pipeline/engine.h"
#include "read/reader.h"
#include "resolve/coreference.h"

namespace demarche {
namespace {

constexpr size_t kPhraseRows = 12, kPairRows = 24;

// Code points before each byte.
std::vector<uint32_t> code_points(std::string_view text) {
  std::vector<uint32_t> before(text.size() + 1, 0);
  for (size_t at = 0; at < text.size(); ++at) before[at + 1] = before[at] + ((text[at] & 0xC0) != 0x80);
  return before;
}

void pad(std::vector<uint32_t>& out, const Features& features, size_t rows, uint32_t filler) {
  ASSERT_LE(features.size(), rows);
  out.insert(out.end(), features.begin(), features.end());
  out.insert(out.end(), rows - features.size(), filler);
}

void write_features(const Document& doc, const Tree& tree, const CoreferenceWords& words, const std::vector<float>& states, std::ostream& to) {
  const std::vector<uint32_t> before = code_points(doc.text);
  const std::vector<NounPhrase> phrases = noun_phrases(doc, tree, words);
  std::vector<uint32_t> spans, rows, vectors, counts, candidates, pair_rows;
  CandidateFinder finder(phrases);
  Features features;
  for (uint32_t m = 0; m < phrases.size(); ++m) {
    const Span span = doc.span_of(phrases[m].words);
    spans.insert(spans.end(), {before[span.begin], before[span.end]});
    features.clear();
    add_phrase_features(doc, phrases[m], features);
    pad(rows, features, kPhraseRows, kMentionBuckets);
    vectors.push_back(uint32_t(phrases[m].vector + 1));
    const auto& found = finder.of(m);
    counts.push_back(uint32_t(found.size()));
    for (const CoreferenceCandidate& candidate : found) {
      candidates.push_back(candidate.phrase);
      features.clear();
      add_pair_features(doc, tree, words, phrases, candidate, m, features);
      pad(pair_rows, features, kPairRows, kPairBuckets);
    }
  }
  std::vector<uint32_t> sizes{uint32_t(phrases.size()), uint32_t(candidates.size())};
  for (const std::vector<uint32_t>* part : {&sizes, &spans, &rows, &vectors, &counts, &candidates, &pair_rows}) {
    to.write(reinterpret_cast<const char*>(part->data()), std::streamsize(part->size() * sizeof(uint32_t)));
  }
  const size_t width = states.size() / std::max<size_t>(1, doc.words.size());
  for (const NounPhrase& phrase : phrases) {
    to.write(reinterpret_cast<const char*>(states.data() + phrase.head * width), std::streamsize(width * sizeof(float)));
  }
}

// The parts of Engine::parse, so that the encoder's vectors can be had.
struct Stages {
  std::shared_ptr<const Model> model;
  Segmenter segmenter;
  Encoder encoder;
  Parser parser;
};

Stages load_stages() {
  const auto model = Model::load(find_data_file("models/en/core.dem").value());
  auto segmenter = Segmenter::load();
  auto encoder = Encoder::load(*model);
  auto parser = Parser::load(*model);
  if (!segmenter || !encoder || !parser) throw std::runtime_error("the language core cannot be loaded");
  return {*model, std::move(*segmenter), std::move(*encoder), std::move(*parser)};
}

// Parses; gives [words][both vectors].
std::vector<float> parse_with_states(const Stages& stages, Document& doc, Scratch& scratch) {
  stages.segmenter.run(doc);
  scratch.parser.given_ends.clear();
  const size_t half = size_t(stages.model->config().hidden);
  std::vector<float> states(doc.words.size() * 2 * half, 0.0f);
  Encoding& encoding = scratch.encoding;
  stages.encoder.start(encoding);
  while (stages.encoder.next(doc, encoding)) {
    const WordRange group = encoding.words;
    stages.parser.run(doc, encoding, scratch.parser);
    for (uint32_t w = group.begin; w < group.end; ++w) {
      const size_t from = size_t(w - group.begin) * half;
      std::copy_n(encoding.tag.data() + from, half, states.data() + size_t(w) * 2 * half);
      std::copy_n(encoding.parse.data() + from, half, states.data() + size_t(w) * 2 * half + half);
    }
  }
  return states;
}

void write_entities(const Document& doc, const Tree& tree, const Coreference& coreference, std::ostream& to) {
  const std::vector<uint32_t> before = code_points(doc.text);
  nlohmann::json phrases = nlohmann::json::array();
  for (const CoreferentPhrase& phrase : coreference.run(doc, tree)) {
    const Span span = doc.span_of(phrase.words);
    phrases.push_back({before[span.begin], before[span.end], phrase.entity, before[doc.words[phrase.head].span.begin]});
  }
  to << nlohmann::json{{"phrases", phrases}}.dump() << "\n";
}

TEST(CoreferenceScore, WritesTheEntitiesOfACorpus) {
  const char* in_name = std::getenv("DEMARCHE_COREFERENCE_IN");
  const char* out_name = std::getenv("DEMARCHE_COREFERENCE_OUT");
  const char* features_name = std::getenv("DEMARCHE_COREFERENCE_FEATURES");
  if (in_name == nullptr || (out_name == nullptr && features_name == nullptr)) GTEST_SKIP() << "bench/coreference.py sets what this needs";
  std::optional<Stages> stages;
  std::optional<Engine> engine;
  if (features_name) {
    stages = load_stages();
  } else {
    auto loaded = Engine::load({});
    ASSERT_TRUE(loaded) << loaded.error().message;
    engine = std::move(*loaded);
  }
  std::ifstream in(in_name);
  std::ofstream out(features_name ? features_name : out_name, std::ios::binary);
  const auto coreference = Coreference::load();
  ASSERT_TRUE(coreference) << coreference.error().message;
  Scratch scratch;
  for (std::string line; std::getline(in, line);) {
    auto doc = read_article(nlohmann::json::parse(line)["text"].get<std::string>(), "-", {});
    ASSERT_TRUE(doc);
    if (features_name) {
      const std::vector<float> states = parse_with_states(*stages, *doc, scratch);
      write_features(*doc, Tree(*doc), coreference->words(), states, out);
    } else {
      engine->parse(*doc, scratch);
      write_entities(*doc, Tree(*doc), *coreference, out);
    }
  }
}

}  // namespace
}  // namespace demarche
