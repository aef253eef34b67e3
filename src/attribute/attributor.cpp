#include "attribute/attributor.h"

namespace demarche {

Result<Attributor> Attributor::load() { return Attributor(); }

void Attributor::run(Document&, const Tree&) const {}

}  // namespace demarche
