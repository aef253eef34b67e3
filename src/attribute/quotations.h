// Finds the quotations of a document by their marks alone: straight, curly, guillemets, doubled apostrophes; nested,
// missing and repeated marks (a quotation that runs on opens each paragraph anew and closes only the last).
//
// Cost: linear in the text.
#pragma once

#include <vector>

#include "doc/document.h"

namespace demarche {

struct Quotation {
  Span span;                   // with its marks
  WordRange words;             // the words inside span, marks included
  bool is_closed = true;       // the closing mark is there
  int32_t continues = kNone;   // the quotation of the paragraph before that this one takes up again
};

// In text order; they do not overlap (a quotation inside another is part of it).
std::vector<Quotation> find_quotations(const Document& doc);

}  // namespace demarche
