#include "resolve/resolver.h"

#include "resolve/enumerations.h"
#include "resolve/linker.h"

namespace demarche {

Result<Resolver> Resolver::load(const ResolverOptions& options) {
  auto knowledge = Knowledge::load(options.overlays);
  if (!knowledge) return knowledge.error();
  Resolver resolver(std::make_shared<const Knowledge>(std::move(*knowledge)));
  auto coreference = Coreference::load();
  if (!coreference) return coreference.error();
  resolver.coreference_ = std::make_shared<const Coreference>(std::move(*coreference));
  return resolver;
}

void Resolver::prepare(Document& doc) const { mend_enumerations(*knowledge_, doc); }

void Resolver::run(Document& doc, const Tree& tree) const {
  Linker(*knowledge_, doc, tree, coreference_ ? coreference_->run(doc, tree) : std::vector<CoreferentPhrase>()).run();
}

}  // namespace demarche
