// Finds mentions, joins them into chains, and says which actor each stands for on the date of the text.
//
// In:      syntax, names.
// Out:     doc.actors, doc.mentions, doc.chains.
// Errors:  load() only: those of Knowledge::load. run() cannot fail; empty text gives empty layers.
// Threads: const after load.
// Cost:    linear in words; antecedents are looked for in a window of constant size.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "base/result.h"
#include "doc/document.h"
#include "doc/tree.h"
#include "resolve/coreference.h"
#include "resolve/knowledge.h"

namespace demarche {

struct ResolverOptions {
  std::vector<std::filesystem::path> overlays;  // tables of the user; later ones win
};

class Resolver {
 public:
  static Result<Resolver> load(const ResolverOptions& options = {});
  explicit Resolver(std::shared_ptr<const Knowledge> knowledge) : knowledge_(std::move(knowledge)) {}

  // Sets right what names tell of the syntax (enumerations.h); before the Tree is built.
  void prepare(Document& doc) const;
  void run(Document& doc, const Tree& tree) const;
  const Coreference* coreference() const { return coreference_.get(); }
  const Knowledge& knowledge() const { return *knowledge_; }

 private:
  std::shared_ptr<const Knowledge> knowledge_;
  std::shared_ptr<const Coreference> coreference_;  // none: the rules of Linker alone
};

}  // namespace demarche
