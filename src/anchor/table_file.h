// Reads the plain text tables of data/anchor: tab-separated columns, '#' comments, empty lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace demarche {

struct TableRow {
  std::vector<std::string> columns;
  std::string where;  // file:line
};

// Errors: kNotFound / kUnreadable for the file, kDataFile where a row has fewer than `columns` columns.
Result<std::vector<TableRow>> read_table(std::string_view relative, size_t columns);

std::vector<std::string> split_on(std::string_view text, char separator);
// Whole decimal number with optional sign; false leaves `value` alone.
bool parse_whole(std::string_view text, int64_t& value);

}  // namespace demarche
