// Enumerations that the parser took for appositions are set right: "Russia, the mighty China, and India" are three states.
#pragma once

#include "doc/document.h"
#include "resolve/knowledge.h"

namespace demarche {

// Two states or organisations of different names cannot be one: an apposition of one to the other becomes a conjunct, where an
// "and" or another item follows it. Changes heads and relations, so it runs before the Tree is built. Linear in words.
void mend_enumerations(const Knowledge& knowledge, Document& doc);

}  // namespace demarche
