#include "lexicon/table.h"

#include <fstream>

namespace demarche {
namespace {

constexpr std::string_view kBlank = " \t\r";

std::string shown_name(const std::filesystem::path& file) {
  const auto folder = file.parent_path().filename();
  return ("data" / folder / file.filename()).string();
}

// The line up to its comment.
std::string_view without_comment(std::string_view line) {
  for (size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '#' && (i == 0 || line[i - 1] == ' ' || line[i - 1] == '\t')) return line.substr(0, i);
  }
  return line;
}

}  // namespace

std::string_view trim(std::string_view text) {
  const size_t first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  for (;;) {
    const size_t at = text.find(separator);
    pieces.push_back(trim(text.substr(0, at)));
    if (at == std::string_view::npos) return pieces;
    text.remove_prefix(at + 1);
  }
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (;;) {
    const size_t first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos) return words;
    text.remove_prefix(first);
    const size_t end = text.find_first_of(kBlank);
    words.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return words;
    text.remove_prefix(end);
  }
}

Error error_at(const TableLine& line, std::string message) {
  return Error{ErrorCode::kDataFile, line.file + ":" + std::to_string(line.number), std::move(message)};
}

Result<std::vector<TableLine>> read_table(const std::filesystem::path& file) {
  std::error_code missing;
  if (!std::filesystem::exists(file, missing)) return Error{ErrorCode::kNotFound, file.string(), "the data file does not exist"};
  std::ifstream in(file, std::ios::binary);
  if (!in) return Error{ErrorCode::kUnreadable, file.string(), "the data file cannot be read"};
  const std::string name = shown_name(file);
  std::vector<TableLine> lines;
  std::string raw;
  bool goes_on = false;
  for (int number = 1; std::getline(in, raw); ++number) {
    if (!raw.empty() && raw.back() == '\r') raw.pop_back();
    // Empty columns at the end of a row carry no meaning for tables split at tabs later, so only blanks are cut off.
    std::string_view text = without_comment(raw);
    if (trim(text).empty() && !goes_on) continue;
    const bool continues = !text.empty() && text.back() == '\\';
    if (continues) text.remove_suffix(1);
    if (goes_on) {
      lines.back().text.append(" ").append(trim(text));
    } else {
      lines.push_back({name, number, std::string(text)});
    }
    goes_on = continues;
  }
  return lines;
}

}  // namespace demarche
