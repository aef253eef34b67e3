#include "resolve/coreference.h"

#include <algorithm>
#include <cmath>
#include <fstream>

#include "base/paths.h"
#include "base/weights_file.h"
#include "encode/kernels.h"

namespace demarche {
namespace {

constexpr int kHidden = 32;
// A word in its context: what it is, what it asks for as the earlier one of a pair, what it asks for as the later one.
constexpr int kOwn = 32, kMeet = 48, kContext = kOwn + 2 * kMeet;
constexpr float kContextScale = 127;
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

// sum += x * matrix[][kHidden]
void add_product(Vector& sum, const std::vector<float>& matrix, const float* x, int width) {
  for (int k = 0; k < width; ++k) kernels().add_scaled(x[k], matrix.data() + size_t(k) * kHidden, kHidden, sum.data());
}

// met[candidate] = (what it asks for, by what the later one asks for, element by element) * meeting
void meet(const std::vector<float>& meeting, const std::vector<float>& context, const float* later, const std::vector<CoreferenceCandidate>& candidates,
          std::vector<float>& meetings, std::vector<float>& met) {
  meetings.resize(candidates.size() * kMeet);
  met.resize(candidates.size() * kHidden);
  for (size_t c = 0; c < candidates.size(); ++c) {
    const float* earlier = context.data() + size_t(candidates[c].phrase) * kContext;
    for (int k = 0; k < kMeet; ++k) meetings[c * kMeet + size_t(k)] = earlier[kOwn + k] * later[kOwn + kMeet + k];
  }
  if (candidates.empty()) return;
  kernels().multiply(meetings.data(), kMeet, meeting.data(), kHidden, met.data(), kHidden, int(candidates.size()), kHidden, kMeet);
}

void add_rows(Vector& sum, const std::vector<float>& table, const Features& rows) {
  kernels().add_rows(table.data(), kHidden, rows.data(), int(rows.size()), sum.data());
}

// Whether the word can head a phrase; a few can that do not.
bool may_head(const Word& word) {
  if (word.upos == Upos::kNoun || word.upos == Upos::kPropn || word.upos == Upos::kPron) return true;
  if (word.upos == Upos::kAdv) return word.lemma == "here" || word.lemma == "there";
  const Deprel role = universal(word.deprel);
  return role != Deprel::kDet && role != Deprel::kAmod && role != Deprel::kNummod && role != Deprel::kAdvmod &&
         (word.upos == Upos::kDet || word.upos == Upos::kNum || word.upos == Upos::kAdj);
}

float score(const Vector& sum, const std::vector<float>& out) { return kernels().rectified_sum(sum.data(), out.data(), kHidden); }

}  // namespace

// score(new) = new_out . relu(sum of new rows + new_bias); score(pair) = pair_out . relu(earlier + later + pair rows + pair_bias).
struct Coreference::Weights {
  std::vector<float> fresh, earlier, later;  // [kMentionBuckets][kHidden]
  std::vector<float> pair;                   // [kPairBuckets][kHidden]
  std::vector<float> fresh_bias, fresh_out, pair_bias, pair_out;
  std::vector<float> fresh_vector, earlier_vector, later_vector;  // [kWordVector][kHidden]
  uint64_t core = 0;                                                  // checksum of the language core
  int state = 0;                                                      // width of its two vectors of a word
  std::vector<float> context, context_bias;                           // [state][kContext]
  std::vector<float> fresh_context, earlier_context, later_context;   // [kOwn][kHidden]
  std::vector<float> meeting;                                         // [kMeet][kHidden]
  CoreferenceWords words;
};

Result<void> Coreference::load_contexts(const WeightsFile& file, Weights& weights) {
  const auto core = file.number("core"), state = file.number("state");
  if (!core) return core.error();
  if (!state) return state.error();
  weights.core = uint64_t(*core);
  weights.state = int(*state);
  auto context = file.scaled_rows("context", kContext, *state);
  if (!context) return context.error();
  weights.context.resize(context->size());
  for (size_t i = 0; i < context->size(); ++i) weights.context[i % size_t(*state) * kContext + i / size_t(*state)] = (*context)[i];
  auto bias = file.floats("context.bias", {kContext});
  if (!bias) return bias.error();
  weights.context_bias = std::move(*bias);
  for (const auto& [name, rows, matrix] : {std::tuple{"new.context", kOwn, &weights.fresh_context},
                                           {"earlier.context", kOwn, &weights.earlier_context},
                                           {"later.context", kOwn, &weights.later_context},
                                           {"meeting", kMeet, &weights.meeting}}) {
    auto read = file.floats(name, {rows, kHidden});
    if (!read) return read.error();
    *matrix = std::move(*read);
  }
  return {};
}

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
  if (auto loaded = load_contexts(*weights_file, *weights); !loaded) return loaded.error();
  if (auto loaded = load_words(*weights_file, weights->words); !loaded) return loaded.error();
  if (auto loaded = load_given_names(weights->words); !loaded) return loaded.error();
  return Coreference(std::move(weights));
}

const CoreferenceWords& Coreference::words() const { return weights_->words; }

bool Coreference::knows_core(uint64_t checksum) const { return weights_->core == checksum; }

void Coreference::keep_contexts(Document& doc, const Encoding& encoding) const {
  const Weights& w = *weights_;
  const WordRange group = encoding.words;
  const size_t half = size_t(w.state) / 2;
  if (group.empty() || encoding.tag.size() != group.size() * half) return;
  std::vector<uint32_t> heads;
  for (uint32_t at = group.begin; at < std::min(encoding.next_word, group.end); ++at) {
    if (may_head(doc.words[at])) heads.push_back(at);
  }
  std::vector<float> states(heads.size() * size_t(w.state)), out(heads.size() * kContext);
  for (size_t i = 0; i < heads.size(); ++i) {
    const size_t from = size_t(heads[i] - group.begin) * half;
    std::copy_n(encoding.tag.data() + from, half, states.data() + i * size_t(w.state));
    std::copy_n(encoding.parse.data() + from, half, states.data() + i * size_t(w.state) + half);
  }
  kernels().multiply(states.data(), w.state, w.context.data(), kContext, out.data(), kContext, int(heads.size()), kContext, w.state);
  WordContexts& contexts = doc.contexts;
  contexts.width = kContext;
  contexts.row.resize(doc.words.size(), kNone);
  for (size_t i = 0; i < heads.size(); ++i) {
    contexts.row[heads[i]] = int32_t(contexts.values.size() / kContext);
    contexts.values.resize(contexts.values.size() + kContext);
    int8_t* to = contexts.values.data() + contexts.values.size() - kContext;
    for (int k = 0; k < kContext; ++k) {
      const float x = out[i * kContext + size_t(k)] + w.context_bias[size_t(k)];
      const float scaled = kContextScale * x / (1 + std::abs(x));
      to[k] = int8_t(scaled + std::copysign(0.5f, scaled));
    }
  }
}

const std::vector<CoreferenceCandidate>& CandidateFinder::of(uint32_t later) {
  const NounPhrase& phrase = phrases_[later];
  found_.clear();
  const bool is_person = phrase.pronoun == PronounKind::kHe || phrase.pronoun == PronounKind::kShe;
  uint32_t rank = 0, subjects = 0;
  const auto consider = [&](uint32_t at) {
    const NounPhrase& earlier = phrases_[at];
    const bool agrees = agree(earlier, phrase);
    if (is_person && (earlier.number == 'p' || (earlier.gender != '-' && earlier.gender != phrase.gender))) return;
    found_.push_back({at, rank, subjects});
    rank += agrees;
    subjects += agrees && earlier.role == Deprel::kNsubj;
  };
  const bool brings_new = phrase.kind == NounKind::kIndefinite || phrase.kind == NounKind::kBare;
  const uint32_t window = brings_new ? kWindowOfNew : kWindow;
  const uint32_t nearest_unseen = later > window ? later - window : 0;
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
  const WordContexts& contexts = doc.contexts;
  const bool in_context = contexts.width == kContext && contexts.row.size() == doc.words.size();
  std::vector<float> context(in_context ? phrases.size() * kContext : 0);
  std::vector<Vector> as_earlier(phrases.size());
  std::vector<CoreferentPhrase> out(phrases.size());
  std::vector<char> gender;  // of each entity
  std::vector<float> meetings, met;
  CandidateFinder finder(phrases);
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
      add_product(fresh, w.fresh_vector, vector, kWordVector);
      add_product(as_later, w.later_vector, vector, kWordVector);
      add_product(as_earlier[m], w.earlier_vector, vector, kWordVector);
    }
    float* own = context.data() + size_t(m) * kContext;
    if (in_context && contexts.row[phrase.head] != kNone) {
      const int8_t* values = contexts.values.data() + size_t(contexts.row[phrase.head]) * kContext;
      for (int k = 0; k < kContext; ++k) own[k] = float(values[k]) / kContextScale;
      add_product(fresh, w.fresh_context, own, kOwn);
      add_product(as_later, w.later_context, own, kOwn);
      add_product(as_earlier[m], w.earlier_context, own, kOwn);
    }
    float best = score(fresh, w.fresh_out);
    const std::vector<CoreferenceCandidate>& candidates = finder.of(m);
    if (in_context) meet(w.meeting, context, own, candidates, meetings, met);
    for (size_t c = 0; c < candidates.size(); ++c) {
      const CoreferenceCandidate& candidate = candidates[c];
      const char known = gender[size_t(out[candidate.phrase].entity)];
      if (phrase.gender != '-' && known != '-' && known != phrase.gender) continue;
      features.clear();
      add_pair_features(doc, tree, w.words, phrases, candidate, m, features);
      Vector sum = as_later;
      for (int i = 0; i < kHidden; ++i) sum[i] += as_earlier[candidate.phrase][i];
      if (in_context) {
        for (int i = 0; i < kHidden; ++i) sum[i] += met[c * kHidden + size_t(i)];
      }
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
