#include "base/weights_file.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

namespace demarche {
namespace {

constexpr std::string_view kMagic = "DEMARCH1";
constexpr uint32_t kFormatVersion = 1;
constexpr size_t kHeaderBytes = 32;
constexpr size_t kAlignment = 64;

struct Header {
  uint32_t version;
  uint32_t json_length;
  uint64_t file_size;
  uint64_t checksum;
};

}  // namespace

struct WeightsFile::Content {
  std::string path;
  std::string bytes;
  nlohmann::json description;
};

Error WeightsFile::damaged(std::string message) const {
  return {ErrorCode::kModel, content_->path, message + ". Restore the file from the release or rebuild it as train/README.md says."};
}

Result<WeightsFile> WeightsFile::load(const std::filesystem::path& path) {
  auto content = std::make_shared<Content>();
  content->path = path.string();
  const WeightsFile file(content);
  std::error_code failure;
  if (!std::filesystem::exists(path, failure)) return Error{ErrorCode::kNotFound, content->path, "There is no such file of weights."};
  std::ifstream in(path, std::ios::binary);
  const auto size = std::filesystem::file_size(path, failure);
  if (!in || failure) return Error{ErrorCode::kUnreadable, content->path, "The file of weights cannot be read."};
  content->bytes.resize(size);
  in.read(content->bytes.data(), std::streamsize(size));
  if (size_t(in.gcount()) != size) return Error{ErrorCode::kUnreadable, content->path, "The file of weights cannot be read."};
  const std::string& bytes = content->bytes;
  Header header{};
  if (size < kHeaderBytes || !bytes.starts_with(kMagic)) return file.damaged("This is no file of weights");
  std::memcpy(&header, bytes.data() + kMagic.size(), sizeof header);
  if (header.version != kFormatVersion) return file.damaged(fmt::format("Format version {} where {} is read", header.version, kFormatVersion));
  if (header.file_size != size || header.json_length > size - kHeaderBytes) return file.damaged("The file was cut short or written over");
  if (XXH64(bytes.data() + kHeaderBytes, size - kHeaderBytes, 0) != header.checksum) return file.damaged("The checksum does not match");
  content->description = nlohmann::json::parse(bytes.data() + kHeaderBytes, bytes.data() + kHeaderBytes + header.json_length, nullptr, false);
  if (!content->description.is_object()) return file.damaged("The description is no JSON object");
  return file;
}

Result<int64_t> WeightsFile::number(const std::string& key) const {
  const nlohmann::json& description = content_->description;
  const auto config = description.find("config");
  if (config == description.end() || !config->contains(key) || !config->at(key).is_number_integer()) return damaged("config." + key + " is missing");
  return config->at(key).get<int64_t>();
}

Result<const char*> WeightsFile::tensor(const std::string& name, std::string_view dtype, const std::vector<int64_t>& shape) const {
  const nlohmann::json& description = content_->description;
  if (!description.contains("tensors") || !description["tensors"].contains(name)) return damaged("Tensor " + name + " is missing");
  try {
    const nlohmann::json& entry = description["tensors"][name];
    if (entry.at("dtype") != dtype || entry.at("shape").get<std::vector<int64_t>>() != shape) {
      return damaged("Tensor " + name + " has another type or shape than this program needs");
    }
    uint64_t size = dtype == "f32" ? sizeof(float) : 1;
    for (const int64_t n : shape) size *= uint64_t(n);
    const auto offset = entry.at("offset").get<uint64_t>();
    const uint64_t all = content_->bytes.size();
    if (offset % kAlignment || offset > all || size > all - offset) return damaged("Tensor " + name + " lies outside the file");
    return content_->bytes.data() + offset;
  } catch (const nlohmann::json::exception&) {
    return damaged("The description of tensor " + name + " cannot be read");
  }
}

Result<std::string> WeightsFile::text(const std::string& name) const {
  const nlohmann::json& description = content_->description;
  if (!description.contains("tensors") || !description["tensors"].contains(name)) return damaged("Tensor " + name + " is missing");
  const nlohmann::json& shape = description["tensors"][name].value("shape", nlohmann::json::array());
  if (shape.size() != 1 || !shape[0].is_number_unsigned()) return damaged("Tensor " + name + " has another shape than this program needs");
  const auto size = shape[0].get<int64_t>();
  const auto at = tensor(name, "u8", {size});
  if (!at) return at.error();
  return std::string(*at, size_t(size));
}

Result<std::vector<float>> WeightsFile::floats(const std::string& name, const std::vector<int64_t>& shape) const {
  const auto at = tensor(name, "f32", shape);
  if (!at) return at.error();
  size_t count = 1;
  for (const int64_t n : shape) count *= size_t(n);
  std::vector<float> out(count);
  std::memcpy(out.data(), *at, count * sizeof(float));
  return out;
}

Result<std::vector<float>> WeightsFile::scaled_rows(const std::string& name, int64_t rows, int64_t columns) const {
  const auto at = tensor(name, "i8", {rows, columns});
  if (!at) return at.error();
  const auto scale = floats(name + ".scale", {rows});
  if (!scale) return scale.error();
  std::vector<float> out(size_t(rows * columns));
  for (size_t i = 0; i < out.size(); ++i) out[i] = (*scale)[i / size_t(columns)] * float(static_cast<signed char>((*at)[i]));
  return out;
}

}  // namespace demarche
