// Events as comma-separated values (RFC 4180): a header, then one row an event in text order; UTF-8, lines end in CR LF.
//
// Several actors of one slot stand in one cell, separated by "; ". Codes stay texts: 010 is not 10. Empty = not stated.
// Threads: const; pure functions of the document and the options.
#pragma once

#include <string>

#include "doc/document.h"
#include "emit/code_names.h"
#include "emit/records.h"

namespace demarche {

void append_csv_header(std::string& out);
void append_csv(const Document& doc, const CodeNames& names, const RecordOptions& options, std::string& out);

}  // namespace demarche
