#include "anchor/anchorer.h"

#include "anchor/atoms.h"
#include "anchor/figures.h"
#include "anchor/places.h"
#include "anchor/time_lexicon.h"
#include "anchor/times.h"

namespace demarche {

// The tables of data/anchor.
struct AnchorKnowledge {
  TimeLexicon times;
  FigureLexicon figures;
  Gazetteer places;
};

Result<Anchorer> Anchorer::load() {
  auto times = TimeLexicon::load();
  if (!times) return times.error();
  auto figures = FigureLexicon::load();
  if (!figures) return figures.error();
  auto places = Gazetteer::load();
  if (!places) return places.error();
  return Anchorer(std::make_shared<const AnchorKnowledge>(AnchorKnowledge{std::move(*times), std::move(*figures), std::move(*places)}));
}

void Anchorer::run(Document& doc, const Tree& tree) const {
  const Atoms atoms = cut_atoms(doc);
  find_times(knowledge_->times, atoms, tree, doc);
  find_places(knowledge_->places, doc);
  find_figures(knowledge_->figures, knowledge_->times, atoms, tree, doc);
}

}  // namespace demarche
