#include "export/layout.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <fstream>

#include "base/paths.h"
#include "export/writers.h"

namespace demarche {

using namespace std::string_view_literals;

Result<ExportTables> ExportTables::load() {
  const auto found = find_data_file("data/export/countries.tsv");
  if (!found) return found.error();
  const std::filesystem::path& file = *found;
  std::ifstream in(file);
  if (!in) return Error{ErrorCode::kUnreadable, file.string(), "cannot be read"};
  ExportTables tables;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> columns(1);
    for (char c : line) {
      if (c == '\t') {
        columns.emplace_back();
      } else {
        columns.back() += c;
      }
    }
    if (columns.size() != 4 || columns[0].size() != 3) {
      return Error{ErrorCode::kDataFile, file.string() + ":" + std::to_string(number), "four columns are needed: ISO alpha-3, name, FIPS, COW number"};
    }
    tables.countries_[columns[0]] = {columns[1], columns[2], columns[3]};
  }
  return tables;
}

const ExportCountry* ExportTables::country(std::string_view iso) const {
  const auto at = countries_.find(iso);
  return at == countries_.end() ? nullptr : &at->second;
}

const std::vector<LayoutInfo>& layouts() {
  constexpr std::string_view kKeepsEventsOnly = "status, attribution, confidence, the words and their place in the text, statements, conditions";
  static const std::vector<LayoutInfo> kLayouts = {
      {"plover", "PLOVER JSON Lines (manual, chapter 5), with status, attribution and confidence as further fields", "",
       {.sentence_text = true, .says = true, .figures = true}, make_plover},
      {"polecat", "POLECAT, 40 columns with a header", kKeepsEventsOnly, {}, make_polecat},
      {"icews", "ICEWS, 20 columns with a header", kKeepsEventsOnly, {}, make_icews},
      {"phoenix", "Phoenix, 26 columns", kKeepsEventsOnly, {}, make_phoenix},
      {"gdelt", "GDELT 2.0 events, 61 columns without a header", kKeepsEventsOnly, {}, make_gdelt_events},
      {"gdelt-mentions", "GDELT 2.0 mentions, 16 columns without a header", kKeepsEventsOnly, {}, make_gdelt_mentions},
      {"cameo-xml", "CAMEO XML as ACCENT writes it", "status, attribution, places", {}, make_cameo_xml},
      {"petrarch2", "PETRARCH2, 12 columns", kKeepsEventsOnly, {}, make_petrarch2},
      {"keds", "KEDS and TABARI .evt", kKeepsEventsOnly, {}, make_keds},
  };
  return kLayouts;
}

const LayoutInfo* find_layout(std::string_view name) {
  const auto at = std::ranges::find(layouts(), name, &LayoutInfo::name);
  return at == layouts().end() ? nullptr : &*at;
}

std::string flat(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  }
  return out;
}

void append_tabbed(const std::vector<std::string>& values, std::string& out) {
  for (size_t i = 0; i < values.size(); ++i) {
    if (i > 0) out += '\t';
    out += flat(values[i]);
  }
  out += '\n';
}

std::vector<std::string> cameo_agents(const EventParty* party) {
  if (!party) return {};
  // CAMEO's agents where PLOVER's sectors are called otherwise.
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kOtherNames = {
      {{"JRN", "MED"}, {"MED", "HLH"}, {"CVL", "CVL"}, {"PTY", "PTY"}}};
  std::vector<std::string> out;
  for (const std::string& sector : party->sectors) {
    const auto other = std::ranges::find(kOtherNames, sector, &std::pair<std::string_view, std::string_view>::first);
    const std::string name = other == kOtherNames.end() ? sector : std::string(other->second);
    if (std::ranges::find(out, name) == out.end()) out.push_back(name);
  }
  return out;
}

bool is_state(const EventParty* party, const ExportTables& tables) { return party && tables.country(party->code) != nullptr; }

std::string cameo_actor(const EventParty* party) {
  if (!party) return {};
  const std::vector<std::string> agents = cameo_agents(party);
  std::string out = party->code;
  if (out.size() != 3 && !out.empty()) out = "IGO" + out;
  for (const std::string& agent : agents) {
    if (agent != "IGO" && agent.size() == 3) out += agent;
  }
  return out;
}

const std::string& day_of(const EventRow& event) { return event.first_day.empty() ? event.published : event.first_day; }

std::string without_dashes(std::string_view iso) {
  std::string out;
  for (char c : iso) {
    if (c != '-') out += c;
  }
  return out;
}

uint64_t stable_number(std::string_view text) { return XXH64(text.data(), text.size(), 0) >> 4; }

}  // namespace demarche
