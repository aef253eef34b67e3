// The records of a coded document as a table for people, to be read beside the article.
//
// Out:     a heading; two lines an event: the codes, and the sentence around the word that was coded; a line that counts what is
//          not shown; then the statements, conditions and figures, a line each. No line is wider than TableOptions::width.
// Threads: const; pure functions of the document and the options.
#pragma once

#include <cstddef>
#include <string>

#include "doc/document.h"
#include "emit/code_names.h"

namespace demarche {

struct TableOptions {
  size_t width = 100;          // cells of the terminal; below 72 counts as 72
  bool only_actual = true;     // false: events of every status
  bool colour = false;         // ANSI colours
};

// Appends the table of `doc`, ending in an empty line.
void append_table(const Document& doc, const CodeNames& names, const TableOptions& options, std::string& out);

}  // namespace demarche
