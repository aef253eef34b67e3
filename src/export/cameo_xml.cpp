#include <fmt/format.h>

#include "export/writers.h"

namespace demarche {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\t': case '\n': case '\r': out += ' '; break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20) out += c;
    }
  }
  return out;
}

// Documents and sentences open as they come: rows arrive in the order of the text.
class CameoXml : public LayoutWriter {
 public:
  std::string begin() override { return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Documents>\n"; }

  std::string end() override {
    std::string out;
    close_document(out);
    return out + "</Documents>\n";
  }

  void append(const EventRow& event, std::string& out) override {
    if (event.cameo.empty()) return void(++left_out_);
    if (event.doc != doc_) {
      close_document(out);
      doc_ = event.doc;
      out += fmt::format("<Document id=\"{}\" date=\"{}\">\n", escaped(event.doc), escaped(event.published));
    }
    if (event.sentence != sentence_) {
      close_sentence(out);
      sentence_ = event.sentence;
      out += fmt::format(" <Sentence id=\"{}\">\n", event.sentence + 1);
    }
    out += fmt::format("  <Event id=\"{}\" type=\"{}\" tense=\"{}\" sentence_id=\"{}\" char_offsets=\"{}:{}\">\n", escaped(event.id), escaped(event.cameo),
                       event.historical ? "historical" : event.status == "future" ? "future" : "current", event.sentence + 1, event.begin, event.end);
    for (const EventParty& party : event.sources) add_party("Source", party, out);
    for (const EventParty& party : event.targets) add_party("Target", party, out);
    out += "  </Event>\n";
  }

 private:
  static void add_party(std::string_view role, const EventParty& party, std::string& out) {
    const std::vector<std::string> agents = cameo_agents(&party);
    const std::string agent = agents.empty() ? "" : agents.back();
    out += fmt::format("   <Participant role=\"{}\" actor_id=\"{}\" actor_name=\"{}\" agent_id=\"{}\" agent_name=\"{}\"/>\n", role, escaped(party.code),
                       escaped(party.name.empty() ? party.words : party.name), escaped(agent), escaped(party.office));
  }

  void close_sentence(std::string& out) {
    if (sentence_ >= 0) out += " </Sentence>\n";
    sentence_ = -1;
  }

  void close_document(std::string& out) {
    close_sentence(out);
    if (!doc_.empty()) out += "</Document>\n";
    doc_.clear();
  }

  std::string doc_;
  int64_t sentence_ = -1;
};

}  // namespace

std::unique_ptr<LayoutWriter> make_cameo_xml(const ExportTables&) { return std::make_unique<CameoXml>(); }

}  // namespace demarche
