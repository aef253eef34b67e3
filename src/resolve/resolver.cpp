#include "resolve/resolver.h"

#include "resolve/linker.h"

namespace demarche {

Result<Resolver> Resolver::load(const ResolverOptions& options) {
  auto knowledge = Knowledge::load(options.overlays);
  if (!knowledge) return knowledge.error();
  return Resolver(std::make_shared<const Knowledge>(std::move(*knowledge)));
}

void Resolver::run(Document& doc, const Tree& tree) const { Linker(*knowledge_, doc, tree).run(); }

}  // namespace demarche
