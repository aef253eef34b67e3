// Lines of a plain text table: comments and blank lines left out, numbers kept for messages.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace demarche {

struct TableLine {
  std::string file;  // as an analyst would name it: "data/lexicon/accuse.lex"
  int number = 0;    // from 1
  std::string text;  // without comment and outer blanks; never empty
};

// `#` begins a comment at the start of a line or after a blank. A line that ends in `\` goes on in the next.
// Errors: kNotFound, kUnreadable.
Result<std::vector<TableLine>> read_table(const std::filesystem::path& file);

std::string_view trim(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);   // pieces trimmed; empty pieces kept
std::vector<std::string_view> words_of(std::string_view text);                // split at blanks; none empty
Error error_at(const TableLine& line, std::string message);                   // kDataFile, where = file:line

}  // namespace demarche
