#include <nlohmann/json.hpp>

#include "export/writers.h"

namespace demarche {
namespace {

using Json = nlohmann::ordered_json;

Json entity(const EventParty& party) {
  Json out;
  out["code"] = party.code;
  out["sector"] = party.sectors;
  out["entity_text"] = party.words;
  out["identifier_id"] = "";
  out["identifier_text"] = party.name;
  if (!party.office.empty()) out["office"] = party.office;
  return out;
}

Json entities(const std::vector<EventParty>& parties) {
  Json out = Json::array();
  for (const EventParty& party : parties) out.push_back(entity(party));
  return out;
}

class Plover : public LayoutWriter {
 public:
  void append(const EventRow& event, std::string& out) override {
    Json row;
    row["id"] = event.id;
    row["date"] = day_of(event);
    row["actor"] = entities(event.sources);
    row["recipient"] = entities(event.targets);
    row["event"] = Json::array({event.type});
    row["mode"] = event.mode.empty() ? Json::array() : Json::array({event.mode});
    row["context"] = words(event.contexts);
    row["quad_code"] = event.quad;
    row["event_scale"] = event.intensity;
    if (!event.place.name.empty()) row["event_loc"] = place(event.place);
    row["text_info"] = {{"sequence", event.sentence}, {"start", event.begin}, {"end", event.end}, {"text", event.sentence_text}, {"trigger", event.words}};
    row["cite_info"] = {{"document", event.doc}, {"publisher", event.outlet}, {"url", event.url}, {"title", event.title}, {"date", event.published}};
    if (Json size = sizes(event.figures); !size.empty()) row["size"] = std::move(size);
    row["status"] = event.status;
    row["date_end"] = event.last_day;
    row["date_method"] = event.date_method;
    row["attribution"] = event.says;
    row["cameo"] = event.cameo;
    if (event.goldstein) row["goldstein"] = *event.goldstein;
    row["confidence"] = event.confidence;
    row["why"] = event.rule;
    out += row.dump(-1, ' ', false, Json::error_handler_t::replace);
    out += '\n';
  }

 private:
  static Json words(const std::string& text) {
    Json out = Json::array();
    for (size_t at = 0; at < text.size();) {
      const size_t end = std::min(text.find_first_of(" ,;", at), text.size());
      if (end > at) out.push_back(text.substr(at, end - at));
      at = end + 1;
    }
    return out;
  }

  static Json place(const EventPlace& at) {
    Json out;
    out["entity_text"] = at.words;
    out["identifier_text"] = at.name;
    out["identifier_id"] = at.geonames ? "geonames:" + std::to_string(at.geonames) : "";
    out["country"] = at.country;
    out["admin1"] = at.admin1;
    if (at.lat && at.lon) {
      out["lat"] = *at.lat;
      out["lon"] = *at.lon;
    }
    return out;
  }

  static Json sizes(const std::vector<EventFigure>& figures) {
    Json out;
    for (const EventFigure& figure : figures) {
      const std::string key = figure.what == "killed" ? "dead" : figure.what == "detained" ? "arrested" : figure.what;
      out[key] = figure.value;
    }
    return out;
  }
};

}  // namespace

std::unique_ptr<LayoutWriter> make_plover(const ExportTables&) { return std::make_unique<Plover>(); }

}  // namespace demarche
