#include "anchor/anchorer.h"

#include "anchor/atoms.h"
#include "anchor/figures.h"
#include "anchor/time_lexicon.h"
#include "anchor/times.h"

namespace demarche {

// The tables of data/anchor.
struct AnchorKnowledge {
  TimeLexicon times;
  FigureLexicon figures;
};

Result<Anchorer> Anchorer::load() {
  auto times = TimeLexicon::load();
  if (!times) return times.error();
  auto figures = FigureLexicon::load();
  if (!figures) return figures.error();
  return Anchorer(std::make_shared<const AnchorKnowledge>(AnchorKnowledge{std::move(*times), std::move(*figures)}));
}

void Anchorer::run(Document& doc, const Tree& tree) const {
  const Atoms atoms = cut_atoms(doc);
  find_times(knowledge_->times, atoms, tree, doc);
  find_figures(knowledge_->figures, knowledge_->times, atoms, tree, doc);
}

}  // namespace demarche
