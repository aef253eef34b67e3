// The mapped file of weights (docs/formats/model.md).
#pragma once

#include <filesystem>
#include <memory>

#include "base/result.h"

namespace demarche {

class Model {
 public:
  // Errors: kNotFound, kModel (magic, version, checksum, a tensor that is missing or of the wrong shape).
  static Result<std::shared_ptr<const Model>> load(const std::filesystem::path& file);
};

}  // namespace demarche
