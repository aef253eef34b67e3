// Text whose tokens and sentences are given -> Document, for parsing them as they are.
//
// In:      one sentence a line, blanks between tokens; an empty line ends a paragraph. UTF-8.
// Out:     doc.text (as given), blocks, tokens with one word each, sentences. Example: "He did n't go .\n" -> 5 tokens, 1 sentence.
// Errors:  none; text without tokens gives empty layers.
// Threads: pure function.
#pragma once

#include <string>

#include "doc/document.h"

namespace demarche {

Document document_from_given_tokens(std::string text);

// Whether the text is CoNLL-U: its first line that is not empty and no comment has ten columns.
bool looks_like_conllu(std::string_view text);

}  // namespace demarche
