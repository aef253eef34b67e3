// What arcs scored one by one get wrong and the sentence as a whole tells.
#pragma once

#include "doc/document.h"

namespace demarche {

// "Austin, commenting on the visit, said ...": a subject that was given to the participle in between goes to the finite verb, which would
// have none. Absolute clauses ("talks having failed, he left") keep theirs: their main verb has a subject of its own.
// Time: linear in the words. REQUIRES: heads and relations of all sentences.
void mend_subjects(Document& doc);

}  // namespace demarche
