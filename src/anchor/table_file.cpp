#include "anchor/table_file.h"

#include <charconv>
#include <fstream>

#include "base/paths.h"

namespace demarche {

std::vector<std::string> split_on(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (size_t begin = 0; begin <= text.size();) {
    size_t end = text.find(separator, begin);
    if (end == std::string_view::npos) end = text.size();
    parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

bool parse_whole(std::string_view text, int64_t& value) {
  int64_t read = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), read);
  if (error != std::errc() || end != text.data() + text.size()) return false;
  value = read;
  return true;
}

Result<std::vector<TableRow>> read_table(std::string_view relative, size_t columns) {
  auto path = find_data_file(relative);
  if (!path) return path.error();
  std::ifstream in(*path);
  if (!in) return Error{ErrorCode::kUnreadable, path->string(), "The table cannot be opened; check its permissions."};
  std::vector<TableRow> rows;
  std::string line;
  for (size_t number = 1; std::getline(in, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty() || line.front() == '#') continue;
    TableRow row{split_on(line, '\t'), path->string() + ":" + std::to_string(number)};
    if (row.columns.size() < columns) {
      return Error{ErrorCode::kDataFile, row.where,
                   "Expected " + std::to_string(columns) + " tab-separated columns, found " +
                       std::to_string(row.columns.size()) + "."};
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace demarche
