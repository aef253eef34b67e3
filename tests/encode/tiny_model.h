// Writes small random files of weights (docs/formats/model.md), so that the language core can be tested without the real one.
#pragma once

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "doc/document.h"
#include "encode/model.h"

namespace demarche::testing {

class TinyModel {
 public:
  nlohmann::json config = {{"layers", 2}, {"hidden", 64}, {"heads", 2}, {"ffn", 128}, {"max_positions", 64}, {"window", 32}, {"arc", 32},
                           {"rel", 16}, {"layer_norm_eps", 1e-12}, {"max_subwords_per_word", 8}, {"cls_id", 2}, {"sep_id", 3}, {"unk_id", 1}};
  nlohmann::json labels = {{"upos", {"NOUN", "VERB", "PUNCT"}}, {"xpos", {"NN", "VB"}}, {"feats", {"_", "Number=Sing"}},
                           {"lemma", {"l0:", "l1:", "c0:", "l3:y"}}, {"deprel", {"nsubj", "obj", "root", "punct"}},
                           {"ner", {"O", "B-PER", "I-PER", "B-ORG", "I-ORG"}}, {"shape", std::vector<std::string>(15, "s")}};
  std::string vocab = default_vocab();
  std::vector<std::string> left_out;  // tensors
  unsigned seed = 7;

  std::string bytes() const {
    std::mt19937 random(seed);
    std::normal_distribution<float> normal(0.0f, 0.3f);
    std::vector<std::tuple<std::string, std::string, std::vector<int64_t>, std::string>> tensors;
    const auto keep = [&](const std::string& name) { return std::find(left_out.begin(), left_out.end(), name) == left_out.end(); };
    const auto add = [&](const std::string& name, const std::string& type, std::vector<int64_t> shape, std::string data) {
      if (keep(name)) tensors.emplace_back(name, type, std::move(shape), std::move(data));
    };
    const auto count = [](const std::vector<int64_t>& shape) {
      int64_t n = 1;
      for (int64_t d : shape) n *= d;
      return size_t(n);
    };
    const auto floats = [&](const std::string& name, std::vector<int64_t> shape, float centre = 0, float spread = 1) {
      std::vector<float> v(count(shape));
      for (float& x : v) x = centre + spread * normal(random);
      add(name, "f32", shape, std::string(reinterpret_cast<const char*>(v.data()), v.size() * sizeof(float)));
    };
    const auto integers = [&](const std::string& name, std::vector<int64_t> shape) {
      std::string v(count(shape), '\0');
      for (char& x : v) x = char(int(random() % 255) - 127);
      add(name, "i8", shape, v);
    };
    const auto linear = [&](const std::string& name, int64_t out, int64_t in) {
      integers(name + ".weight", {out, in});
      floats(name + ".scale", {out}, 0.003f, 0.001f);
      floats(name + ".bias", {out});
    };
    const auto norm = [&](const std::string& name, int64_t width) {
      floats(name + ".weight", {width}, 1.0f, 0.1f);
      floats(name + ".bias", {width});
    };
    const int64_t h = config["hidden"], f = config["ffn"], a = config["arc"], r = config["rel"], layers = config["layers"];
    const int64_t words = 1 + int64_t(std::count(vocab.begin(), vocab.end(), '\n'));
    const auto size = [&](const char* name) { return int64_t(labels[name].size()); };
    add("vocab", "u8", {int64_t(vocab.size())}, vocab);
    const std::string exceptions = "went\tVERB\tgo\n";
    add("lemma_exceptions", "u8", {int64_t(exceptions.size())}, exceptions);
    integers("emb.word", {words, h});
    floats("emb.word.scale", {words}, 0.01f, 0.001f);
    floats("emb.pos", {config["max_positions"], h});
    floats("emb.shape", {size("shape"), h});
    norm("emb.ln", h);
    for (int64_t i = 0; i < layers; ++i) {
      const std::string layer = fmt::format("L{}.", i);
      linear(layer + "qkv", 3 * h, h);
      linear(layer + "out", h, h);
      linear(layer + "ffn1", f, h);
      linear(layer + "ffn2", h, f);
      norm(layer + "ln1", h);
      norm(layer + "ln2", h);
    }
    floats("mix.tag", {layers + 1});
    floats("mix.parse", {layers + 1});
    linear("head.eos", 1, h);
    for (const char* name : {"upos", "xpos", "feats", "lemma", "ner"}) linear(std::string("head.") + name, size(name), h);
    linear("head.arc_dep", a, h);
    linear("head.arc_head", a, h);
    linear("head.rel_dep", r, h);
    linear("head.rel_head", r, h);
    floats("arc.U", {a, a});
    floats("arc.b", {a});
    floats("arc.root", {a});
    integers("rel.U", {size("deprel"), r, r});
    floats("rel.U.scale", {size("deprel")}, 0.003f, 0.001f);
    floats("rel.Wd", {size("deprel"), r});
    floats("rel.Wh", {size("deprel"), r});
    floats("rel.b", {size("deprel")});
    floats("rel.root", {r});

    nlohmann::json json = {{"name", "tiny"}, {"version", "1"}, {"config", config}, {"labels", labels}, {"tensors", nlohmann::json::object()}};
    const auto aligned = [](size_t at) { return (at + 63) / 64 * 64; };
    constexpr size_t kStart = 16384;  // room for the description
    size_t at = kStart;
    std::string body(kStart - 32, ' ');
    for (const auto& [name, type, shape, data] : tensors) {
      json["tensors"][name] = {{"dtype", type}, {"shape", shape}, {"offset", at}};
      body.resize(at - 32);
      body += data;
      at = aligned(at + data.size());
    }
    const std::string text = json.dump();
    EXPECT_LT(text.size(), kStart - 32);
    body.replace(0, text.size(), text);
    return header(uint32_t(text.size()), body) + body;
  }

  static std::string header(uint32_t json_length, const std::string& body, uint32_t version = 1) {
    const uint64_t size = body.size() + 32, checksum = XXH64(body.data(), body.size(), 0);
    std::string out = "DEMARCH1";
    const auto add = [&](const auto& value) { out.append(reinterpret_cast<const char*>(&value), sizeof value); };
    add(version);
    add(json_length);
    add(size);
    add(checksum);
    return out;
  }

  static std::string default_vocab() {
    std::string out = "[PAD]\n[UNK]\n[CLS]\n[SEP]";
    for (char c = 'a'; c <= 'z'; ++c) out += fmt::format("\n{}\n##{}", c, c);
    for (char c : std::string("0123456789.,?!'-\"")) out += fmt::format("\n{}", c);
    for (const char* word : {"the", "russia", "##s", "##ing", "talk", "##n"}) out += fmt::format("\n{}", word);
    return out;
  }
};

// A file that is removed at the end of the test.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& bytes) {
    std::string pattern = (std::filesystem::temp_directory_path() / "demarche-weights-XXXXXX").string();
    const int descriptor = mkstemp(pattern.data());
    if (descriptor >= 0) close(descriptor);
    path_ = pattern;
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~TemporaryFile() { std::filesystem::remove(path_); }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

inline std::shared_ptr<const Model> load_tiny(const TinyModel& tiny = {}) {
  const TemporaryFile file(tiny.bytes());
  auto model = Model::load(file.path());
  EXPECT_TRUE(model) << model.error().message;
  return model ? *model : nullptr;
}

// A document of blocks, each a list of tokens cut at blanks; "do+n't" is one token of two words.
inline Document document_of(const std::vector<std::pair<BlockKind, std::string>>& blocks) {
  Document doc;
  for (const auto& [kind, text] : blocks) {
    if (!doc.text.empty()) doc.text += "\n\n";
    const uint32_t block = uint32_t(doc.blocks.size()), block_begin = uint32_t(doc.text.size());
    std::string token;
    const auto flush = [&] {
      if (token.empty()) return;
      if (doc.text.size() > block_begin) doc.text += ' ';
      const uint32_t begin = uint32_t(doc.text.size()), first = uint32_t(doc.words.size());
      uint32_t word_begin = begin;
      for (size_t i = 0; i <= token.size(); ++i) {
        if (i < token.size() && token[i] != '+') {
          doc.text += token[i];
          continue;
        }
        Word word;
        word.span = {word_begin, uint32_t(doc.text.size())};
        word.token = uint32_t(doc.tokens.size());
        doc.words.push_back(word);
        word_begin = word.span.end;
      }
      doc.tokens.push_back({{begin, uint32_t(doc.text.size())}, {first, uint32_t(doc.words.size())}, block, true});
      token.clear();
    };
    for (char c : text + " ") {
      if (c == ' ') flush();
      if (c != ' ') token += c;
    }
    doc.blocks.push_back({kind, {block_begin, uint32_t(doc.text.size())}});
  }
  return doc;
}

inline std::string random_words(int count, unsigned seed) {
  std::mt19937 random(seed);
  const std::vector<std::string> words = {"the", "Russia", "talks", "said", "U.S.", "11,000", "do+n't", "agree", ".", "expelled", "Zürich", "on", "\"", "Monday", "?"};
  std::string out;
  for (int i = 0; i < count; ++i) out += words[random() % words.size()] + " ";
  return out;
}

}  // namespace demarche::testing
