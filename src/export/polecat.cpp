#include <fmt/format.h>

#include "export/writers.h"

namespace demarche {
namespace {

class Polecat : public LayoutWriter {
 public:
  explicit Polecat(const ExportTables& tables) : tables_(tables) {}

  std::string begin() override {
    std::string out;
    append_tabbed({"Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
                   "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID",
                   "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
                   "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
                   "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version"},
                  out);
    return out;
  }

  void append(const EventRow& event, std::string& out) override {
    if (day_of(event).empty()) return void(++left_out_);
    size_t number = 0;
    for (const auto& [source, target] : pairs_of(event)) {
      std::vector<std::string> row = {number == 0 ? event.id : fmt::format("{}-{}", event.id, number), day_of(event), event.type, event.mode,
                                      fmt::format("{:g}", event.intensity), std::to_string(event.quad), event.contexts};
      ++number;
      add_party(source, row);
      add_party(target, row);
      const EventPlace& place = event.place;
      const ExportCountry* country = tables_.country(place.country);
      const bool is_city = place.kind == "city";
      for (std::string value : {place.name, is_city ? place.name : std::string(), std::string(), place.admin1, country ? country->name : place.country,
                                place.lat ? fmt::format("{:g}", *place.lat) : std::string(), place.lon ? fmt::format("{:g}", *place.lon) : std::string(),
                                place.geonames ? std::to_string(place.geonames) : std::string(), place.words, place.kind, event.outlet, event.published, std::string(),
                                std::string(), std::string(), event.language, std::string("demarche")}) {
        row.push_back(std::move(value));
      }
      append_tabbed(row, out);
    }
  }

 private:
  // A missing side reads as the word None.
  void add_party(const EventParty* party, std::vector<std::string>& row) const {
    if (!party) {
      row.insert(row.end(), {"None", "None", "", "None", "None", "", "", ""});
      return;
    }
    const ExportCountry* country = tables_.country(party->code);
    std::string sectors;
    for (const std::string& sector : party->sectors) sectors += (sectors.empty() ? "" : ", ") + sector;
    row.insert(row.end(), {party->name.empty() ? party->words : party->name, country ? country->name : party->code.empty() ? "None" : party->code,
                           country ? country->cow : "", party->sectors.empty() ? "None" : party->sectors.front(), sectors.empty() ? "None" : sectors, party->office,
                           party->words, ""});
  }

  const ExportTables& tables_;
};

}  // namespace

std::unique_ptr<LayoutWriter> make_polecat(const ExportTables& tables) { return std::make_unique<Polecat>(tables); }

}  // namespace demarche
