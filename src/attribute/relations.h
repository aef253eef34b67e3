// Finds standing relations between actors in copulas, appositions and compounds: member_of, holds_office, allied_with,
// located_in, part_of.
#pragma once

#include <vector>

#include "attribute/passage.h"

namespace demarche {

std::vector<Relation> find_relations(const Passage& passage);

}  // namespace demarche
