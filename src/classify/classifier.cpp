#include "classify/classifier.h"

#include <xxhash.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "base/paths.h"
#include "classify/pair_states.h"

namespace demarche {
namespace {

constexpr std::string_view kMagic = "DEMARCH1";
constexpr uint32_t kFormatVersion = 1;
constexpr size_t kHeaderBytes = 32;
constexpr int kTypes = PairFeatures::kTypes;

Error damage(const std::filesystem::path& file, std::string message) {
  return Error{ErrorCode::kModel, file.string(), std::move(message) + " Restore the file from the release or rebuild it as models/en/README.md says."};
}

}  // namespace

// Rows of sixteen, one for each feature and each bucket.
struct Classifier::Weights {
  std::vector<float> feature;      // [features][types]
  std::vector<int8_t> gram;        // [buckets][types]
  std::vector<float> gram_scale;   // [types]
  std::vector<float> rarity;       // [buckets]: how much a word counts before the sentence is brought to length 1
  std::vector<float> bias;         // [types]
  // The network; width 0 = none.
  uint64_t core = 0;
  size_t width = 0, hidden = 0;
  double share = 0;                                        // its say beside the linear part
  std::array<std::vector<int8_t>, kPairPlaces> places;     // [hidden][width]
  std::array<std::vector<float>, kPairPlaces> place_scale; // [hidden]
  std::vector<float> hidden_bias, out, out_bias;           // [hidden], [types][hidden], [types]
};

namespace {

// Copies tensors out of a file of the format of docs/formats/model.md. Throws std::string for damage.
class TensorReader {
 public:
  explicit TensorReader(std::string bytes) : bytes_(std::move(bytes)) {
    if (bytes_.size() < kHeaderBytes || !bytes_.starts_with(kMagic)) throw std::string("This is no file of weights.");
    uint32_t version = 0, json_length = 0;
    uint64_t size = 0, checksum = 0;
    std::memcpy(&version, bytes_.data() + 8, 4);
    std::memcpy(&json_length, bytes_.data() + 12, 4);
    std::memcpy(&size, bytes_.data() + 16, 8);
    std::memcpy(&checksum, bytes_.data() + 24, 8);
    if (version != kFormatVersion) throw std::string("The weights are of another format version.");
    if (size != bytes_.size() || json_length > bytes_.size() - kHeaderBytes) throw std::string("The file of weights is cut off.");
    if (XXH64(bytes_.data() + kHeaderBytes, bytes_.size() - kHeaderBytes, 0) != checksum) throw std::string("The file of weights is damaged.");
    json_ = nlohmann::json::parse(bytes_.begin() + kHeaderBytes, bytes_.begin() + kHeaderBytes + json_length);
  }

  const nlohmann::json& json() const { return json_; }
  bool has(const char* name) const { return json_.at("tensors").contains(name); }

  template <class T>
  std::vector<T> tensor(const char* name, size_t count, std::string_view dtype) const {
    const auto& entry = json_.at("tensors").at(name);
    size_t stated = 1;
    for (const auto& dimension : entry.at("shape")) stated *= dimension.get<size_t>();
    const size_t offset = entry.at("offset").get<size_t>();
    const bool fits = stated == count && entry.at("dtype") == dtype && offset <= bytes_.size() && count * sizeof(T) <= bytes_.size() - offset;
    if (!fits) throw std::string("The tensor ") + name + " is not of the size that this program needs.";
    std::vector<T> out(count);
    std::memcpy(out.data(), bytes_.data() + offset, count * sizeof(T));
    return out;
  }

 private:
  std::string bytes_;
  nlohmann::json json_;
};

void read_context(const TensorReader& reader, Classifier::Weights& w) {
  const auto& config = reader.json().at("config");
  w.core = uint64_t(config.at("core").get<int64_t>());
  w.width = config.at("state").get<size_t>();
  w.hidden = config.at("hidden").get<size_t>();
  w.share = config.at("share").get<double>() / 100;
  if (w.width == 0 || w.width > 4096 || w.hidden == 0 || w.hidden > 4096) throw std::string("The weights are of another size.");
  constexpr std::array<const char*, kPairPlaces> kNames = {"context.source", "context.target", "context.joins", "context.text"};
  for (size_t place = 0; place < kPairPlaces; ++place) {
    w.places[place] = reader.tensor<int8_t>(kNames[place], w.hidden * w.width, "i8");
    w.place_scale[place] = reader.tensor<float>((std::string(kNames[place]) + ".scale").c_str(), w.hidden, "f32");
  }
  w.hidden_bias = reader.tensor<float>("context.bias", w.hidden, "f32");
  w.out = reader.tensor<float>("context.out", kTypes * w.hidden, "f32");
  w.out_bias = reader.tensor<float>("context.out.bias", kTypes, "f32");
}

using Logs = std::array<double, kTypes>;

Logs log_softmax(Logs scores) {
  const double top = *std::max_element(scores.begin(), scores.end());
  double total = 0;
  for (const double score : scores) total += std::exp(score - top);
  for (double& score : scores) score -= top + std::log(total);
  return scores;
}

Result<std::string> read_bytes(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return Error{ErrorCode::kNotFound, file.string(), "The weights of events cannot be read."};
  return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace

Classifier::Classifier(std::unique_ptr<const Weights> weights, std::shared_ptr<const Ontology> ontology)
    : weights_(std::move(weights)), ontology_(std::move(ontology)) {}
Classifier::~Classifier() = default;
Classifier::Classifier(Classifier&&) noexcept = default;

bool Classifier::knows_core(uint64_t checksum) const { return weights_->width > 0 && weights_->core == checksum; }

Result<Classifier> Classifier::load(const std::filesystem::path& chosen) {
  std::filesystem::path file = chosen;
  if (file.empty()) {
    auto found = find_data_file("models/en/events.dem");
    if (!found) return found.error();
    file = *found;
  }
  auto bytes = read_bytes(file);
  if (!bytes) return bytes.error();
  auto ontology = Ontology::load();
  if (!ontology) return ontology.error();
  auto weights = std::make_unique<Weights>();
  try {
    const TensorReader reader(std::move(*bytes));
    const auto types = reader.json().at("labels").at("type").get<std::vector<std::string>>();
    if (!std::equal(types.begin(), types.end(), plover_types().begin(), plover_types().end())) throw std::string("The weights know other types.");
    weights->feature = reader.tensor<float>("feature", size_t(PairFeatures::kCount) * kTypes, "f32");
    weights->gram = reader.tensor<int8_t>("gram", size_t(kGramBuckets) * kTypes, "i8");
    weights->gram_scale = reader.tensor<float>("gram.scale", kTypes, "f32");
    weights->rarity = reader.tensor<float>("rarity", kGramBuckets, "f32");
    weights->bias = reader.tensor<float>("bias", kTypes, "f32");
    if (reader.has("context.out")) read_context(reader, *weights);
  } catch (const std::string& message) {
    return damage(file, message);
  } catch (const nlohmann::json::exception&) {
    return damage(file, "The head of the file of weights cannot be read.");
  }
  return Classifier(std::move(weights), std::make_shared<const Ontology>(std::move(*ontology)));
}

Classification Classifier::classify(const Document& doc, const Tree& tree, std::span<const Span> source, std::span<const Span> target) const {
  const Weights& w = *weights_;
  const PairView view = view_pair(doc, tree, source, target);
  Logs sums{};
  double length = 0;
  for (const uint16_t bucket : view.grams) length += double(w.rarity[bucket]) * w.rarity[bucket];
  const double scale = length > 0 ? 1 / std::sqrt(length) : 0;
  for (const uint16_t bucket : view.grams) {
    for (int k = 0; k < kTypes; ++k) sums[size_t(k)] += scale * w.rarity[bucket] * w.gram[size_t(bucket) * kTypes + size_t(k)];
  }
  for (int k = 0; k < kTypes; ++k) sums[size_t(k)] = sums[size_t(k)] * w.gram_scale[size_t(k)] + w.bias[size_t(k)];
  for (const uint16_t feature : view.features) {
    for (int k = 0; k < kTypes; ++k) sums[size_t(k)] += w.feature[size_t(feature) * kTypes + size_t(k)];
  }

  Logs logs = log_softmax(sums);
  const PairStates states = pair_states(doc, view.parts);
  if (w.width > 0 && size_t(states.width) == w.width) {
    const Logs seen = log_softmax(context_scores(states));
    for (size_t k = 0; k < kTypes; ++k) logs[k] = (1 - w.share) * logs[k] + w.share * seen[k];
    logs = log_softmax(logs);
  }
  Classification out;
  for (size_t k = 0; k < kTypes; ++k) out.scores[k] = std::exp(logs[k]);
  out.type = plover_types()[size_t(std::max_element(logs.begin(), logs.end()) - logs.begin())];
  name_mode(doc, view, out);
  return out;
}

std::array<double, kTypes> Classifier::context_scores(const PairStates& states) const {
  const Weights& w = *weights_;
  Logs scores{};
  for (size_t k = 0; k < kTypes; ++k) scores[k] = w.out_bias[k];
  for (size_t h = 0; h < w.hidden; ++h) {
    double sum = w.hidden_bias[h];
    for (size_t place = 0; place < kPairPlaces; ++place) {
      const int8_t* row = w.places[place].data() + h * w.width;
      const int8_t* state = states.values.data() + place * w.width;
      int32_t dot = 0;
      for (size_t k = 0; k < w.width; ++k) dot += int32_t(row[k]) * int32_t(state[k]);
      sum += double(w.place_scale[place][h]) * double(states.scale[place]) * dot;
    }
    if (sum <= 0) continue;
    for (size_t k = 0; k < kTypes; ++k) scores[k] += sum * double(w.out[k * w.hidden + h]);
  }
  return scores;
}

// From an event of that type which the lexicon coder found, best the one between the two.
void Classifier::name_mode(const Document& doc, const PairView& view, Classification& out) const {
  const Event* best = nullptr;
  int best_rank = 0;
  for (const Event& event : doc.events) {
    if (event.type != out.type) continue;
    const bool joins = view.parts[doc.propositions[event.proposition].trigger] & kJoins;
    const int rank = 1 + joins;
    if (rank > best_rank) {
      best = &event;
      best_rank = rank;
    }
  }
  out.mode = best ? best->mode : "";
  out.cameo = best ? best->cameo : std::string(ontology_->cameo_of(out.type, ""));
}

}  // namespace demarche
