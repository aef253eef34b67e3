// Names of a whole article, once all its sentences are parsed.
#pragma once

#include "doc/document.h"

namespace demarche {

// Gives names of the same wording one type, the one that most of them have: a newspaper is not a place in one sentence alone.
// A tie leaves them as they are, and so does the choice between a person and a place (Jordan, Washington), who may both be spoken of.
// Time: linear in the names of the article.
void agree_on_types(Document& doc);

}  // namespace demarche
