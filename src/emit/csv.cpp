#include "emit/csv.h"

#include <fmt/format.h>

#include "demarche/version.h"
#include "emit/record_list.h"
#include "emit/vocabulary.h"

namespace demarche {
namespace {

constexpr std::string_view kHeader =
    "id,doc,path,title,outlet,published,sentence,date_start,date_end,date_granularity,date_method,date_text,"
    "source,source_code,source_sectors,source_text,type,mode,contexts,quad,intensity,cameo,cameo_label,goldstein,"
    "target,target_code,target_sectors,target_text,status,historical,said_by,said_by_code,cue,"
    "place,place_country,latitude,longitude,geonames,trigger,trigger_begin,trigger_end,words,confidence,rule,version\r\n";

class Row {
 public:
  explicit Row(std::string& out) : out_(out) {}

  Row& cell(std::string_view text) {
    if (!first_) out_ += ',';
    first_ = false;
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
      out_ += text;
      return *this;
    }
    out_ += '"';
    for (char c : text) {
      if (c == '"') out_ += '"';
      out_ += c;
    }
    out_ += '"';
    return *this;
  }
  Row& number(double value) { return cell(fmt::format("{}", value)); }
  Row& empty(int cells) {
    for (int i = 0; i < cells; ++i) cell("");
    return *this;
  }
  void end() { out_ += "\r\n"; }

 private:
  std::string& out_;
  bool first_ = true;
};

// "a; b" over what `part` makes of each actor.
template <class Part>
std::string each(const std::vector<ActorRef>& refs, const Part& part) {
  std::string text;
  for (const ActorRef& ref : refs) {
    if (&ref != &refs.front()) text += "; ";
    text += part(ref);
  }
  return text;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : " ") + part;
  return text;
}

class EventRows {
 public:
  EventRows(const Document& doc, const CodeNames& names, const RecordOptions& options, std::string& out)
      : doc_(doc), names_(names), options_(options), list_(doc), points_(doc.text), out_(out) {}

  void write_all() {
    for (const RecordRef& record : list_.records()) {
      if (record.kind != RecordKind::kEvent) continue;
      const Event& event = doc_.events[record.index];
      if (!options_.only_actual_events || event.status == Status::kActual) write(event, list_.id(record.kind, record.index));
    }
  }

 private:
  void write(const Event& event, std::string_view id) {
    Row row(out_);
    row.cell(id).cell(doc_.id).cell(doc_.path).cell(doc_.title).cell(doc_.outlet);
    row.cell(doc_.published ? to_iso(*doc_.published) : "").number(event.sentence);
    write_date(row, event);
    write_actors(row, actors_of(doc_, event.source));
    write_codes(row, event);
    write_actors(row, actors_of(doc_, event.target));
    row.cell(name(event.status)).cell(event.historical ? "true" : "false");
    write_attribution(row, event);
    write_place(row, event);
    const Span trigger = points_.of(event.trigger);
    row.cell(quotable(doc_, event.trigger, points_, options_)).number(trigger.begin).number(trigger.end);
    const bool has_sentence = event.sentence < doc_.sentences.size();
    row.cell(has_sentence ? quotable(doc_, doc_.sentences[event.sentence].span, points_, options_) : std::string_view());
    row.cell(fmt::format("{:.3g}", event.confidence)).cell(event.rule).cell(version()).end();
  }

  void write_date(Row& row, const Event& event) const {
    const EventDate date = date_of(doc_, event.time);
    if (!date.time && !date.interval) {
      row.empty(5);
      return;
    }
    row.cell(date.interval ? to_iso(date.interval->start) : "").cell(date.interval ? to_iso(date.interval->end) : "");
    row.cell(name(date.granularity())).cell(name(date.method()));
    row.cell(date.time ? quotable(doc_, date.time->span, points_, options_) : std::string_view());
  }

  void write_actors(Row& row, const std::vector<ActorRef>& refs) const {
    row.cell(each(refs, [](const ActorRef& ref) { return ref.actor ? ref.actor->name : std::string(); }));
    row.cell(each(refs, [](const ActorRef& ref) { return ref.actor ? ref.actor->code : std::string(); }));
    row.cell(each(refs, [](const ActorRef& ref) { return ref.actor ? joined(ref.actor->sectors) : std::string(); }));
    row.cell(each(refs, [this](const ActorRef& ref) { return std::string(quotable(doc_, ref.mention->span, points_, options_)); }));
  }

  void write_codes(Row& row, const Event& event) const {
    const CodeName* code = names_.find(event.cameo);
    row.cell(event.type).cell(event.mode).cell(joined(event.contexts)).number(event.quad).number(event.intensity).cell(event.cameo);
    row.cell(code ? code->name : "").cell(code && code->goldstein ? fmt::format("{}", *code->goldstein) : "");
  }

  // Who is nearest to the words: the innermost statement.
  void write_attribution(Row& row, const Event& event) const {
    if (event.attribution.empty()) {
      row.empty(3);
      return;
    }
    const Statement& statement = doc_.statements[event.attribution.back()];
    const auto speakers = actors_of(doc_, statement.speaker);
    const bool known = !speakers.empty() && speakers.front().actor && !speakers.front().actor->name.empty();
    row.cell(known ? std::string_view(speakers.front().actor->name) : quotable(doc_, statement.speaker_words, points_, options_));
    row.cell(!speakers.empty() && speakers.front().actor ? speakers.front().actor->code : "");
    row.cell(quotable(doc_, statement.cue, points_, options_));
  }

  void write_place(Row& row, const Event& event) const {
    if (event.place == kNone) {
      row.empty(5);
      return;
    }
    const Place& place = doc_.places[uint32_t(event.place)];
    row.cell(place.name).cell(place.country);
    row.cell(place.has_position ? fmt::format("{}", place.lat) : "").cell(place.has_position ? fmt::format("{}", place.lon) : "");
    row.cell(place.geonames != 0 ? fmt::format("{}", place.geonames) : "");
  }

  const Document& doc_;
  const CodeNames& names_;
  const RecordOptions& options_;
  const RecordList list_;
  const CodePointOffsets points_;
  std::string& out_;
};

}  // namespace

void append_csv_header(std::string& out) { out += kHeader; }

void append_csv(const Document& doc, const CodeNames& names, const RecordOptions& options, std::string& out) {
  EventRows(doc, names, options, out).write_all();
}

}  // namespace demarche
