// What parse/ found, as text: CoNLL-U, JSON and columns.
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

// A table for spreadsheets, R and the like: a word a line, fields between tabs, no quoting. Sentences and words count from 1, a
// head of 0 is the root; begin and end are code points of the text; an empty field is "_". `name` is B-PER, I-PER, ..., or "_".
inline constexpr const char* kParseColumnsHeader = "doc\tsentence\tword\tbegin\tend\tform\tlemma\tupos\txpos\tfeats\thead\trelation\tname\n";
std::string to_parse_columns(const Document& doc);

}  // namespace demarche
