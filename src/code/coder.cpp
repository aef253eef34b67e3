#include "code/coder.h"

namespace demarche {

Result<Coder> Coder::load() { return Coder(); }

void Coder::run(Document&, const Tree&) const {}

}  // namespace demarche
