#include <fmt/format.h>

#include "export/writers.h"

namespace demarche {
namespace {

class Icews : public LayoutWriter {
 public:
  explicit Icews(const ExportTables& tables) : tables_(tables) {}

  std::string begin() override {
    std::string out;
    append_tabbed({"Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity", "Target Name",
                   "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude", "Longitude"},
                  out);
    return out;
  }

  // Events whose parties stand in one list are two rows, one in each direction.
  void append(const EventRow& event, std::string& out) override {
    if (day_of(event).empty() || event.cameo.empty()) return void(++left_out_);
    const bool is_mutual = event.targets.empty() && event.sources.size() > 1;
    size_t number = 0;
    for (const auto& [source, target] : pairs_of(event)) {
      append_row(event, source, target, number++, out);
      if (is_mutual) append_row(event, target, source, number++, out);
    }
  }

 private:
  void append_row(const EventRow& event, const EventParty* source, const EventParty* target, size_t number, std::string& out) const {
    const EventPlace& place = event.place;
    const ExportCountry* country = tables_.country(place.country);
    append_tabbed({std::to_string(stable_number(fmt::format("{}#{}", event.id, number)) % 100'000'000), day_of(event), name(source), sectors(source), country_of(source),
                   event.cameo_label, event.cameo, event.goldstein ? fmt::format("{:.1f}", *event.goldstein) : "", name(target), sectors(target), country_of(target),
                   std::to_string(stable_number(event.doc) % 100'000'000), std::to_string(event.sentence + 1), event.outlet, place.kind == "city" ? place.name : "", "",
                   place.admin1, country ? country->name : "", place.lat ? fmt::format("{:g}", *place.lat) : "", place.lon ? fmt::format("{:g}", *place.lon) : ""},
                  out);
  }

  std::string country_of(const EventParty* party) const {
    const ExportCountry* country = party ? tables_.country(party->code) : nullptr;
    return country ? country->name : "";
  }

  // Groups show as "Police (Bangladesh)".
  std::string name(const EventParty* party) const {
    if (!party) return "";
    if (!party->name.empty()) return party->name;
    const std::string country = country_of(party);
    return country.empty() ? party->words : fmt::format("{} ({})", party->words, country);
  }

  static std::string sectors(const EventParty* party) {
    std::string out;
    for (const std::string& agent : cameo_agents(party)) out += (out.empty() ? "" : ",") + agent;
    return out;
  }

  const ExportTables& tables_;
};

}  // namespace

std::unique_ptr<LayoutWriter> make_icews(const ExportTables& tables) { return std::make_unique<Icews>(tables); }

}  // namespace demarche
