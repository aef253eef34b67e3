// Event rows in the layouts that scripts of the field already read: PLOVER, POLECAT, ICEWS, Phoenix, GDELT, CAMEO XML, PETRARCH2, KEDS.
//
// Each keeps the order and the number of its columns exactly. Tabs and line breaks inside values become blanks; codes stay strings.
// Sources: PLOVER manual, chapter 5; the POLECAT, ICEWS, Phoenix and GDELT 2.0 codebooks; readers of .evt files.
// Threads: a writer belongs to one thread; ExportTables is const after load.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "query/event_query.h"

namespace demarche {

struct ExportCountry {
  std::string name, fips, cow;
};

// Codes of other layouts: data/export/countries.tsv. Errors: kNotFound; kDataFile with file:line.
class ExportTables {
 public:
  static Result<ExportTables> load();
  // By ISO alpha-3; nullptr where unknown (organisations, overlays).
  const ExportCountry* country(std::string_view iso) const;

 private:
  std::map<std::string, ExportCountry, std::less<>> countries_;
};

class LayoutWriter {
 public:
  virtual ~LayoutWriter() = default;
  // Written once, before and behind all rows.
  virtual std::string begin() { return {}; }
  virtual std::string end() { return {}; }
  // Appends the rows of an event: none where the layout has no room for it (left_out() counts), several for several actors.
  virtual void append(const EventRow& event, std::string& out) = 0;

  size_t left_out() const { return left_out_; }

 protected:
  size_t left_out_ = 0;
};

struct LayoutInfo {
  std::string_view name;     // "gdelt"
  std::string_view about;    // for help
  std::string_view loses;    // what it has no room for; empty = nothing
  EventDetails details;      // what rows must carry
  std::unique_ptr<LayoutWriter> (*make)(const ExportTables& tables);
};

// In the order of help.
const std::vector<LayoutInfo>& layouts();
const LayoutInfo* find_layout(std::string_view name);

// What several layouts share. ------------------------------------------------------------------------------------
// A value that keeps its row whole.
std::string flat(std::string_view text);
// One row: values made flat, tabs between, a line end behind.
void append_tabbed(const std::vector<std::string>& values, std::string& out);
// The CAMEO code of a party: "RUSGOV", "IGONATO", "RUSMIL", "GOV" where no state is known; empty for nobody.
std::string cameo_actor(const EventParty* party);
// The sectors of a party as CAMEO agents, most general first.
std::vector<std::string> cameo_agents(const EventParty* party);
bool is_state(const EventParty* party, const ExportTables& tables);
// The day of an event, or of its publication; empty = neither is known.
const std::string& day_of(const EventRow& event);
// "2021-10-22" -> "20211022".
std::string without_dashes(std::string_view iso);
// A positive number that is the same for the same text in every run.
uint64_t stable_number(std::string_view text);

}  // namespace demarche
