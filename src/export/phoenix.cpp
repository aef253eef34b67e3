#include <fmt/format.h>

#include "export/writers.h"

namespace demarche {
namespace {

// The classes of the Phoenix codebook: roots 01 and 02 are neutral (0), and coercion (16) counts as verbal conflict (3).
int phoenix_quad(const std::string& cameo) {
  const int root = cameo.size() >= 2 ? (cameo[0] - '0') * 10 + (cameo[1] - '0') : 0;
  if (root <= 2) return 0;
  if (root <= 5) return 1;
  if (root <= 8) return 2;
  return root <= 13 || root == 16 ? 3 : 4;
}

class Phoenix : public LayoutWriter {
 public:
  explicit Phoenix(const ExportTables& tables) : tables_(tables) {}

  void append(const EventRow& event, std::string& out) override {
    const std::string& day = day_of(event);
    if (day.empty() || event.cameo.empty()) return void(++left_out_);
    size_t number = 0;
    for (const auto& [source, target] : pairs_of(event)) {
      std::vector<std::string> row = {fmt::format("{}_{}", event.id, number++), without_dashes(day), day.substr(0, 4), day.substr(5, 2), day.substr(8, 2)};
      add_party(source, row);
      add_party(target, row);
      const EventPlace& place = event.place;
      for (std::string value : {event.cameo, event.cameo.substr(0, 2), std::to_string(phoenix_quad(event.cameo)), event.goldstein ? fmt::format("{:.1f}", *event.goldstein) : std::string(),
                                issues(event.contexts), place.lat ? fmt::format("{:g}", *place.lat) : std::string(), place.lon ? fmt::format("{:g}", *place.lon) : std::string(),
                                place.name, place.admin1, place.country, event.doc, event.url, event.outlet}) {
        row.push_back(std::move(value));
      }
      append_tabbed(row, out);
    }
  }

 private:
  // All codes, the root (a country, or IGO NGO IMG MNC), the first agent, the others.
  void add_party(const EventParty* party, std::vector<std::string>& row) const {
    const std::vector<std::string> agents = cameo_agents(party);
    const bool state = is_state(party, tables_);
    std::string root = state ? party->code : "";
    for (const std::string& agent : agents) {
      if (root.empty() && (agent == "IGO" || agent == "NGO" || agent == "IMG" || agent == "MNC")) root = agent;
    }
    if (root.empty() && party && !party->code.empty()) root = party->code.size() == 3 ? party->code : "IGO";
    std::string others;
    for (size_t i = 1; i < agents.size(); ++i) others += (i > 1 ? ";" : "") + agents[i];
    row.insert(row.end(), {cameo_actor(party), root, agents.empty() ? "" : agents[0], others});
  }

  static std::string issues(const std::string& contexts) {
    std::string out;
    for (size_t at = 0; at < contexts.size();) {
      const size_t end = std::min(contexts.find_first_of(" ,;", at), contexts.size());
      if (end > at) out += contexts.substr(at, end - at) + ",1;";
      at = end + 1;
    }
    return out;
  }

  const ExportTables& tables_;
};

}  // namespace

std::unique_ptr<LayoutWriter> make_phoenix(const ExportTables& tables) { return std::make_unique<Phoenix>(tables); }

}  // namespace demarche
