#include "emit/code_names.h"

#include <fmt/format.h>

#include <charconv>
#include <fstream>
#include <vector>

#include "base/paths.h"

namespace demarche {
namespace {

std::vector<std::string_view> columns_of(std::string_view line) {
  std::vector<std::string_view> columns;
  for (size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
    columns.push_back(line.substr(0, tab));
    line.remove_prefix(tab + 1);
  }
  columns.push_back(line);
  return columns;
}

std::optional<double> score_in(std::string_view text) {
  double score = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), score);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(score) : std::nullopt;
}

}  // namespace

Result<CodeNames> CodeNames::load() {
  auto file = find_data_file("data/ontology/cameo.tsv");
  if (!file) return file.error();
  return load(*file);
}

Result<CodeNames> CodeNames::load(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) return Error{ErrorCode::kNotFound, file.string(), "no such file"};
  CodeNames names;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    const auto columns = columns_of(line);
    if (columns.size() != 4 || columns[0].empty() || columns[1].empty()) {
      return Error{ErrorCode::kDataFile, fmt::format("{}:{}", file.string(), number),
                   "expected four columns: code, name, ICEWS score, Kansas score"};
    }
    const auto icews = score_in(columns[2]);
    names.by_code_.insert_or_assign(std::string(columns[0]),
                                    CodeName{std::string(columns[1]), icews ? icews : score_in(columns[3])});
  }
  return names;
}

const CodeName* CodeNames::find(std::string_view code) const {
  const auto found = by_code_.find(code);
  return found == by_code_.end() ? nullptr : &found->second;
}

}  // namespace demarche
