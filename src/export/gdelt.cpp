#include <fmt/format.h>

#include <algorithm>

#include "export/writers.h"

namespace demarche {
namespace {

constexpr size_t kEventColumns = 61;

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'a' && c <= 'z' ? char(c - 32) : c;
  return out;
}

// The page's host without "www.".
std::string domain_of(std::string_view url) {
  const size_t scheme = url.find("//");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 2);
  url = url.substr(0, url.find_first_of("/:?#"));
  if (url.starts_with("www.")) url.remove_prefix(4);
  return std::string(url);
}

std::string date_added(const EventRow& event) {
  const std::string& day = event.published.empty() ? event.first_day : event.published;
  return day.empty() ? "" : without_dashes(day) + "000000";
}

uint64_t event_number(const EventRow& event, size_t pair) { return stable_number(fmt::format("{}#{}", event.cluster, pair)) >> 8; }

// Roots 01-05, 06-08, 09-13, 14-20.
int quad_of(const std::string& cameo) {
  const int root = (cameo[0] - '0') * 10 + (cameo[1] - '0');
  return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
}

bool has_room(const EventRow& event) { return !day_of(event).empty() && event.cameo.size() >= 2; }

class GdeltEvents : public LayoutWriter {
 public:
  explicit GdeltEvents(const ExportTables& tables) : tables_(tables) {}

  void append(const EventRow& event, std::string& out) override {
    if (!has_room(event)) return void(++left_out_);
    const std::string& day = day_of(event);
    const int month = std::stoi(day.substr(5, 2)), day_of_month = std::stoi(day.substr(8, 2));
    size_t number = 0;
    for (const auto& [source, target] : pairs_of(event)) {
      std::vector<std::string> row = {std::to_string(event_number(event, number++)), without_dashes(day), without_dashes(day.substr(0, 7)), day.substr(0, 4),
                                      fmt::format("{:09.4f}", std::stoi(day.substr(0, 4)) + (month * 30 + day_of_month) / 365.0)};
      add_actor(source, row);
      add_actor(target, row);
      const bool is_root = event.sentence <= 1;
      for (std::string value : {std::string(is_root ? "1" : "0"), event.cameo, event.cameo.substr(0, 3), event.cameo.substr(0, 2), std::to_string(quad_of(event.cameo)),
                                event.goldstein ? fmt::format("{:.1f}", *event.goldstein) : std::string(), std::to_string(event.reports), std::to_string(event.outlets), std::to_string(event.reports), std::string()}) {
        row.push_back(std::move(value));
      }
      row.resize(row.size() + 16);  // where the actors are: not said
      add_place(event.place, row);
      row.push_back(date_added(event));
      row.push_back(event.url.empty() ? event.path : event.url);
      row.resize(kEventColumns);
      append_tabbed(row, out);
    }
  }

 private:
  // Code, name, country, known group, ethnic, two religions, three types.
  void add_actor(const EventParty* party, std::vector<std::string>& row) const {
    std::vector<std::string> cells(10);
    if (party) {
      cells[0] = cameo_actor(party);
      cells[1] = upper(party->name.empty() ? party->words : party->name);
      if (is_state(party, tables_)) {
        cells[2] = party->code;
      } else if (!party->code.empty()) {
        cells[3] = party->code;
      }
      const std::vector<std::string> agents = cameo_agents(party);
      for (size_t i = 0; i < std::min<size_t>(agents.size(), 3); ++i) cells[7 + i] = agents[i];
    }
    row.insert(row.end(), cells.begin(), cells.end());
  }

  // Type, full name, FIPS country, ADM1, ADM2, latitude, longitude, feature.
  void add_place(const EventPlace& place, std::vector<std::string>& row) const {
    std::vector<std::string> cells(8);
    const ExportCountry* country = tables_.country(place.country);
    if (!place.name.empty() && country) {
      const bool american = place.country == "USA";
      cells[0] = place.kind == "country" ? "1" : place.kind == "city" ? (american ? "3" : "4") : american ? "2" : "5";
      cells[1] = place.name;
      if (!place.admin1.empty() && place.kind != "country" && place.admin1 != place.name) cells[1] += ", " + place.admin1;
      if (place.kind != "country") cells[1] += ", " + country->name;
      cells[2] = country->fips;
      if (place.lat) cells[5] = fmt::format("{:g}", *place.lat);
      if (place.lon) cells[6] = fmt::format("{:g}", *place.lon);
    }
    row.insert(row.end(), cells.begin(), cells.end());
  }

  const ExportTables& tables_;
};

class GdeltMentions : public LayoutWriter {
 public:
  void append(const EventRow& event, std::string& out) override {
    if (!has_room(event)) return void(++left_out_);
    for (size_t number = 0; number < pairs_of(event).size(); ++number) {
      append_tabbed({std::to_string(event_number(event, number)), date_added(event), date_added(event), event.url.empty() ? "2" : "1",
                     event.url.empty() ? event.outlet : domain_of(event.url), event.url.empty() ? event.path : event.url, std::to_string(event.sentence + 1), "-1", "-1",
                     std::to_string(event.begin), "1", std::to_string(int(event.confidence * 100 + 0.5)), "", "", "", ""},
                    out);
    }
  }
};

}  // namespace

std::unique_ptr<LayoutWriter> make_gdelt_events(const ExportTables& tables) { return std::make_unique<GdeltEvents>(tables); }
std::unique_ptr<LayoutWriter> make_gdelt_mentions(const ExportTables&) { return std::make_unique<GdeltMentions>(); }

}  // namespace demarche
