#include <algorithm>
#include <utility>
#include <vector>

#include "emit/json_writer.h"
#include "export/writers.h"

namespace demarche {
namespace {

// Written straight into the row: a tree of values for each event takes twice as long.
class Plover : public LayoutWriter {
 public:
  void append(const EventRow& event, std::string& out) override {
    JsonWriter json(out);
    json.begin_object().field("id", event.id).field("date", day_of(event));
    parties("actor", event.sources, json);
    parties("recipient", event.targets, json);
    json.key("event").begin_array().value(event.type).end_array();
    json.key("mode").begin_array();
    if (!event.mode.empty()) json.value(event.mode);
    json.end_array();
    words("context", event.contexts, json);
    json.field("quad_code", event.quad).key("event_scale").real(event.intensity);
    if (!event.place.name.empty()) place(event.place, json);
    json.key("text_info").begin_object().field("sequence", event.sentence).field("start", event.begin).field("end", event.end);
    json.field("text", event.sentence_text).field("trigger", event.words).end_object();
    json.key("cite_info").begin_object().field("document", event.doc).field("publisher", event.outlet).field("url", event.url);
    json.field("title", event.title).field("date", event.published).end_object();
    sizes(event.figures, json);
    json.field("status", event.status).field("date_end", event.last_day).field("date_method", event.date_method);
    list("attribution", event.says, json);
    json.field("cameo", event.cameo);
    if (event.goldstein) json.key("goldstein").real(*event.goldstein);
    json.key("confidence").real(event.confidence);
    json.field("why", event.rule).end_object();
    out += '\n';
  }

 private:
  static void list(std::string_view name, const std::vector<std::string>& texts, JsonWriter& json) {
    json.key(name).begin_array();
    for (const std::string& text : texts) json.value(text);
    json.end_array();
  }

  static void parties(std::string_view name, const std::vector<EventParty>& parties, JsonWriter& json) {
    json.key(name).begin_array();
    for (const EventParty& party : parties) {
      json.begin_object().field("code", party.code);
      list("sector", party.sectors, json);
      json.field("entity_text", party.words).field("identifier_id", "").field("identifier_text", party.name);
      json.text_field("office", party.office).end_object();
    }
    json.end_array();
  }

  static void words(std::string_view name, std::string_view text, JsonWriter& json) {
    json.key(name).begin_array();
    for (size_t at = 0; at < text.size();) {
      const size_t end = std::min(text.find_first_of(" ,;", at), text.size());
      if (end > at) json.value(text.substr(at, end - at));
      at = end + 1;
    }
    json.end_array();
  }

  static void place(const EventPlace& at, JsonWriter& json) {
    json.key("event_loc").begin_object().field("entity_text", at.words).field("identifier_text", at.name);
    json.field("identifier_id", at.geonames ? "geonames:" + std::to_string(at.geonames) : std::string());
    json.field("country", at.country).field("admin1", at.admin1);
    if (at.lat && at.lon) json.key("lat").real(*at.lat).key("lon").real(*at.lon);
    json.end_object();
  }

  // One figure of a kind: the last that the event has.
  static void sizes(const std::vector<EventFigure>& figures, JsonWriter& json) {
    if (figures.empty()) return;
    std::vector<std::pair<std::string_view, double>> by_kind;
    for (const EventFigure& figure : figures) {
      const std::string_view kind = figure.what == "killed" ? "dead" : figure.what == "detained" ? "arrested" : std::string_view(figure.what);
      const auto known = std::ranges::find(by_kind, kind, &std::pair<std::string_view, double>::first);
      if (known != by_kind.end()) {
        known->second = figure.value;
      } else {
        by_kind.emplace_back(kind, figure.value);
      }
    }
    json.key("size").begin_object();
    for (const auto& [kind, value] : by_kind) json.key(kind).real(value);
    json.end_object();
  }
};

}  // namespace

std::unique_ptr<LayoutWriter> make_plover(const ExportTables&) { return std::make_unique<Plover>(); }

}  // namespace demarche
