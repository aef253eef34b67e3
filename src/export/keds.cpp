#include <fmt/format.h>

#include "export/writers.h"

namespace demarche {
namespace {

std::string code_or_nobody(const EventParty* party) {
  const std::string code = cameo_actor(party);
  return code.empty() ? "---" : code;
}

// Date, source, target, code, issues, ids, address, source, then the texts of actors and event.
class Petrarch2 : public LayoutWriter {
 public:
  void append(const EventRow& event, std::string& out) override {
    if (day_of(event).empty() || event.cameo.empty()) return void(++left_out_);
    for (const auto& [source, target] : pairs_of(event)) {
      append_tabbed({without_dashes(day_of(event)), code_or_nobody(source), code_or_nobody(target), event.cameo, "", fmt::format("{}_{}", event.doc, event.sentence), event.url,
                     event.outlet, source ? source->words : "", target ? target->words : "", event.words, source ? source->code : ""},
                    out);
    }
  }
};

class Keds : public LayoutWriter {
 public:
  void append(const EventRow& event, std::string& out) override {
    if (day_of(event).empty() || event.cameo.empty()) return void(++left_out_);
    for (const auto& [source, target] : pairs_of(event)) {
      append_tabbed({without_dashes(day_of(event)).substr(2), code_or_nobody(source), code_or_nobody(target), event.cameo, fmt::format("({}) {}", event.cameo_label, event.words)}, out);
    }
  }
};

}  // namespace

std::unique_ptr<LayoutWriter> make_petrarch2(const ExportTables&) { return std::make_unique<Petrarch2>(); }
std::unique_ptr<LayoutWriter> make_keds(const ExportTables&) { return std::make_unique<Keds>(); }

}  // namespace demarche
