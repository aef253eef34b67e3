// What parse/ found, as text: CoNLL-U and JSON.
//
// In:      a Document that is parsed. Threads: stateless.
#pragma once

#include <string>

#include "doc/document.h"

namespace demarche {

// CoNLL-U, valid by the rules of Universal Dependencies: # newdoc, # newpar, # sent_id and # text, multi-word tokens as
// ranges, SpaceAfter=No and NER=B-PER style names in MISC. Runs of white space in the text count as one blank.
// Source: universaldependencies.org/format.html.
std::string to_conllu(const Document& doc);

// One JSON object on one line. Spans are [begin, end) in code points of the text, heads are words of the sentence from 1 (0 = root):
// {"id","path","sentences":[{"text","span","words":[{"id","form","span","lemma","upos","xpos","feats","head","deprel"}]}],
//  "names":[{"text","span","type"}]}
std::string to_parse_json(const Document& doc);

}  // namespace demarche
