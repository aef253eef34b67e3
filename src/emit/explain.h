// What the program saw in a sentence and why it coded what it coded, as a picture for people.
//
// Out:     for each sentence: its text; the dependency tree with words, lemmas and labels; who, when, where and how many it names
//          and how that was resolved or why not; every predicate with its status, the words that decided it, its arguments, and
//          the events it gave - or why it gave none; statements, conditions and relations that touch the sentence.
//          Text is made safe for terminals; no line is wider than ExplainOptions::width (a single longer word aside).
// Threads: pure function of the document and the options.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "doc/document.h"
#include "emit/code_names.h"

namespace demarche {

struct ExplainOptions {
  bool colour = false;               // ANSI bold, dim and colours
  size_t width = 100;                // cells; below 72 counts as 72
  const CodeNames* names = nullptr;  // labels of CAMEO codes are shown where given
};

// One sentence, or with nullopt all of them under a heading for the document, with the blocks that are never coded between.
// A sentence that the document does not have gives one line that says which it has. REQUIRES: doc is coded.
std::string explain(const Document& doc, std::optional<uint32_t> sentence, const ExplainOptions& options);

}  // namespace demarche
