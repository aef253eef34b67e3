// A file of weights in the container of docs/formats/model.md: header, description, tensors. Read whole and checked once.
//
// Errors:  kNotFound, kUnreadable; kModel for a wrong magic, version, size or checksum, and for a tensor that is missing or of
//          the wrong type or shape.
// Threads: immutable after load.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace demarche {

class WeightsFile {
 public:
  static Result<WeightsFile> load(const std::filesystem::path& path);

  // A whole number of "config".
  Result<int64_t> number(const std::string& key) const;
  // A tensor of characters.
  Result<std::string> text(const std::string& name) const;
  // Elements of a tensor, in row-major order.
  Result<std::vector<float>> floats(const std::string& name, const std::vector<int64_t>& shape) const;
  // The same of int8 rows, each times its number in the tensor NAME.scale.
  Result<std::vector<float>> scaled_rows(const std::string& name, int64_t rows, int64_t columns) const;

 private:
  struct Content;
  explicit WeightsFile(std::shared_ptr<const Content> content) : content_(std::move(content)) {}
  Result<const char*> tensor(const std::string& name, std::string_view dtype, const std::vector<int64_t>& shape) const;
  Error damaged(std::string message) const;
  std::shared_ptr<const Content> content_;
};

}  // namespace demarche
