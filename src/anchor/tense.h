// The tense of the clause around a word, coarse: enough to choose between last Friday and next Friday.
#pragma once

#include "doc/document.h"
#include "doc/tree.h"

namespace demarche {

enum class ClauseTense : uint8_t { kUnknown, kPast, kPresent, kFuture, kFutureInPast };

// Uses the tree where the document has tags, else the words of the sentence up to `word`.
ClauseTense clause_tense(const Document& doc, const Tree& tree, uint32_t word);

// The verb or predicate that governs `word` (itself not counted), or kNone.
int32_t governing_predicate(const Document& doc, uint32_t word);

}  // namespace demarche
