#include "code/arbiter.h"

#include <algorithm>
#include <cmath>

#include "base/paths.h"
#include "base/weights_file.h"
#include "encode/kernels.h"

namespace demarche {
namespace {

constexpr int kHidden = 64;
constexpr int kTypes = 16;
constexpr std::string_view kTypeNames[kTypes] = {"AGREE",   "CONSULT", "SUPPORT",  "COOPERATE", "AID",   "CONCEDE",
                                                 "RETREAT", "REQUEST", "ACCUSE",   "REJECT",    "THREATEN", "PROTEST",
                                                 "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"};

// Words whose vectors may be asked for: what predicates and parties are made of.
bool is_content(Upos upos) {
  return upos == Upos::kVerb || upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kAdj || upos == Upos::kPron;
}

}  // namespace

// Whole numbers, as the file has them: number = value * scale of its row.
struct ArbiterMatrix {
  std::vector<int8_t> values;  // [kHidden][state]
  std::vector<float> scale;    // [kHidden]
};

struct Arbiter::Weights {
  uint64_t core = 0;
  int state = 0;                               // width of the two vectors of a word
  ArbiterMatrix predicate, source, target;
  std::vector<float> numbers;                  // [kArbiterNumbers][kHidden]
  std::vector<float> bias;                     // [kHidden]
  std::vector<float> out, out_bias;            // [kTypes + 1][kHidden], [kTypes + 1]
};

namespace {

// File rows are hidden units; the sums run over the input.
Result<std::vector<float>> turned_rows(const WeightsFile& file, const std::string& name, int64_t columns) {
  auto rows = file.scaled_rows(name, kHidden, columns);
  if (!rows) return rows.error();
  std::vector<float> turned(rows->size());
  for (size_t i = 0; i < rows->size(); ++i) turned[i % size_t(columns) * kHidden + i / size_t(columns)] = (*rows)[i];
  return turned;
}

Result<ArbiterMatrix> whole_numbers(const WeightsFile& file, const std::string& name, int64_t columns) {
  auto rows = file.scaled_rows(name, kHidden, columns);
  if (!rows) return rows.error();
  auto scale = file.floats(name + ".scale", {kHidden});
  if (!scale) return scale.error();
  ArbiterMatrix matrix{std::vector<int8_t>(rows->size()), std::move(*scale)};
  for (size_t i = 0; i < rows->size(); ++i) {
    const float of_row = matrix.scale[i / size_t(columns)];
    matrix.values[i] = of_row > 0 ? int8_t(std::lround((*rows)[i] / of_row)) : int8_t(0);
  }
  return matrix;
}

int32_t dot(const int8_t* a, const int8_t* b, int width) {
  int32_t sum = 0;
  for (int k = 0; k < width; ++k) sum += int32_t(a[k]) * int32_t(b[k]);
  return sum;
}

}  // namespace

std::span<const std::string_view> arbiter_types() { return kTypeNames; }

Result<Arbiter> Arbiter::load(const std::filesystem::path& file) {
  std::filesystem::path path = file;
  if (path.empty()) {
    auto found = find_data_file("models/en/arbiter.dem");
    if (!found) return found.error();
    path = *found;
  }
  const auto weights_file = WeightsFile::load(path);
  if (!weights_file) return weights_file.error();
  const auto version = weights_file->number("features"), core = weights_file->number("core"), state = weights_file->number("state");
  for (const auto* number : {&version, &core, &state}) {
    if (!*number) return number->error();
  }
  if (*version != kArbiterFeatures || *state <= 0 || *state > 4096) {
    return Error{ErrorCode::kModel, path.string(), "These weights belong to another version of the program. Use those that came with it."};
  }
  auto weights = std::make_shared<Weights>();
  weights->core = uint64_t(*core);
  weights->state = int(*state);
  for (const auto& [name, matrix] : {std::pair{"predicate", &weights->predicate}, {"source", &weights->source}, {"target", &weights->target}}) {
    auto read = whole_numbers(*weights_file, name, *state);
    if (!read) return read.error();
    *matrix = std::move(*read);
  }
  auto numbers = turned_rows(*weights_file, "numbers", int64_t(kArbiterNumbers));
  if (!numbers) return numbers.error();
  weights->numbers = std::move(*numbers);
  const std::vector<int64_t> hidden = {kHidden}, classes = {kTypes + 1}, both = {kTypes + 1, kHidden};
  for (const auto& [name, shape, vector] : {std::tuple{"bias", &hidden, &weights->bias}, {"out", &both, &weights->out}, {"out.bias", &classes, &weights->out_bias}}) {
    auto read = weights_file->floats(name, *shape);
    if (!read) return read.error();
    *vector = std::move(*read);
  }
  return Arbiter(std::move(weights));
}

bool Arbiter::knows_core(uint64_t checksum) const { return weights_->core == checksum; }

void Arbiter::keep_states(Document& doc, const Encoding& encoding) {
  const WordRange group = encoding.words;
  if (group.empty() || encoding.tag.empty()) return;
  const size_t half = encoding.tag.size() / group.size();
  WordStates& states = doc.states;
  states.width = int(2 * half);
  states.row.resize(doc.words.size(), kNone);
  const size_t room = states.scale.size() + group.size() * 3 / 5;  // so many words have content
  if (states.values.capacity() < room * 2 * half) states.values.reserve(std::max(room * 2 * half, 2 * states.values.capacity()));
  std::vector<float> both(2 * half);
  for (uint32_t at = group.begin; at < std::min(encoding.next_word, group.end); ++at) {
    if (!is_content(doc.words[at].upos)) continue;
    const size_t from = size_t(at - group.begin) * half;
    std::copy_n(encoding.tag.data() + from, half, both.data());
    std::copy_n(encoding.parse.data() + from, half, both.data() + half);
    states.row[at] = int32_t(states.scale.size());
    states.values.resize(states.values.size() + both.size());
    states.scale.push_back(kernels().quantise(both.data(), int(both.size()), states.values.data() + states.values.size() - both.size()));
  }
}

Verdict Arbiter::judge(const Document& doc, const Proposition& one, const ArbiterView& view) const {
  const Weights& w = *weights_;
  std::vector<float> sum = w.bias;
  const auto add = [&](int32_t word, const ArbiterMatrix& matrix) {
    if (word == kNone || doc.states.width != w.state || size_t(word) >= doc.states.row.size()) return;
    const int32_t row = doc.states.row[size_t(word)];
    if (row == kNone) return;
    const int8_t* state = doc.states.values.data() + size_t(row) * size_t(w.state);
    const float scale = doc.states.scale[size_t(row)];
    for (int h = 0; h < kHidden; ++h) {
      const int8_t* weights = matrix.values.data() + size_t(h) * size_t(w.state);
      sum[size_t(h)] += scale * matrix.scale[size_t(h)] * float(dot(weights, state, w.state));
    }
  };
  add(int32_t(one.trigger), w.predicate);
  add(view.source, w.source);
  add(view.target, w.target);
  for (size_t k = 0; k < kArbiterNumbers; ++k) {
    if (view.numbers[k] != 0) kernels().add_scaled(view.numbers[k], w.numbers.data() + k * kHidden, kHidden, sum.data());
  }
  double scores[kTypes + 1], total = 0, top = -1e30;
  for (int k = 0; k <= kTypes; ++k) {
    scores[k] = double(w.out_bias[size_t(k)]) + double(kernels().rectified_sum(sum.data(), w.out.data() + size_t(k) * kHidden, kHidden));
    top = std::max(top, scores[k]);
  }
  for (double& score : scores) total += score = std::exp(score - top);
  const auto best = std::max_element(scores, scores + kTypes) - scores;
  Verdict verdict{kTypeNames[best], scores[best] / total, scores[kTypes] / total, {}};
  for (size_t k = 0; k <= kTypes; ++k) verdict.all[k] = scores[k] / total;
  return verdict;
}

}  // namespace demarche
