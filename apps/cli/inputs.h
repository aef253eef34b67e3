// From what was typed to documents.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "doc/document.h"
#include "intake/intake.h"
#include "options.h"

namespace demarche::cli {

struct InputList {
  std::vector<std::string> files;  // "-" = standard input
  std::vector<Error> errors;       // folders that could not be listed
};

// Folders become the files below them, sorted by path; hidden ones are left out, and so are the folders of pictures and scripts that browsers
// save beside a page, and `database` with its side files.
InputList list_inputs(const std::vector<std::string>& paths, const std::string& database);

// What the options say about reading containers.
IntakeOptions intake_options(const InputOptions& options);

// A document ready for Engine::parse; for CoNLL-U, for Engine::code.
Result<Document> read_input(const RawArticle& raw, const InputOptions& options);

// "standard input" for "-".
inline std::string shown_path(const std::string& path) { return path == "-" ? "standard input" : path; }

}  // namespace demarche::cli
