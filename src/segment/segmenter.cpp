#include "segment/segmenter.h"

namespace demarche {

Result<Segmenter> Segmenter::load() { return Segmenter(); }

void Segmenter::run(Document&) const {}

}  // namespace demarche
