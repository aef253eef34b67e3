// Finds the time expressions of a document and anchors them: always an interval of days, or the reason why there is none.
//
// In:      doc.words (tags, heads and lemmas help to tell past from future and may be missing), doc.published.
// Out:     doc.times in text order, not overlapping. Prepositions stay outside the span ("since 2014" -> "2014", open_end).
//          Example, published 2021-10-22: "in mid-June" -> "mid-June" 2021-06-10..2021-06-20, month, relative.
// Conventions:
//   weeks run from Monday to Sunday; seasons are those of the north, by whole months;
//   early / mid / late cut a month at the 10th and 20th, other periods into thirds;
//   a weekday or a day without a year is the nearest one before the publication date in a past clause, after it in a
//   future clause; in a story far from its publication (history) it follows the last date that was told.
// Cost:    linear in words.
#pragma once

#include "anchor/atoms.h"
#include "anchor/time_lexicon.h"
#include "doc/document.h"
#include "doc/tree.h"

namespace demarche {

void find_times(const TimeLexicon& lexicon, const Atoms& atoms, const Tree& tree, Document& doc);

}  // namespace demarche
