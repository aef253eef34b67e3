// One event, once: mentions of the same event in headline, lead and body become one event with several evidences.
//
// In:      doc.events as coded clause by clause; `roles` says who is who.
// Out:     doc.events without repetitions, in text order; Event::evidence; doc.uncoded names what was taken in.
//          Two mentions are one event when type, status and parties agree (a party left out agrees with any), neither time nor
//          place speaks against it, and the words are the same or one of them points back: a headline, "the expulsion".
//          The mention that says most stands for the event: more parties, longer code, prose before headline, earlier.
// Threads: pure function of its arguments.
#pragma once

#include "code/roles.h"
#include "doc/document.h"
#include "doc/tree.h"

namespace demarche {

void merge_repeated_events(Document& doc, const Tree& tree, const RoleFinder& roles);

}  // namespace demarche
