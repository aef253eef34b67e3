// CoNLL-U in: a parsed text becomes a Document as if the stages up to parse had made it. For tests and for gold trees.
#pragma once

#include <string_view>

#include "base/result.h"
#include "doc/document.h"

namespace demarche {

// The text is rebuilt from forms and SpaceAfter; `# newpar`/`# newdoc` start a new block (kProse; a blank line between).
// Multi-word tokens are kept: their words get sub-spans where the forms are pieces of the token, else the token's span.
// Heads, labels, lemmas and tags are filled; names from `NER=B-PER` style MISC entries where present.
// Errors: kDataFile with "line N" in `where` for a line without ten columns or a head that is no number.
Result<Document> document_from_conllu(std::string_view conllu);

}  // namespace demarche
