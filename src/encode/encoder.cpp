#include "encode/encoder.h"

#include "encode/model.h"

namespace demarche {

Result<std::shared_ptr<const Model>> Model::load(const std::filesystem::path&) { return std::make_shared<const Model>(); }

Result<Encoder> Encoder::load(std::shared_ptr<const Model> model) {
  Encoder encoder;
  encoder.model_ = std::move(model);
  return encoder;
}

void Encoder::run(const Document&, Encoding&) const {}

}  // namespace demarche
