// Not a test of behaviour: the door through which train/attribution_train gets what the tagger of attributions learns from.
// Reads JSON Lines {"text"} from $DEMARCHE_ATTRIBUTION_IN; writes to $DEMARCHE_ATTRIBUTION_OUT: u32 length of the labels (tagger.h)
// and the labels; then u32 numbers for each text:
//   words n, [n][begin, end] in code points of the text as it was read, [n][places] word or n, [n][rows], and, as f32, [n][both vectors of the encoder];
// and to $DEMARCHE_ATTRIBUTION_OUT.texts JSON Lines {"text"}: the texts as they were read.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "attribute/tagger.h"
#include "base/paths.h"
#include "encode/model.h"
#include "parse/mend.h"
#include "parse/names.h"
#include "pipeline/engine.h"
#include "read/reader.h"

namespace demarche {
namespace {

// What Engine does, with the encoder's vectors kept.
class Stages {
 public:
  static Stages load() {
    auto model = Model::load(find_data_file("models/en/core.dem").value());
    auto segmenter = Segmenter::load();
    auto encoder = Encoder::load(*model);
    auto parser = Parser::load(*model);
    auto coreference = Coreference::load();
    EngineOptions options;
    options.parses = false;
    auto engine = Engine::load(options);
    auto lexicon = CueLexicon::load();
    if (!segmenter || !encoder || !parser || !coreference || !engine || !lexicon) throw std::runtime_error("the program's data cannot be loaded");
    return {*model, std::move(*segmenter), std::move(*encoder), std::move(*parser), std::move(*coreference), std::move(*engine), std::move(*lexicon)};
  }

  // Codes; gives [words][both vectors].
  std::vector<float> run(Document& doc) {
    segmenter.run(doc);
    scratch.parser.given_ends.clear();
    const size_t half = size_t(model->config().hidden);
    std::vector<float> states(doc.words.size() * 2 * half, 0.0f);
    Encoding& encoding = scratch.encoding;
    encoder.start(encoding);
    while (encoder.next(doc, encoding)) {
      const WordRange group = encoding.words;
      parser.run(doc, encoding, scratch.parser);
      if (coreference.knows_core(model->checksum())) coreference.keep_contexts(doc, encoding);
      for (uint32_t w = group.begin; w < group.end; ++w) {
        const size_t from = size_t(w - group.begin) * half;
        std::copy_n(encoding.tag.data() + from, half, states.data() + size_t(w) * 2 * half);
        std::copy_n(encoding.parse.data() + from, half, states.data() + size_t(w) * 2 * half + half);
      }
    }
    mend_subjects(doc);
    agree_on_types(doc);
    engine.code(doc);
    return states;
  }

  std::shared_ptr<const Model> model;
  Segmenter segmenter;
  Encoder encoder;
  Parser parser;
  Coreference coreference;
  Engine engine;
  CueLexicon lexicon;
  Scratch scratch = {};
};

std::vector<uint32_t> code_points(std::string_view text) {
  std::vector<uint32_t> before(text.size() + 1, 0);
  for (size_t at = 0; at < text.size(); ++at) before[at + 1] = before[at] + ((text[at] & 0xC0) != 0x80);
  return before;
}

template <class Number>
void write(std::ostream& to, const std::vector<Number>& numbers) {
  to.write(reinterpret_cast<const char*>(numbers.data()), std::streamsize(numbers.size() * sizeof(Number)));
}

void write_views(const Document& doc, const CueLexicon& lexicon, std::ostream& to) {
  const Tree tree(doc);
  const Passage passage(doc, tree, lexicon);
  const auto words = uint32_t(doc.words.size());
  const std::vector<uint32_t> before = code_points(doc.text);
  std::vector<uint32_t> spans, places, rows;
  for (const Word& word : doc.words) spans.insert(spans.end(), {before[word.span.begin], before[word.span.end]});
  for (const TagView& view : tag_views(passage, find_statements(passage))) {
    for (int32_t at : view.places) places.push_back(at == kNone ? words : uint32_t(at));
    rows.insert(rows.end(), view.rows.begin(), view.rows.end());
  }
  write(to, std::vector<uint32_t>{words});
  for (const auto* part : {&spans, &places, &rows}) write(to, *part);
}

TEST(AttributionFeatures, AreWrittenForTraining) {
  const char* in_name = std::getenv("DEMARCHE_ATTRIBUTION_IN");
  const char* out_name = std::getenv("DEMARCHE_ATTRIBUTION_OUT");
  if (in_name == nullptr || out_name == nullptr) GTEST_SKIP() << "train/attribution_train sets what this needs";
  Stages stages = Stages::load();
  std::ifstream in(in_name);
  std::ofstream out(out_name, std::ios::binary), texts(std::string(out_name) + ".texts");
  const std::string labels = tag_labels();
  write(out, std::vector<uint32_t>{uint32_t(labels.size())});
  out << labels;
  for (std::string line; std::getline(in, line);) {
    auto doc = read_article(nlohmann::json::parse(line)["text"].get<std::string>(), "-", {});
    ASSERT_TRUE(doc);
    const std::vector<float> states = stages.run(*doc);
    write_views(*doc, stages.lexicon, out);
    write(out, states);
    texts << nlohmann::json{{"text", doc->text}}.dump() << "\n";
  }
}

}  // namespace
}  // namespace demarche
