#include "encode/model.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>
#include <system_error>

namespace demarche {
namespace {

constexpr std::string_view kMagic = "DEMARCH1";
constexpr uint32_t kFormatVersion = 1;
constexpr size_t kHeaderBytes = 32;
constexpr size_t kAlignment = 64;
constexpr int kHeadWidth = 32;
constexpr std::string_view kAdvice = "Restore the file from the release or rebuild it as models/en/README.md says.";

// What went wrong inside the file; becomes an Error at the edge of load().
struct Damage {
  std::string message;
  std::string_view advice = kAdvice;
};

struct Header {
  uint32_t version;
  uint32_t json_length;
  uint64_t file_size;
  uint64_t checksum;
};

}  // namespace

// Fills a Model from its mapped bytes. Throws Damage; nlohmann's exceptions may pass through as well.
class ModelReader {
 public:
  explicit ModelReader(Model& model) : model_(model) {}

  void read() {
    check_header();
    const auto json = nlohmann::json::parse(bytes() + kHeaderBytes, bytes() + kHeaderBytes + header_.json_length);
    tensors_ = &json.at("tensors");
    model_.name_ = fmt::format("{} {}", json.at("name").get<std::string>(), json.at("version").get<std::string>());
    read_config(json.at("config"));
    read_labels(json.at("labels"));
    read_encoder();
    read_heads();
  }

 private:
  const char* bytes() const { return reinterpret_cast<const char*>(model_.data_); }

  void check_header() {
    if (model_.size_ < kHeaderBytes) throw Damage{"the file is too short to hold a header"};
    if (std::string_view(bytes(), kMagic.size()) != kMagic) throw Damage{"this is no file of weights (its first eight bytes are not DEMARCH1)"};
    std::memcpy(&header_, bytes() + kMagic.size(), sizeof header_);
    if (header_.version != kFormatVersion) {
      throw Damage{fmt::format("format version {} where this program reads version {}", header_.version, kFormatVersion),
                   "Use the weights that came with this version of the program."};
    }
    if (header_.file_size != model_.size_) {
      throw Damage{fmt::format("the file holds {} bytes where its header says {}: it was cut short or written over", model_.size_, header_.file_size)};
    }
    if (header_.json_length > model_.size_ - kHeaderBytes) throw Damage{"the description is longer than the file"};
    if (XXH64(bytes() + kHeaderBytes, model_.size_ - kHeaderBytes, 0) != header_.checksum) {
      throw Damage{"the checksum does not match: some bytes are not those that were written"};
    }
    model_.checksum_ = header_.checksum;
  }

  static int number(const nlohmann::json& config, const char* key, int low, int high) {
    const int64_t value = config.at(key).get<int64_t>();
    if (value < low || value > high) throw Damage{fmt::format("config.{} is {}; it must lie between {} and {}", key, value, low, high)};
    return int(value);
  }

  void read_config(const nlohmann::json& json) {
    ModelConfig& c = model_.config_;
    c.layers = number(json, "layers", 1, 64);
    c.hidden = number(json, "hidden", 32, 4096);
    c.heads = number(json, "heads", 1, 128);
    c.ffn = number(json, "ffn", 16, 16384);
    c.max_positions = number(json, "max_positions", 8, 8192);
    c.window = number(json, "window", 8, c.max_positions);
    c.arc = number(json, "arc", 16, 2048);
    c.rel = number(json, "rel", 16, 1024);
    c.layer_norm_eps = json.at("layer_norm_eps").get<float>();
    c.max_subwords_per_word = number(json, "max_subwords_per_word", 1, c.window - 2);
    c.cls_id = number(json, "cls_id", 0, INT32_MAX);
    c.sep_id = number(json, "sep_id", 0, INT32_MAX);
    c.unk_id = number(json, "unk_id", 0, INT32_MAX);
    if (c.hidden != c.heads * kHeadWidth) {
      throw Damage{fmt::format("{} values in {} attention heads; this program runs heads of {} values", c.hidden, c.heads, kHeadWidth)};
    }
    if (c.ffn % 16 || c.arc % 16 || c.rel % 16) throw Damage{"config.ffn, arc and rel must be multiples of 16"};
    if (json.value("activation", "gelu_erf") != "gelu_erf") throw Damage{"config.activation is not gelu_erf"};
    if (json.value("tag_mlp", false)) throw Damage{"config.tag_mlp is set; this program does not run that head"};
  }

  void read_labels(const nlohmann::json& json) {
    ModelLabels& l = model_.labels_;
    for (auto [name, list] : {std::pair{"upos", &l.upos}, {"xpos", &l.xpos}, {"feats", &l.feats}, {"lemma", &l.lemma},
                              {"deprel", &l.deprel}, {"ner", &l.ner}, {"shape", &l.shape}}) {
      json.at(name).get_to(*list);
      if (list->empty() || list->size() > UINT16_MAX) throw Damage{fmt::format("labels.{} has {} entries", name, list->size())};
    }
  }

  // Bytes of a tensor; `shape` is what the configuration demands, with -1 for "any".
  const char* tensor(const std::string& name, std::string_view dtype, const std::vector<int64_t>& shape, int64_t* first = nullptr) {
    const auto entry = tensors_->find(name);
    if (entry == tensors_->end()) throw Damage{fmt::format("tensor {} is missing", name)};
    const auto found_type = entry->at("dtype").get<std::string>();
    const auto found = entry->at("shape").get<std::vector<int64_t>>();
    bool fits = found_type == dtype && found.size() == shape.size();
    uint64_t count = 1;
    for (size_t i = 0; fits && i < shape.size(); ++i) {
      fits = found[i] > 0 && found[i] <= int64_t(model_.size_) && (shape[i] < 0 || shape[i] == found[i]);
      count *= uint64_t(found[i]);
      fits = fits && count <= model_.size_;
    }
    if (!fits) {
      throw Damage{fmt::format("tensor {} is {} {} where {} {} is needed", name, found_type, entry->at("shape").dump(), dtype,
                               nlohmann::json(shape).dump())};
    }
    const uint64_t size = count * (dtype == "f32" ? sizeof(float) : 1);
    const uint64_t offset = entry->at("offset").get<uint64_t>();
    if (offset % kAlignment || offset > model_.size_ || size > model_.size_ - offset) {
      throw Damage{fmt::format("tensor {} lies outside the file or is not aligned", name)};
    }
    if (first) *first = found[0];
    return bytes() + offset;
  }

  const float* floats(const std::string& name, const std::vector<int64_t>& shape) {
    return reinterpret_cast<const float*>(tensor(name, "f32", shape));
  }
  const int8_t* integers(const std::string& name, const std::vector<int64_t>& shape) {
    return reinterpret_cast<const int8_t*>(tensor(name, "i8", shape));
  }
  std::string_view text(const std::string& name) {
    int64_t size = 0;
    const char* at = tensor(name, "u8", {-1}, &size);
    return {at, size_t(size)};
  }
  LinearWeights linear(const std::string& name, int out, int in) {
    return {integers(name + ".weight", {out, in}), floats(name + ".scale", {out}), floats(name + ".bias", {out}), in, out};
  }
  NormWeights norm(const std::string& name) {
    const int hidden = model_.config_.hidden;
    return {floats(name + ".weight", {hidden}), floats(name + ".bias", {hidden})};
  }

  void read_encoder() {
    const ModelConfig& c = model_.config_;
    ModelWeights& w = model_.weights_;
    w.vocab = text("vocab");
    int64_t vocabulary = 0;
    w.word = reinterpret_cast<const int8_t*>(tensor("emb.word", "i8", {-1, c.hidden}, &vocabulary));
    int64_t lines = 1;
    for (char ch : w.vocab) lines += ch == '\n';
    if (lines != vocabulary) throw Damage{fmt::format("the vocabulary has {} pieces, the embedding {} rows", lines, vocabulary)};
    if (std::max({c.cls_id, c.sep_id, c.unk_id}) >= vocabulary) throw Damage{"a special piece lies outside the vocabulary"};
    w.word_scale = floats("emb.word.scale", {vocabulary});
    w.position = floats("emb.pos", {c.max_positions, c.hidden});
    w.shape = floats("emb.shape", {int64_t(model_.labels_.shape.size()), c.hidden});
    w.embedding_norm = norm("emb.ln");
    for (int i = 0; i < c.layers; ++i) {
      const std::string layer = fmt::format("L{}.", i);
      w.layers.push_back({linear(layer + "qkv", 3 * c.hidden, c.hidden), linear(layer + "out", c.hidden, c.hidden),
                          linear(layer + "ffn1", c.ffn, c.hidden), linear(layer + "ffn2", c.hidden, c.ffn), norm(layer + "ln1"),
                          norm(layer + "ln2")});
    }
    w.mix_tag = floats("mix.tag", {c.layers + 1});
    w.mix_parse = floats("mix.parse", {c.layers + 1});
  }

  void read_heads() {
    const ModelConfig& c = model_.config_;
    const ModelLabels& l = model_.labels_;
    ModelWeights& w = model_.weights_;
    w.lemma_exceptions = text("lemma_exceptions");
    w.eos = linear("head.eos", 1, c.hidden);
    w.upos = linear("head.upos", int(l.upos.size()), c.hidden);
    w.xpos = linear("head.xpos", int(l.xpos.size()), c.hidden);
    w.feats = linear("head.feats", int(l.feats.size()), c.hidden);
    w.lemma = linear("head.lemma", int(l.lemma.size()), c.hidden);
    w.ner = linear("head.ner", int(l.ner.size()), c.hidden);
    w.arc_dep = linear("head.arc_dep", c.arc, c.hidden);
    w.arc_head = linear("head.arc_head", c.arc, c.hidden);
    w.rel_dep = linear("head.rel_dep", c.rel, c.hidden);
    w.rel_head = linear("head.rel_head", c.rel, c.hidden);
    const int64_t relations = int64_t(l.deprel.size());
    w.arc_u = floats("arc.U", {c.arc, c.arc});
    w.arc_b = floats("arc.b", {c.arc});
    w.arc_root = floats("arc.root", {c.arc});
    w.rel_u = integers("rel.U", {relations, c.rel, c.rel});
    w.rel_u_scale = floats("rel.U.scale", {relations});
    w.rel_wd = floats("rel.Wd", {relations, c.rel});
    w.rel_wh = floats("rel.Wh", {relations, c.rel});
    w.rel_b = floats("rel.b", {relations});
    w.rel_root = floats("rel.root", {c.rel});
  }

  Model& model_;
  Header header_{};
  const nlohmann::json* tensors_ = nullptr;
};

Model::~Model() {
  if (data_) munmap(const_cast<std::byte*>(data_), size_);
}

Result<std::shared_ptr<const Model>> Model::load(const std::filesystem::path& file) {
  const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    const auto code = errno == ENOENT ? ErrorCode::kNotFound : ErrorCode::kUnreadable;
    return Error{code, file.string(), fmt::format("The weights cannot be opened: {}. {}", std::generic_category().message(errno), kAdvice)};
  }
  struct stat status {};
  if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
    close(descriptor);
    return Error{ErrorCode::kUnreadable, file.string(), fmt::format("The weights are not a regular file. {}", kAdvice)};
  }
  std::shared_ptr<Model> model(new Model);
  if (status.st_size > 0) {
    void* mapped = mmap(nullptr, size_t(status.st_size), PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0);
    if (mapped != MAP_FAILED) {
      model->data_ = static_cast<const std::byte*>(mapped);
      model->size_ = size_t(status.st_size);
    }
  }
  close(descriptor);
  try {
    ModelReader(*model).read();
  } catch (const Damage& damage) {
    return Error{ErrorCode::kModel, file.string(), fmt::format("The weights cannot be used: {}. {}", damage.message, damage.advice)};
  } catch (const nlohmann::json::exception& error) {
    return Error{ErrorCode::kModel, file.string(), fmt::format("The weights cannot be used: their description is malformed ({}). {}", error.what(), kAdvice)};
  }
  return std::shared_ptr<const Model>(std::move(model));
}

}  // namespace demarche
