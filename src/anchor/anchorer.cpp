#include "anchor/anchorer.h"

#include "anchor/atoms.h"
#include "anchor/time_lexicon.h"
#include "anchor/times.h"

namespace demarche {

Result<Anchorer> Anchorer::load() {
  auto times = TimeLexicon::load();
  if (!times) return times.error();
  return Anchorer(std::make_shared<const TimeLexicon>(std::move(*times)));
}

void Anchorer::run(Document& doc, const Tree& tree) const {
  const Atoms atoms = cut_atoms(doc);
  find_times(*times_, atoms, tree, doc);
}

}  // namespace demarche
