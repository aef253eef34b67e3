// Which of the document's times and places belong to a predicate: for the stages that code events and statements.
//
// Threads: pure functions of their arguments.
// Cost:    linear in the times or places of the predicate's sentence.
#pragma once

#include "doc/document.h"
#include "doc/tree.h"

namespace demarche {

struct EventTime {
  int32_t time = kNone;                          // index into doc.times
  TimeMethod method = TimeMethod::kPublication;  // kInherited when borrowed from the governing clause
};

// The time that modifies the predicate, the nearest where there are several; durations only if nothing else is there.
// Without one of its own the predicate takes that of the clause that governs it - but not that of a verb of saying, whose
// time is when it was said, unless both are told in the same tense. kNone: nothing is stated.
EventTime event_time(const Document& doc, const Tree& tree, uint32_t predicate_word);
int32_t time_of(const Document& doc, const Tree& tree, uint32_t predicate_word);

// The place where the predicate happened: a place below it behind a preposition of place ("in Kyiv", "near the border
// of ..."), the nearest one. kNone: none is stated; places named as actors or topics do not count.
int32_t place_of(const Document& doc, const Tree& tree, uint32_t predicate_word);

}  // namespace demarche
