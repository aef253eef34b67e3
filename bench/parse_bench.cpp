// The language core's speed.
//
//   Int8Products/*    oneDNN's own rate on this CPU: the four products of a layer for 64 subwords; the ceiling. GOP/s counts a
//                     multiplication and an addition as two.
//   Core/words        segment, encode and parse, one thread, on the articles below;
//                     words/s is the rate, "of_ceiling" the share of the time that the encoder's products alone would take.
//   Load/model        from a closed file to a core that is ready.
//   Load/knowledge    the tables of actors, read and indexed.
//   TreeDecoder/n     one tree over n words whose greedy heads hold cycles.
//
// Weights: models/en/core.dem. Text: $DEMARCHE_BENCH_TEXT (articles separated by form feeds), else a built-in paragraph.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "base/paths.h"
#include "encode/encoder.h"
#include "encode/model.h"
#include "parse/parser.h"
#include "parse/tree_decoder.h"
#include "resolve/knowledge.h"
#include "segment/segmenter.h"

namespace demarche {
namespace {

struct Core {
  std::shared_ptr<const Model> model;
  Segmenter segmenter;
  Encoder encoder;
  Parser parser;
};

Result<Core> load_core() {
  const auto file = find_data_file("models/en/core.dem");
  if (!file) return file.error();
  auto model = Model::load(*file);
  if (!model) return model.error();
  auto segmenter = Segmenter::load();
  auto encoder = Encoder::load(*model);
  auto parser = Parser::load(*model);
  if (!segmenter) return segmenter.error();
  if (!encoder) return encoder.error();
  if (!parser) return parser.error();
  return Core{*model, std::move(*segmenter), std::move(*encoder), std::move(*parser)};
}

// Paragraphs are separated by empty lines.
Document document_of(const std::string& text) {
  Document doc;
  doc.text = text;
  for (size_t at = 0; at < text.size();) {
    size_t end = text.find("\n\n", at);
    if (end == std::string::npos) end = text.size();
    if (end > at) doc.blocks.push_back({BlockKind::kProse, {uint32_t(at), uint32_t(end)}});
    at = end + 2;
  }
  return doc;
}

std::vector<std::string> articles() {
  std::vector<std::string> out;
  if (const char* path = std::getenv("DEMARCHE_BENCH_TEXT")) {
    std::ifstream file(path);
    const std::string all{std::istreambuf_iterator<char>(file), {}};
    for (size_t at = 0; at < all.size();) {
      const size_t end = std::min(all.find('\f', at), all.size());
      out.push_back(all.substr(at, end - at));
      at = end + 1;
    }
    return out;
  }
  const std::string paragraph =
      "The government in the capital recalled its ambassador on Tuesday after talks about the disputed border ended without a result. "
      "A spokeswoman for the foreign ministry said that the neighbouring state had moved more than 4,000 troops to the river, and that "
      "\"no country can accept such a step in silence.\" Officials who took part in the meeting, which lasted nine hours, didn't expect "
      "another round before the end of the month.\n\n";
  std::string article;
  for (int i = 0; i < 8; ++i) article += paragraph;
  out.assign(8, article);
  return out;
}

std::vector<int8_t> random_bytes(size_t count) {
  std::mt19937 random(1);
  std::vector<int8_t> out(count);
  for (int8_t& x : out) x = int8_t(int(random() % 255) - 127);
  return out;
}

constexpr int kShapes[][2] = {{384, 1152}, {384, 384}, {384, 1536}, {1536, 384}};

// Seconds that the products of six layers take for one subword.
double seconds_per_subword() {
  std::vector<Linear> linears;
  for (auto [in, out] : kShapes) linears.emplace_back(random_bytes(size_t(in) * out), in, out, Arithmetic::kAutomatic);
  const std::vector<int8_t> q = random_bytes(size_t(Linear::kBlockRows) * 1536);
  std::vector<int32_t> acc(size_t(Linear::kBlockRows) * 1536);
  LinearScratch scratch;
  constexpr int kRounds = 400;
  double best = 1e9;
  for (int attempt = 0; attempt < 5; ++attempt) {
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < kRounds; ++i) {
      for (const Linear& linear : linears) linear.multiply(q.data(), Linear::kBlockRows, acc.data(), scratch);
    }
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
    best = std::min(best, 6 * time.count() / kRounds / Linear::kBlockRows);
  }
  return best;
}

void int8_products(benchmark::State& state) {
  const auto [in, out] = kShapes[state.range(0)];
  const Linear linear(random_bytes(size_t(in) * out), in, out, Arithmetic::kAutomatic);
  const std::vector<int8_t> q = random_bytes(size_t(Linear::kBlockRows) * in);
  std::vector<int32_t> acc(size_t(Linear::kBlockRows) * out);
  LinearScratch scratch;
  for (auto _ : state) linear.multiply(q.data(), Linear::kBlockRows, acc.data(), scratch);
  state.counters["GOP/s"] = benchmark::Counter(2e-9 * in * out * Linear::kBlockRows, benchmark::Counter::kIsIterationInvariantRate);
  state.SetLabel(std::to_string(in) + " -> " + std::to_string(out) + ", " + describe_arithmetic(Arithmetic::kAutomatic));
}
BENCHMARK(int8_products)->Name("Int8Products")->DenseRange(0, 3);

void core_words(benchmark::State& state) {
  auto core = load_core();
  if (!core) return state.SkipWithError(core.error().message.c_str());
  const double floor = seconds_per_subword();
  const std::vector<std::string> texts = articles();
  Encoding encoding;
  ParserScratch scratch;
  size_t words = 0, subwords = 0;
  for (auto _ : state) {
    for (const std::string& text : texts) {
      Document doc = document_of(text);
      core->segmenter.run(doc);
      core->encoder.start(encoding);
      while (core->encoder.next(doc, encoding)) {
        subwords += encoding.rows.size();
        core->parser.run(doc, encoding, scratch);
      }
      words += doc.words.size();
    }
  }
  state.counters["words/s"] = benchmark::Counter(double(words), benchmark::Counter::kIsRate);
  state.counters["subwords/s"] = benchmark::Counter(double(subwords), benchmark::Counter::kIsRate);
  state.counters["of_ceiling"] = benchmark::Counter(double(subwords) * floor, benchmark::Counter::kIsRate);
  state.SetLabel(describe_arithmetic(Arithmetic::kAutomatic));
}
BENCHMARK(core_words)->Name("Core/words")->Unit(benchmark::kMillisecond)->MinTime(3);

void load_model(benchmark::State& state) {
  for (auto _ : state) {
    auto core = load_core();
    if (!core) return state.SkipWithError(core.error().message.c_str());
    benchmark::DoNotOptimize(core);
  }
}
BENCHMARK(load_model)->Name("Load/model")->Unit(benchmark::kMillisecond);

void load_knowledge(benchmark::State& state) {
  for (auto _ : state) {
    auto knowledge = Knowledge::load();
    if (!knowledge) return state.SkipWithError(knowledge.error().message.c_str());
    benchmark::DoNotOptimize(knowledge);
  }
}
BENCHMARK(load_knowledge)->Name("Load/knowledge")->Unit(benchmark::kMillisecond);

void tree_decoder(benchmark::State& state) {
  const int n = int(state.range(0));
  std::mt19937 random(1);
  std::vector<float> scores(size_t(n) * (n + 1));
  for (float& x : scores) x = float(random() % 1000);
  TreeDecoder decoder;
  std::vector<int> heads;
  for (auto _ : state) decoder.decode(scores.data(), n, n + 1, heads);
}
BENCHMARK(tree_decoder)->Name("TreeDecoder")->Arg(10)->Arg(25)->Arg(60)->Arg(150)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace demarche
