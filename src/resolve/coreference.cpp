#include "resolve/coreference.h"

#include <algorithm>
#include <fstream>

#include "base/paths.h"
#include "base/weights_file.h"
#include "encode/kernels.h"

namespace demarche {
namespace {

constexpr int kHidden = 32;
using Vector = std::array<float, kHidden>;

Result<void> load_words(const WeightsFile& file, CoreferenceWords& words) {
  const auto count = file.number("words");
  if (!count) return count.error();
  const auto text = file.text("words");
  if (!text) return text.error();
  auto vectors = file.scaled_rows("vectors", *count, kWordVector);
  if (!vectors) return vectors.error();
  words.vectors = std::move(*vectors);
  uint32_t row = 0;
  for (size_t begin = 0; begin < text->size() && row < *count; ++row) {
    const size_t end = std::min(text->find('\n', begin), text->size());
    words.index.emplace(text->substr(begin, end - begin), row);
    begin = end + 1;
  }
  return {};
}

Result<void> load_given_names(CoreferenceWords& words) {
  const auto path = find_data_file("data/names/given_names.tsv");
  if (!path) return path.error();
  std::ifstream in(*path);
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const size_t tab = line.find('\t');
    const bool fits = tab != std::string::npos && tab > 0 && tab + 2 == line.size() && (line[tab + 1] == 'm' || line[tab + 1] == 'f');
    if (!fits) {
      return Error{ErrorCode::kDataFile, path->string() + ":" + std::to_string(number), "A line is a name, a tab, and m or f."};
    }
    words.genders.emplace(line.substr(0, tab), line[tab + 1]);
  }
  return {};
}

void add_vector(Vector& sum, const std::vector<float>& matrix, const float* vector) {
  for (int k = 0; k < kWordVector; ++k) kernels().add_scaled(vector[k], matrix.data() + size_t(k) * kHidden, kHidden, sum.data());
}

void add_rows(Vector& sum, const std::vector<float>& table, const Features& rows) {
  kernels().add_rows(table.data(), kHidden, rows.data(), int(rows.size()), sum.data());
}

float score(const Vector& sum, const std::vector<float>& out) { return kernels().rectified_sum(sum.data(), out.data(), kHidden); }

}  // namespace

// score(new) = new_out . relu(sum of new rows + new_bias); score(pair) = pair_out . relu(earlier + later + pair rows + pair_bias).
struct Coreference::Weights {
  std::vector<float> fresh, earlier, later;  // [kMentionBuckets][kHidden]
  std::vector<float> pair;                   // [kPairBuckets][kHidden]
  std::vector<float> fresh_bias, fresh_out, pair_bias, pair_out;
  std::vector<float> fresh_vector, earlier_vector, later_vector;  // [kWordVector][kHidden]
  CoreferenceWords words;
};

Result<Coreference> Coreference::load(const std::filesystem::path& file) {
  std::filesystem::path path = file;
  if (path.empty()) {
    auto found = find_data_file("models/en/coreference.dem");
    if (!found) return found.error();
    path = *found;
  }
  const auto weights_file = WeightsFile::load(path);
  if (!weights_file) return weights_file.error();
  const auto version = weights_file->number("features");
  if (!version) return version.error();
  if (*version != kCoreferenceFeatures) {
    return Error{ErrorCode::kModel, path.string(), "These weights belong to another version of the program. Use those that came with it."};
  }
  auto weights = std::make_shared<Weights>();
  for (const auto& [name, rows, table] : {std::tuple{"new", kMentionBuckets, &weights->fresh},
                                          {"earlier", kMentionBuckets, &weights->earlier},
                                          {"later", kMentionBuckets, &weights->later},
                                          {"pair", kPairBuckets, &weights->pair}}) {
    auto read = weights_file->scaled_rows(name, rows, kHidden);
    if (!read) return read.error();
    *table = std::move(*read);
  }
  for (const auto& [name, vector] : {std::pair{"new.bias", &weights->fresh_bias},
                                     {"new.out", &weights->fresh_out},
                                     {"pair.bias", &weights->pair_bias},
                                     {"pair.out", &weights->pair_out}}) {
    auto read = weights_file->floats(name, {kHidden});
    if (!read) return read.error();
    *vector = std::move(*read);
  }
  for (const auto& [name, matrix] : {std::pair{"new.vector", &weights->fresh_vector},
                                     {"earlier.vector", &weights->earlier_vector},
                                     {"later.vector", &weights->later_vector}}) {
    auto read = weights_file->floats(name, {kWordVector, kHidden});
    if (!read) return read.error();
    *matrix = std::move(*read);
  }
  if (auto loaded = load_words(*weights_file, weights->words); !loaded) return loaded.error();
  if (auto loaded = load_given_names(weights->words); !loaded) return loaded.error();
  return Coreference(std::move(weights));
}

const CoreferenceWords& Coreference::words() const { return weights_->words; }

const std::vector<CoreferenceCandidate>& CandidateFinder::of(uint32_t later) {
  const NounPhrase& phrase = phrases_[later];
  found_.clear();
  uint32_t rank = 0;
  const auto consider = [&](uint32_t at) {
    found_.push_back({at, rank});
    rank += agree(phrases_[at], phrase);
  };
  const uint32_t nearest_unseen = later > kWindow ? later - kWindow : 0;
  for (uint32_t at = later; at-- > nearest_unseen;) consider(at);
  std::array<uint32_t, 4> keys{phrase.lemma, phrase.first, phrase.last, phrase.initials};
  std::sort(keys.begin(), keys.end());
  const auto keys_end = std::unique(keys.begin(), keys.end());
  if (phrase.kind != NounKind::kPronoun) {
    const size_t near = found_.size();
    for (auto key = keys.begin(); key != keys_end; ++key) {
      if (*key == 0) continue;
      const auto& same = by_head_[*key];
      uint32_t taken = 0;
      for (auto at = same.rbegin(); at != same.rend() && taken < kFarther; ++at) {
        if (*at >= nearest_unseen) continue;
        const bool known = std::any_of(found_.begin() + ptrdiff_t(near), found_.end(), [&](const auto& c) { return c.phrase == *at; });
        if (!known) consider(*at);
        ++taken;
      }
    }
    for (auto key = keys.begin(); key != keys_end; ++key) {
      if (*key == 0) continue;
      auto& same = by_head_[*key];
      same.push_back(later);
      if (same.size() > kWindow + 2 * kFarther) same.erase(same.begin() + 1, same.begin() + 1 + kFarther);
    }
  }
  return found_;
}

std::vector<CoreferentPhrase> Coreference::run(const Document& doc, const Tree& tree) const {
  const Weights& w = *weights_;
  const std::vector<NounPhrase> phrases = noun_phrases(doc, tree, w.words);
  std::vector<Vector> as_earlier(phrases.size());
  std::vector<CoreferentPhrase> out(phrases.size());
  std::vector<char> gender;  // of each entity
  CandidateFinder candidates(phrases);
  Features features;
  for (uint32_t m = 0; m < phrases.size(); ++m) {
    const NounPhrase& phrase = phrases[m];
    out[m].words = phrase.words;
    out[m].head = phrase.head;
    out[m].coordinated = phrase.coordinated;
    features.clear();
    add_phrase_features(doc, phrase, features);
    Vector fresh, as_later;
    std::copy_n(w.fresh_bias.begin(), kHidden, fresh.begin());
    std::copy_n(w.pair_bias.begin(), kHidden, as_later.begin());
    as_earlier[m].fill(0);
    add_rows(fresh, w.fresh, features);
    add_rows(as_later, w.later, features);
    add_rows(as_earlier[m], w.earlier, features);
    if (phrase.vector != kNone) {
      const float* vector = w.words.vectors.data() + size_t(phrase.vector) * kWordVector;
      add_vector(fresh, w.fresh_vector, vector);
      add_vector(as_later, w.later_vector, vector);
      add_vector(as_earlier[m], w.earlier_vector, vector);
    }
    float best = score(fresh, w.fresh_out);
    for (const CoreferenceCandidate& candidate : candidates.of(m)) {
      const char known = gender[size_t(out[candidate.phrase].entity)];
      if (phrase.gender != '-' && known != '-' && known != phrase.gender) continue;
      features.clear();
      add_pair_features(doc, tree, w.words, phrases[candidate.phrase], phrase, m - candidate.phrase - 1, candidate.rank, features);
      Vector sum = as_later;
      for (int i = 0; i < kHidden; ++i) sum[i] += as_earlier[candidate.phrase][i];
      add_rows(sum, w.pair, features);
      const float pair_score = score(sum, w.pair_out);
      if (pair_score <= best) continue;
      best = pair_score;
      out[m].antecedent = int32_t(candidate.phrase);
    }
    if (out[m].antecedent == kNone) {
      out[m].entity = int32_t(gender.size());
      gender.push_back(phrase.gender);
    } else {
      out[m].entity = out[size_t(out[m].antecedent)].entity;
      if (gender[size_t(out[m].entity)] == '-') gender[size_t(out[m].entity)] = phrase.gender;
    }
  }
  return out;
}

}  // namespace demarche
