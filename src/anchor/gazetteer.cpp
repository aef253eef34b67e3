#include <algorithm>
#include <array>
#include <charconv>

#include "anchor/places.h"
#include "anchor/table_file.h"

namespace demarche {
namespace {

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

bool parse_real(std::string_view text, double& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

Error malformed(const TableRow& row, std::string message) { return {ErrorCode::kDataFile, row.where, std::move(message)}; }

bool read_position(const TableRow& row, GazetteerEntry& entry) {
  if (row.columns[3].empty()) return true;
  entry.has_position = parse_real(row.columns[3], entry.lat) && parse_real(row.columns[4], entry.lon);
  return entry.has_position;
}

// One line of gazetteer.tsv; false where it is malformed.
bool read_entry(std::string_view line, GazetteerEntry& entry) {
  entry.name = SortedTable::take_column(line);
  const std::string_view kind = SortedTable::take_column(line);
  entry.country = SortedTable::take_column(line);
  entry.division = SortedTable::take_column(line);
  entry.has_position = parse_real(SortedTable::take_column(line), entry.lat);
  entry.has_position = parse_real(SortedTable::take_column(line), entry.lon) && entry.has_position;
  if (!parse_real(SortedTable::take_column(line), entry.population)) return false;
  entry.population *= 1000;
  if (!parse_whole(SortedTable::take_column(line), entry.geonames)) return false;
  entry.capital = kind == "C";
  entry.level = kind == "A" ? 1 : kind == "B" ? 2 : 0;
  const size_t longer = std::max(line.size(), entry.name.size()) - std::min(line.size(), entry.name.size());
  entry.alias = !line.empty() && entry.level == 0 && (longer > 2 || line.front() != entry.name.front());  // accents apart
  if (!line.empty()) entry.name = line;
  entry.kind = entry.level > 0 ? "region" : "city";
  return entry.has_position;
}

}  // namespace

void Gazetteer::add(std::string_view name, uint32_t entry) {
  if (name.empty()) return;
  auto& found = by_name_[lower_ascii(name)];
  if (std::find(found.begin(), found.end(), entry) == found.end()) found.push_back(entry);
}

std::optional<Error> Gazetteer::load_countries() {
  const auto rows = read_table("data/anchor/countries.tsv", 6);
  if (!rows) return rows.error();
  for (const TableRow& row : *rows) {
    const std::vector<std::string> names = split_on(row.columns[0], '|');
    GazetteerEntry entry;
    entry.name = names.front();
    entry.country = row.columns[1];
    entry.kind = "country";
    if (!parse_whole(row.columns[2], entry.geonames)) return malformed(row, "The GeoNames id is no number.");
    if (!read_position(row, entry)) return malformed(row, "Malformed position.");
    entries_.push_back(std::move(entry));
    const auto index = static_cast<uint32_t>(entries_.size() - 1);
    for (const std::string& name : names) add(name, index);
    for (const std::string& people : split_on(row.columns[5], '|')) {
      if (people.empty()) continue;
      peoples_.emplace(lower_ascii(people), index);
      peoples_.emplace(lower_ascii(people) + "s", index);
    }
  }
  return std::nullopt;
}

std::optional<Error> Gazetteer::load_regions() {
  const auto rows = read_table("data/anchor/regions.tsv", 5);
  if (!rows) return rows.error();
  static constexpr std::array<std::string_view, 7> kKinds = {"region", "sea", "river", "continent", "facility", "country", "city"};
  for (const TableRow& row : *rows) {
    const std::vector<std::string> names = split_on(row.columns[0], '|');
    GazetteerEntry entry;
    entry.name = names.front();
    entry.kind = row.columns[1];
    entry.country = row.columns[2];
    entry.by_hand = true;
    if (std::find(kKinds.begin(), kKinds.end(), entry.kind) == kKinds.end()) return malformed(row, "Unknown kind '" + entry.kind + "'.");
    if (!read_position(row, entry)) return malformed(row, "Malformed position.");
    if (entry.kind == "country" && !entry.has_position) {  // another name of a state that countries.tsv lists
      const auto same = std::find_if(entries_.begin(), entries_.end(), [&](const GazetteerEntry& e) { return e.kind == "country" && e.country == entry.country; });
      if (same != entries_.end()) {
        entry.lat = same->lat;
        entry.lon = same->lon;
        entry.has_position = same->has_position;
        entry.geonames = same->geonames;
      }
    }
    entries_.push_back(std::move(entry));
    const auto index = static_cast<uint32_t>(entries_.size() - 1);
    for (const std::string& name : names) add(name, index);
    if (row.columns.size() < 6) continue;
    for (const std::string& people : split_on(row.columns[5], '|')) regional_peoples_.emplace(lower_ascii(people), index);
  }
  return std::nullopt;
}

std::optional<Error> Gazetteer::load_abbreviations() {
  const auto rows = read_table("data/anchor/abbreviations.tsv", 3);
  if (!rows) return rows.error();
  for (const TableRow& row : *rows) {
    for (const std::string& name : split_on(row.columns[0], '|')) abbreviations_.emplace(name, row.columns[1] + "." + row.columns[2]);
  }
  return std::nullopt;
}

Result<Gazetteer> Gazetteer::load() {
  Gazetteer gazetteer;
  if (auto error = gazetteer.load_countries()) return *error;
  if (auto error = gazetteer.load_regions()) return *error;
  if (auto error = gazetteer.load_abbreviations()) return *error;
  auto cities = SortedTable::load("data/anchor/gazetteer.tsv");
  if (!cities) return cities.error();
  gazetteer.cities_ = std::move(*cities);
  auto divisions = SortedTable::load("data/anchor/divisions.tsv");
  if (!divisions) return divisions.error();
  gazetteer.divisions_ = std::move(*divisions);
  return gazetteer;
}

std::vector<GazetteerEntry> Gazetteer::find(std::string_view lower_name) const {
  std::vector<GazetteerEntry> found;
  if (const auto it = by_name_.find(lower_name); it != by_name_.end()) {
    for (const uint32_t index : it->second) found.push_back(entries_[index]);
  }
  std::string_view rest = cities_.from(lower_name);
  while (!rest.empty() && SortedTable::compare(rest, lower_name) == 0) {
    GazetteerEntry entry;
    if (read_entry(SortedTable::take_line(rest), entry)) found.push_back(std::move(entry));
  }
  return found;
}

bool Gazetteer::begins(std::string_view lower_word) const {
  std::string_view rest = cities_.from(lower_word);
  const std::string_view name = rest.substr(0, lower_word.size());
  return !name.empty() && name.size() == lower_word.size() && lower_ascii(name) == lower_word;
}

const GazetteerEntry* Gazetteer::people(std::string_view lower_word) const {
  const auto found = peoples_.find(lower_word);
  return found == peoples_.end() ? nullptr : &entries_[found->second];
}

const GazetteerEntry* Gazetteer::regional_people(std::string_view lower_word) const {
  const auto found = regional_peoples_.find(lower_word);
  return found == regional_peoples_.end() ? nullptr : &entries_[found->second];
}

const std::string* Gazetteer::abbreviation(std::string_view text) const {
  const auto found = abbreviations_.find(text);
  return found == abbreviations_.end() ? nullptr : &found->second;
}

std::string Gazetteer::division_name(std::string_view country, std::string_view division) const {
  const std::string key = lower_ascii(std::string(country) + "." + std::string(division));
  std::string_view rest = divisions_.from(key);
  if (rest.empty() || SortedTable::compare(rest, key) != 0) return {};
  std::string_view line = SortedTable::take_line(rest);
  SortedTable::take_column(line);
  return std::string(line);
}

}  // namespace demarche
