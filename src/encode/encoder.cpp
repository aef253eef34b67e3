#include "encode/encoder.h"

#include <algorithm>

#include "encode/model.h"

namespace demarche {
namespace {

// A group is closed at the first edge between windows after so many subwords: enough for full blocks of rows, little enough
// for the second-level cache.
constexpr int kGroupRows = 384;

Linear pack(const LinearWeights& w, Arithmetic arithmetic) {
  return Linear(std::vector<int8_t>(w.weight, w.weight + size_t(w.in) * size_t(w.out)), w.in, w.out, arithmetic);
}

uint32_t block_of(const Document& doc, uint32_t word) { return doc.tokens[doc.words[word].token].block; }

bool stands_alone(const Document& doc, uint32_t word) {
  const uint32_t block = block_of(doc, word);
  if (block >= doc.blocks.size()) return false;
  return doc.blocks[block].kind == BlockKind::kByline || doc.blocks[block].kind == BlockKind::kDateline;
}

bool ends_block(const Document& doc, uint32_t end) { return end == doc.words.size() || block_of(doc, end) != block_of(doc, end - 1); }

template <class T>
void at_least(std::vector<T>& v, size_t size) {
  if (v.size() < size) v.resize(size);
}

}  // namespace

Result<Encoder> Encoder::load(std::shared_ptr<const Model> model, Arithmetic arithmetic) {
  Encoder encoder;
  const ModelConfig& config = model->config();
  if (model->labels().shape.size() != size_t(kSpecialShape) + 1) {
    return Error{ErrorCode::kModel, model->name(), "The weights know another set of word shapes than this program. Use the weights that came with it."};
  }
  encoder.wordpiece_ = std::make_shared<const WordPiece>(model->weights().vocab, uint32_t(config.unk_id), config.max_subwords_per_word);
  for (const LayerWeights& w : model->weights().layers) {
    encoder.layers_.push_back({pack(w.qkv, arithmetic), pack(w.out, arithmetic), pack(w.ffn1, arithmetic), pack(w.ffn2, arithmetic)});
  }
  encoder.model_ = std::move(model);
  return encoder;
}

void Encoder::start(Encoding& e) const {
  e.next_word = 0;
  e.words = {};
  e.stretches.clear();
}

bool Encoder::next(const Document& doc, Encoding& e) const {
  if (e.next_word >= doc.words.size()) return false;
  plan(doc, e);
  lay_out(doc, e);
  embed(e);
  for (int layer = 0; layer < model_->config().layers; ++layer) {
    attend(layer, e);
    feed_forward(layer, e);
  }
  e.next_word = e.words.end;
  return true;
}

// Appends the subwords of the words from `word` to the end of its block, as far as there is room; returns the first word that
// was not taken.
uint32_t Encoder::add_words(const Document& doc, Encoding& e, uint32_t word, int room) const {
  const uint32_t block = block_of(doc, word);
  uint32_t end = word;
  while (end < doc.words.size() && block_of(doc, end) == block) {
    const int count = wordpiece_->append(doc.form(end), e.ids);
    if (count > room) {
      e.ids.resize(e.first_id.back());
      break;
    }
    room -= count;
    e.first_id.push_back(uint32_t(e.ids.size()));
    ++end;
  }
  return end;
}

// Chooses the words of the group and their windows.
void Encoder::plan(const Document& doc, Encoding& e) const {
  const int limit = model_->config().window;
  e.stretches.clear();
  e.windows.clear();
  e.ids.clear();
  e.first_id.assign(1, 0);
  const uint32_t begin = e.next_word;
  uint32_t word = begin;
  int open = kNone;  // the window of prose that may take another block
  int rows = 0;
  const auto cut_to = [&](uint32_t end) {
    e.first_id.resize(end - begin + 1);
    e.ids.resize(e.first_id.back());
  };
  while (word < doc.words.size()) {
    if ((open == kNone && rows >= kGroupRows) || rows >= 4 * kGroupRows) break;
    const bool alone = stands_alone(doc, word);
    const bool opens = alone || open == kNone;
    const int used = opens ? 1 : e.windows[open].rows;
    uint32_t end = add_words(doc, e, word, limit - used - 1);
    const bool fits = end > word && ends_block(doc, end);
    if (!fits && !opens) {
      cut_to(word);
      open = kNone;
      continue;
    }
    if (!fits) {  // a token is not torn apart, unless it fills the window
      uint32_t cut = end;
      while (cut > word && doc.words[cut].token == doc.words[cut - 1].token) --cut;
      if (cut > word) end = cut;
      cut_to(end);
    }
    if (opens) {
      e.windows.emplace_back();
      if (!alone) open = int(e.windows.size()) - 1;
    }
    Encoding::Window& window = alone ? e.windows.back() : e.windows[open];
    const int added = int(e.first_id[end - begin] - e.first_id[word - begin]) + 1;
    window.stretches.push_back(uint32_t(e.stretches.size()));
    window.rows += added;
    rows += added + opens;
    e.stretches.push_back({{word, end}, fits});
    word = end;
    if (!fits) break;
  }
  e.words = {begin, word};
}

// Windows -> rows of the batch, one a subword.
void Encoder::lay_out(const Document& doc, Encoding& e) const {
  const ModelConfig& config = model_->config();
  e.rows.clear();
  for (Encoding::Window& window : e.windows) {
    window.first_row = int(e.rows.size());
    int position = 0;
    const auto special = [&](int id) { e.rows.push_back({uint32_t(id), kSpecialShape, position++, kNone, 0}); };
    special(config.cls_id);
    for (uint32_t stretch : window.stretches) {
      const WordRange words = e.stretches[stretch].words;
      for (uint32_t word = words.begin; word < words.end; ++word) {
        const uint32_t local = word - e.words.begin;
        const uint32_t first = e.first_id[local], last = e.first_id[local + 1];
        const int shape = shape_class(doc.form(word));
        for (uint32_t i = first; i < last; ++i) {
          e.rows.push_back({e.ids[i], i == first ? shape : shape + kShapeClasses, position++, int32_t(local), 1.0f / float(last - first)});
        }
      }
      special(config.sep_id);
    }
  }

  const size_t hidden = size_t(config.hidden), ffn = size_t(config.ffn), block = Linear::kBlockRows;
  int longest = 0;
  for (const Encoding::Window& window : e.windows) longest = std::max(longest, window.rows);
  const size_t padded = size_t(round_up(int(e.rows.size()), Linear::kBlockRows)), padded_window = size_t(round_up(longest, Linear::kBlockRows));
  at_least(e.states, padded * hidden);
  at_least(e.mixed, padded_window * hidden);
  at_least(e.qkv, padded_window * 3 * hidden);
  at_least(e.quantised, padded * hidden);
  at_least(e.scale, padded);
  at_least(e.wide, ffn);
  at_least(e.wide_quantised, block * ffn);
  at_least(e.wide_scale, block);
  at_least(e.acc, block * std::max(3 * hidden, ffn));
  at_least(e.attention, attention_scratch(config.window));
  e.tag.assign(e.words.size() * hidden, 0.0f);
  e.parse.assign(e.words.size() * hidden, 0.0f);
}

void Encoder::mix_in(int state, int row, Encoding& e) const {
  const Encoding::Row& r = e.rows[row];
  if (r.word == kNone) return;
  const int hidden = model_->config().hidden;
  const float* x = e.states.data() + size_t(row) * hidden;
  kernels().add_scaled(model_->weights().mix_tag[state] * r.share, x, hidden, e.tag.data() + size_t(r.word) * hidden);
  kernels().add_scaled(model_->weights().mix_parse[state] * r.share, x, hidden, e.parse.data() + size_t(r.word) * hidden);
}

void Encoder::embed(Encoding& e) const {
  const ModelConfig& config = model_->config();
  const ModelWeights& w = model_->weights();
  const Norm norm{w.embedding_norm.weight, w.embedding_norm.bias, config.layer_norm_eps};
  const size_t hidden = size_t(config.hidden);
  for (int i = 0; i < int(e.rows.size()); ++i) {
    const Encoding::Row& row = e.rows[i];
    float* x = e.states.data() + i * hidden;
    kernels().embed(w.word + row.id * hidden, w.word_scale[row.id], w.position + row.position * hidden, w.shape + row.shape * hidden,
                    config.hidden, x);
    e.scale[i] = kernels().norm_quantise(x, config.hidden, norm, e.quantised.data() + i * hidden);
    mix_in(0, i, e);
  }
}

void Encoder::attend(int layer, Encoding& e) const {
  const ModelConfig& config = model_->config();
  const LayerWeights& w = model_->weights().layers[layer];
  const size_t hidden = size_t(config.hidden);
  const Dequantiser qkv{w.qkv.scale, w.qkv.bias};
  // A window at a time, so that its queries, keys and values stay warm in the cache.
  for (const Encoding::Window& window : e.windows) {
    int8_t* const quantised = e.quantised.data() + size_t(window.first_row) * hidden;
    float* const scale = e.scale.data() + window.first_row;
    for (int first = 0; first < window.rows; first += Linear::kBlockRows) {
      const int count = std::min(Linear::kBlockRows, window.rows - first);
      layers_[layer].qkv.multiply_dequantise(quantised + first * hidden, count, scale + first, qkv, e.qkv.data() + first * 3 * hidden, e.linear);
    }
    kernels().attend(e.qkv.data(), window.rows, config.heads, e.mixed.data(), e.attention.data());
    for (int i = 0; i < window.rows; ++i) scale[i] = kernels().quantise(e.mixed.data() + i * hidden, config.hidden, quantised + i * hidden);
  }
}

// What follows attention, a block of rows at a time.
void Encoder::feed_forward(int layer, Encoding& e) const {
  const ModelConfig& config = model_->config();
  const LayerWeights& w = model_->weights().layers[layer];
  const size_t hidden = size_t(config.hidden), ffn = size_t(config.ffn);
  const int rows = int(e.rows.size());
  const Dequantiser out{w.out.scale, w.out.bias}, up{w.ffn1.scale, w.ffn1.bias}, down{w.ffn2.scale, w.ffn2.bias};
  const Norm norm1{w.norm1.weight, w.norm1.bias, config.layer_norm_eps}, norm2{w.norm2.weight, w.norm2.bias, config.layer_norm_eps};
  for (int first = 0; first < rows; first += Linear::kBlockRows) {
    const int count = std::min(Linear::kBlockRows, rows - first);
    layers_[layer].out.multiply(e.quantised.data() + first * hidden, count, e.acc.data(), e.linear);
    for (int i = 0; i < count; ++i) {
      e.scale[first + i] = kernels().residual_norm_quantise(e.acc.data() + i * hidden, e.scale[first + i], out, config.hidden,
                                                            e.states.data() + (first + i) * hidden, norm1, e.quantised.data() + (first + i) * hidden);
    }
    layers_[layer].ffn1.multiply(e.quantised.data() + first * hidden, count, e.acc.data(), e.linear);
    for (int i = 0; i < count; ++i) {
      e.wide_scale[i] =
          kernels().gelu_quantise(e.acc.data() + i * ffn, e.scale[first + i], up, config.ffn, e.wide.data(), e.wide_quantised.data() + i * ffn);
    }
    layers_[layer].ffn2.multiply(e.wide_quantised.data(), count, e.acc.data(), e.linear);
    for (int i = 0; i < count; ++i) {
      e.scale[first + i] = kernels().residual_norm_quantise(e.acc.data() + i * hidden, e.wide_scale[i], down, config.hidden,
                                                            e.states.data() + (first + i) * hidden, norm2, e.quantised.data() + (first + i) * hidden);
      mix_in(layer + 1, first + i, e);
    }
  }
}

}  // namespace demarche
