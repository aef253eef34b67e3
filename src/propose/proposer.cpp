#include "propose/proposer.h"

namespace demarche {

Result<Proposer> Proposer::load() { return Proposer(); }

void Proposer::run(Document&, const Tree&) const {}

}  // namespace demarche
