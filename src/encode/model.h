// The mapped file of weights (docs/formats/model.md): checked once, then read in place.
//
// In:      a file of format version 1.
// Out:     typed views of every tensor, and the label lists. All views live as long as the Model.
// Errors:  kNotFound, kUnreadable; kModel for a wrong magic, version, size or checksum, for a tensor that is missing or of
//          the wrong type or shape, and for a configuration that this program cannot run.
// Threads: immutable after load.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace demarche {

// y = x * weight^T * scale + bias. Rows of `weight` are outputs, each with its own scale.
struct LinearWeights {
  const int8_t* weight = nullptr;  // [out][in]
  const float* scale = nullptr;    // [out]
  const float* bias = nullptr;     // [out]
  int in = 0;
  int out = 0;
};

struct NormWeights {
  const float* weight = nullptr;
  const float* bias = nullptr;
};

struct LayerWeights {
  LinearWeights qkv, out, ffn1, ffn2;
  NormWeights norm1, norm2;  // after attention, after the feed-forward part
};

struct ModelConfig {
  int layers = 0, hidden = 0, heads = 0, ffn = 0;
  int max_positions = 0;
  int window = 0;  // subwords in one window, [CLS] and [SEP] included
  int arc = 0, rel = 0;
  float layer_norm_eps = 1e-12f;
  int max_subwords_per_word = 32;
  int cls_id = 0, sep_id = 0, unk_id = 0;
};

struct ModelLabels {
  std::vector<std::string> upos, xpos, feats, lemma, deprel, ner, shape;
};

struct ModelWeights {
  std::string_view vocab;             // one piece a line; the line number is the id
  std::string_view lemma_exceptions;  // form TAB UPOS TAB lemma
  const int8_t* word = nullptr;       // [vocabulary][hidden]
  const float* word_scale = nullptr;  // [vocabulary]
  const float* position = nullptr;    // [max_positions][hidden]
  const float* shape = nullptr;       // [shapes][hidden]
  NormWeights embedding_norm;
  std::vector<LayerWeights> layers;
  const float* mix_tag = nullptr;    // [layers + 1], the embeddings first
  const float* mix_parse = nullptr;  // [layers + 1]
  LinearWeights eos, upos, xpos, feats, lemma, ner;
  LinearWeights arc_dep, arc_head, rel_dep, rel_head;
  const float* arc_u = nullptr;        // [arc][arc]
  const float* arc_b = nullptr;        // [arc]
  const float* arc_root = nullptr;     // [arc]
  const int8_t* rel_u = nullptr;       // [relations][rel][rel]
  const float* rel_u_scale = nullptr;  // [relations]
  const float* rel_wd = nullptr;       // [relations][rel]
  const float* rel_wh = nullptr;       // [relations][rel]
  const float* rel_b = nullptr;        // [relations]
  const float* rel_root = nullptr;     // [rel]
};

class Model {
 public:
  static Result<std::shared_ptr<const Model>> load(const std::filesystem::path& file);
  ~Model();
  Model(const Model&) = delete;
  Model& operator=(const Model&) = delete;

  const ModelConfig& config() const { return config_; }
  const ModelLabels& labels() const { return labels_; }
  const ModelWeights& weights() const { return weights_; }
  // "core-en 1": what records name as the version of the language core.
  const std::string& name() const { return name_; }
  // Of the file's content: what was learned over the vectors of one model is of no use over those of another.
  uint64_t checksum() const { return checksum_; }

 private:
  friend class ModelReader;
  Model() = default;

  const std::byte* data_ = nullptr;
  size_t size_ = 0;
  uint64_t checksum_ = 0;
  std::string name_;
  ModelConfig config_;
  ModelLabels labels_;
  ModelWeights weights_;
};

}  // namespace demarche
