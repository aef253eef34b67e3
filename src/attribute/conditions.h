// Finds red lines, ultimatums, warnings and offers: what somebody says will follow, or must not happen.
//
// A condition is somebody's stance: it is found inside what a speaker says, or where the words leave no doubt ("red line").
#pragma once

#include <vector>

#include "attribute/passage.h"
#include "attribute/statements.h"

namespace demarche {

// REQUIRES: doc.statements of the passage's document are drafts[i].statement. Events and times are looked up in it.
std::vector<Condition> find_conditions(const Passage& passage, const std::vector<Draft>& drafts, const std::vector<int32_t>& statement_of_word);

}  // namespace demarche
