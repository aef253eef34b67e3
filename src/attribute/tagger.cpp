#include "attribute/tagger.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <tuple>

#include "base/paths.h"
#include "base/weights_file.h"
#include "encode/kernels.h"

namespace demarche {
namespace {

constexpr int kContext = 48, kHidden = 96;
constexpr int kTold = 48, kSecond = 96;  // what a word tells those that look at it; the second layer
constexpr float kContextScale = 127;
constexpr uint32_t kLemmaBuckets = 4096;
// Rows of one place: 64 relations, 20 parts of speech, 8 sets of roles, 4 of marks and names.
constexpr uint32_t kPlaceRows = 128, kUposRow = 64, kRoleRow = 84, kMarkRow = 92;
constexpr uint32_t kNoDeprel = 63, kNoUpos = 19;
constexpr uint32_t kLemmaRow = kTagPlaces * kPlaceRows, kDistanceRow = kLemmaRow + kLemmaBuckets;
constexpr int32_t kFarthest = 8;
constexpr size_t kBatch = 128;  // words whose places are laid side by side at once

enum Place : size_t { kBefore2, kBefore, kSelf, kAfter, kAfter2, kHead, kHeadOfHead, kSubject, kComplement, kObject, kMarker };
constexpr std::array<Place, kTagLemmas> kWithLemma = {kSelf, kHead, kMarker, kAfter, kBefore};

enum RoleBit : uint8_t { kCueBit = 1, kSourceBit = 2, kContentBit = 4 };

// What the rules say of each word; statements within statements left aside.
std::vector<uint8_t> roles_of(const Document& doc, const std::vector<Draft>& drafts) {
  std::vector<uint8_t> roles(doc.words.size(), 0);
  const auto mark = [&](Span span, RoleBit bit) {
    auto word = std::lower_bound(doc.words.begin(), doc.words.end(), span.begin, [](const Word& w, uint32_t at) { return w.span.end <= at; });
    for (; word != doc.words.end() && word->span.begin < span.end; ++word) roles[size_t(word - doc.words.begin())] |= bit;
  };
  for (const Draft& draft : drafts) {
    if (draft.statement.within != kNone) continue;
    mark(draft.statement.cue, kCueBit);
    mark(draft.statement.speaker_words, kSourceBit);
    for (Span piece : draft.statement.content) mark(piece, kContentBit);
  }
  return roles;
}

std::array<int32_t, kTagPlaces> places_of(const Document& doc, const Tree& tree, uint32_t at) {
  std::array<int32_t, kTagPlaces> places;
  places.fill(kNone);
  const WordRange sentence = doc.sentences[doc.words[at].sentence].words;
  for (int32_t step = -2; step <= 2; ++step) {
    const int32_t near = int32_t(at) + step;
    if (near >= int32_t(sentence.begin) && near < int32_t(sentence.end)) places[size_t(kSelf + step)] = near;
  }
  places[kHead] = doc.words[at].head;
  if (places[kHead] != kNone) places[kHeadOfHead] = doc.words[uint32_t(places[kHead])].head;
  const auto first = [&](Place place, uint32_t child) {
    if (places[place] == kNone) places[place] = int32_t(child);
  };
  for (uint32_t child : tree.children(at)) {
    switch (universal(doc.words[child].deprel)) {
      case Deprel::kNsubj: case Deprel::kCsubj: first(kSubject, child); break;
      case Deprel::kCcomp: case Deprel::kXcomp: case Deprel::kAcl: case Deprel::kAdvcl: case Deprel::kParataxis: places[kComplement] = int32_t(child); break;
      case Deprel::kObj: case Deprel::kIobj: case Deprel::kObl: case Deprel::kNmod: first(kObject, child); break;
      case Deprel::kCase: case Deprel::kMark: first(kMarker, child); break;
      default: break;
    }
  }
  return places;
}

uint32_t hash(std::string_view text) {
  uint32_t value = 2166136261u;
  for (char c : text) value = (value ^ static_cast<unsigned char>(c)) * 16777619u;
  return value;
}

// sums[word of the batch][size] = what the words at its places have, side by side, times weights
void look_around(const std::vector<TagView>& views, const std::vector<float>& of_words, int width, size_t begin, size_t count,
                 const std::vector<float>& weights, int size, std::vector<float>& side_by_side, std::vector<float>& sums) {
  const size_t wide = kTagPlaces * size_t(width);
  side_by_side.assign(count * wide, 0.0f);
  for (size_t i = 0; i < count; ++i) {
    for (size_t k = 0; k < kTagPlaces; ++k) {
      const int32_t at = views[begin + i].places[k];
      if (at != kNone) std::copy_n(of_words.data() + size_t(at) * size_t(width), width, side_by_side.data() + i * wide + k * size_t(width));
    }
  }
  kernels().multiply(side_by_side.data(), int(wide), weights.data(), size, sums.data(), size, int(count), size, int(wide));
}

void add_odds(const float* sum, const std::vector<float>& out, int size, AttributionTags& tags) {
  const auto odds = [&](size_t role) { return kernels().rectified_sum(sum, out.data() + role * size_t(size), size); };
  tags.cue += odds(0);
  tags.source += odds(1);
  tags.content += odds(2);
}

}  // namespace

std::vector<TagView> tag_views(const Passage& passage, const std::vector<Draft>& drafts) {
  const Document& doc = passage.doc();
  const std::vector<uint8_t> roles = roles_of(doc, drafts);
  std::vector<uint32_t> lemmas(doc.words.size());
  for (uint32_t w = 0; w < doc.words.size(); ++w) lemmas[w] = hash(passage.lemma(w));
  std::vector<TagView> views(doc.words.size());
  for (uint32_t w = 0; w < doc.words.size(); ++w) {
    TagView& view = views[w];
    view.places = places_of(doc, passage.tree(), w);
    size_t row = 0;
    for (size_t k = 0; k < kTagPlaces; ++k) {
      const int32_t at = view.places[k];
      const uint32_t base = uint32_t(k) * kPlaceRows;
      const Word* word = at == kNone ? nullptr : &doc.words[uint32_t(at)];
      view.rows[row++] = base + (word ? uint32_t(word->deprel) : kNoDeprel);
      view.rows[row++] = base + kUposRow + (word ? uint32_t(word->upos) : kNoUpos);
      view.rows[row++] = base + kRoleRow + (word ? roles[uint32_t(at)] : 0u);
      view.rows[row++] = base + kMarkRow + (word ? 2u * (passage.quotation_of(uint32_t(at)) != kNone) + word->is_name_part : 0u);
    }
    for (size_t k = 0; k < kTagLemmas; ++k) {
      const int32_t at = view.places[kWithLemma[k]];
      const uint32_t mixed = at == kNone ? uint32_t(k) : (lemmas[uint32_t(at)] ^ uint32_t(k) * 0x9E3779B9u) * 0x85EBCA6Bu;
      view.rows[row++] = kLemmaRow + (mixed >> 16) % kLemmaBuckets;
    }
    const int32_t head = view.places[kHead];
    view.rows[row++] = kDistanceRow + uint32_t(kFarthest + (head == kNone ? 0 : std::clamp(head - int32_t(w), -kFarthest, kFarthest)));
  }
  return views;
}

std::string tag_labels() {
  std::string out;
  for (uint32_t d = 0; d <= uint32_t(Deprel::kXcomp); ++d) out.append(name(Deprel(d))).append("\n");
  for (uint32_t u = 0; u <= uint32_t(Upos::kX); ++u) out.append(name(Upos(u))).append("\n");
  return out;
}

// first = relu(sum over places of context * place + sum of rows + bias); told = softsign(narrow first + bias);
// second = relu(sum over places of told * place + bias); log-odds = out . first + second out . second + out bias.
struct AttributionTagger::Weights {
  uint64_t core = 0;                           // checksum of the language core
  int state = 0;                               // width of its two vectors of a word
  std::vector<float> context, context_bias;    // [state][kContext]
  std::vector<float> places;                   // [kTagPlaces * kContext][kHidden]
  std::vector<float> rows;                     // [kTagRows][kHidden]
  std::vector<float> bias;                     // [kHidden]
  std::vector<float> narrow, narrow_bias;      // [kHidden][kTold]
  std::vector<float> second, second_bias;      // [kTagPlaces * kTold][kSecond]
  std::vector<float> out, second_out, out_bias;  // [3][kHidden], [3][kSecond], [3]
};

Result<AttributionTagger> AttributionTagger::load(const std::filesystem::path& file) {
  std::filesystem::path path = file;
  if (path.empty()) {
    auto found = find_data_file("models/en/attribution.dem");
    if (!found) return found.error();
    path = *found;
  }
  const auto weights_file = WeightsFile::load(path);
  if (!weights_file) return weights_file.error();
  const auto core = weights_file->number("core"), state = weights_file->number("state");
  if (!core) return core.error();
  if (!state) return state.error();
  const auto labels = weights_file->text("labels");
  if (!labels) return labels.error();
  if (*labels != tag_labels()) {
    return Error{ErrorCode::kModel, path.string(), "These weights belong to another version of the program. Use those that came with it."};
  }
  auto weights = std::make_shared<Weights>();
  weights->core = uint64_t(*core);
  weights->state = int(*state);
  auto context = weights_file->scaled_rows("context", kContext, *state);
  if (!context) return context.error();
  weights->context.resize(context->size());
  for (size_t i = 0; i < context->size(); ++i) weights->context[i % size_t(*state) * kContext + i / size_t(*state)] = (*context)[i];
  for (const auto& [name, rows, table] : {std::tuple{"places", int64_t(kTagPlaces) * kContext, &weights->places}, {"rows", int64_t(kTagRows), &weights->rows}}) {
    auto read = weights_file->scaled_rows(name, rows, kHidden);
    if (!read) return read.error();
    *table = std::move(*read);
  }
  for (const auto& [name, rows, columns, table] : {std::tuple{"narrow", kHidden, kTold, &weights->narrow}, {"second", int(kTagPlaces) * kTold, kSecond, &weights->second}}) {
    auto read = weights_file->scaled_rows(name, rows, columns);
    if (!read) return read.error();
    *table = std::move(*read);
  }
  for (const auto& [name, size, vector] : {std::tuple{"context.bias", kContext, &weights->context_bias},
                                           {"bias", kHidden, &weights->bias},
                                           {"narrow.bias", kTold, &weights->narrow_bias},
                                           {"second.bias", kSecond, &weights->second_bias},
                                           {"out", 3 * kHidden, &weights->out},
                                           {"second.out", 3 * kSecond, &weights->second_out},
                                           {"out.bias", 3, &weights->out_bias}}) {
    auto read = weights_file->floats(name, {size});
    if (!read) return read.error();
    *vector = std::move(*read);
  }
  return AttributionTagger(std::move(weights));
}

bool AttributionTagger::knows_core(uint64_t checksum) const { return weights_->core == checksum; }

void AttributionTagger::keep_contexts(Document& doc, const Encoding& encoding) const {
  const Weights& w = *weights_;
  const WordRange group{encoding.words.begin, std::min(encoding.next_word, encoding.words.end)};
  const size_t half = size_t(w.state) / 2;
  if (group.empty() || encoding.tag.size() != encoding.words.size() * half) return;
  WordContexts& contexts = doc.attribution_contexts;
  contexts.width = kContext;
  contexts.row.resize(doc.words.size(), kNone);
  // context * [tag; parse] as two products, so that the vectors need not be copied side by side
  std::vector<float> tag(group.size() * kContext), parse(group.size() * kContext);
  kernels().multiply(encoding.tag.data(), int(half), w.context.data(), kContext, tag.data(), kContext, int(group.size()), kContext, int(half));
  kernels().multiply(encoding.parse.data(), int(half), w.context.data() + half * kContext, kContext, parse.data(), kContext, int(group.size()), kContext, int(half));
  const size_t first = contexts.values.size();
  contexts.values.resize(first + group.size() * kContext);
  for (size_t i = 0; i < group.size(); ++i) {
    contexts.row[group.begin + i] = int32_t(first / kContext + i);
    for (size_t k = 0; k < kContext; ++k) {
      const float x = tag[i * kContext + k] + parse[i * kContext + k] + w.context_bias[k];
      const float scaled = kContextScale * x / (1 + std::abs(x));
      contexts.values[first + i * kContext + k] = int8_t(scaled + std::copysign(0.5f, scaled));
    }
  }
}

std::vector<AttributionTags> AttributionTagger::tag(const Passage& passage, const std::vector<Draft>& drafts) const {
  const Weights& w = *weights_;
  const WordContexts& contexts = passage.doc().attribution_contexts;
  const size_t count = passage.doc().words.size();
  if (contexts.width != kContext || contexts.row.size() != count) return {};
  const std::vector<TagView> views = tag_views(passage, drafts);
  std::vector<float> context(count * kContext, 0.0f), told(count * kTold);
  for (size_t i = 0; i < count; ++i) {
    if (contexts.row[i] == kNone) continue;
    const int8_t* values = contexts.values.data() + size_t(contexts.row[i]) * kContext;
    for (size_t c = 0; c < kContext; ++c) context[i * kContext + c] = float(values[c]) / kContextScale;
  }
  std::vector<AttributionTags> out(count);
  std::vector<float> hidden(kBatch * kHidden), second(kBatch * kSecond), scratch;
  for (size_t begin = 0; begin < count; begin += kBatch) {
    const size_t size = std::min(kBatch, count - begin);
    look_around(views, context, kContext, begin, size, w.places, kHidden, scratch, hidden);
    for (size_t i = 0; i < size; ++i) {
      float* sum = hidden.data() + i * kHidden;
      kernels().add_scaled(1.0f, w.bias.data(), kHidden, sum);
      kernels().add_rows(w.rows.data(), kHidden, views[begin + i].rows.data(), int(kTagRowsOfWord), sum);
      add_odds(sum, w.out, kHidden, out[begin + i]);
      for (int k = 0; k < kHidden; ++k) sum[k] = std::max(sum[k], 0.0f);
    }
    kernels().multiply(hidden.data(), kHidden, w.narrow.data(), kTold, told.data() + begin * kTold, kTold, int(size), kTold, kHidden);
    for (size_t i = begin * kTold; i < (begin + size) * kTold; ++i) {
      const float x = told[i] + w.narrow_bias[i % kTold];
      told[i] = x / (1 + std::abs(x));
    }
  }
  for (size_t begin = 0; begin < count; begin += kBatch) {
    const size_t size = std::min(kBatch, count - begin);
    look_around(views, told, kTold, begin, size, w.second, kSecond, scratch, second);
    for (size_t i = 0; i < size; ++i) {
      AttributionTags& tags = out[begin + i];
      float* sum = second.data() + i * kSecond;
      kernels().add_scaled(1.0f, w.second_bias.data(), kSecond, sum);
      add_odds(sum, w.second_out, kSecond, tags);
      tags.cue += w.out_bias[0];
      tags.source += w.out_bias[1];
      tags.content += w.out_bias[2];
    }
  }
  return out;
}

}  // namespace demarche
