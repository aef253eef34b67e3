// The words of a sentence as hashed features, source and target replaced by their roles.
//
// In:      a parsed Document; the part of every word (pair_view.h).
// Out:     buckets below kGramBuckets, ascending, none twice: words, pairs and triples of neighbours, word beginnings, lemmas
//          that join the pair, and the relation in which source and target stand to what governs them.
//          Example: "Oslo hit Lima" -> w<S>, whit, w<T>, b<S> hit, bhit <T>, ...
// Threads: pure function. Trained weights rely on the hash: never change it without new weights.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "doc/document.h"
#include "doc/tree.h"

namespace demarche {

std::vector<uint16_t> pair_grams(const Document& doc, const Tree& tree, std::span<const uint8_t> parts);

}  // namespace demarche
