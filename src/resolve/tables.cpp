#include "resolve/tables.h"

#include <charconv>

namespace demarche {
namespace {

std::string_view trim(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t' || s.back() == '\r')) s.remove_suffix(1);
  return s;
}

std::string_view without_comment(std::string_view line) {
  for (size_t at = line.find('#'); at != std::string_view::npos; at = line.find('#', at + 1)) {
    if (at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t') return line.substr(0, at);
  }
  return line;
}

Error bad_row(const std::string& file, uint32_t line, std::string message) {
  return {ErrorCode::kDataFile, file + ":" + std::to_string(line), std::move(message)};
}

bool read_number(std::string_view text, int& number) {
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
  return code == std::errc() && end == text.data() + text.size();
}

int32_t days(Day day) { return int32_t(day.time_since_epoch().count()); }

// First or last day of "2014", "2014-10", "2014-10-01".
std::optional<int32_t> boundary(std::string_view text, bool last) {
  int year = 0, month = 0;
  if (text.size() == 10) {
    const auto day = parse_iso_day(text);
    return day ? std::optional(days(*day)) : std::nullopt;
  }
  if (text.size() == 4 && read_number(text, year)) return days(last ? make_day(year, 12, 31) : make_day(year, 1, 1));
  if (text.size() != 7 || text[4] != '-' || !read_number(text.substr(0, 4), year) || !read_number(text.substr(5), month)) return {};
  if (month < 1 || month > 12) return {};
  if (!last) return days(make_day(year, unsigned(month), 1));
  return days(std::chrono::year(year) / std::chrono::month(unsigned(month)) / std::chrono::last);
}

}  // namespace

std::optional<Spell> parse_spell(std::string_view text) {
  const size_t dots = text.find("..");
  const std::string_view from = trim(text.substr(0, dots));
  const std::string_view to = dots == std::string_view::npos ? from : trim(text.substr(dots + 2));
  Spell spell;
  if (!from.empty()) {
    const auto day = boundary(from, false);
    if (!day) return {};
    spell.from = *day;
  }
  if (!to.empty()) {
    const auto day = boundary(to, true);
    if (!day) return {};
    spell.to = *day;
  }
  if (spell.from > spell.to) return {};
  return spell;
}

std::string to_string(const Spell& spell) {
  const auto iso = [](int32_t day) { return to_iso(Day(std::chrono::days(day))); };
  return (spell.from == Spell::kOpenStart ? "" : iso(spell.from)) + ".." + (spell.to == Spell::kOpenEnd ? "" : iso(spell.to));
}

Result<std::vector<Row>> parse_rows(std::string_view text, const std::string& file) {
  std::vector<Row> rows;
  std::string_view source;
  uint32_t number = 0;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    std::string_view line = trim(without_comment(text.substr(0, end)));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++number;
    if (line.empty()) continue;
    Row row{{}, {}, source, number};
    size_t bar = line.find('|');
    if (bar == std::string_view::npos) return bad_row(file, number, "expected `kind | field | ...`; found no `|`.");
    row.kind = trim(line.substr(0, bar));
    while (bar != std::string_view::npos) {
      line.remove_prefix(bar + 1);
      bar = line.find('|');
      row.fields.push_back(trim(line.substr(0, bar)));
    }
    if (row.kind == "source") {
      source = row.fields.front();
      continue;
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

Result<std::vector<DatedWord>> parse_words(const Row& row, size_t field, const std::string& file) {
  std::vector<DatedWord> words;
  std::string_view rest = row.field(field);
  while (!rest.empty()) {
    const size_t end = rest.find(';');
    std::string_view word = trim(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (word.empty()) continue;
    DatedWord dated{word, {}};
    if (word.back() == ']') {
      const size_t open = word.rfind('[');
      const auto spell = open == std::string_view::npos ? std::nullopt : parse_spell(word.substr(open + 1, word.size() - open - 2));
      if (!spell) return bad_row(file, row.line, "cannot read the spell in \"" + std::string(word) + "\"; expected [2014-10-01..2024-10-01].");
      dated = {trim(word.substr(0, open)), *spell};
    }
    words.push_back(dated);
  }
  return words;
}

}  // namespace demarche
