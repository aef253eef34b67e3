#include "emit/records.h"

#include <cmath>

#include "demarche/version.h"
#include "emit/vocabulary.h"

namespace demarche {
namespace {

double rounded(double score) { return std::round(score * 1000) / 1000; }

// Writes the records of one document; lives for one call.
class Recorder {
 public:
  Recorder(const Document& doc, const CodeNames& names, const RecordOptions& options, std::string& out)
      : doc_(doc), names_(names), options_(options), list_(doc), points_(doc.text), out_(out), json_(out) {}

  void write_all() {
    write_document();
    for (const RecordRef& record : list_.records()) write_record(record);
  }

 private:
  void write_record(const RecordRef& record) {
    switch (record.kind) {
      case RecordKind::kStatement: return write_statement(record, doc_.statements[record.index]);
      case RecordKind::kCondition: return write_condition(record, doc_.conditions[record.index]);
      case RecordKind::kEvent: return write_event(record, doc_.events[record.index]);
      case RecordKind::kFigure: return write_figure(record, doc_.figures[record.index]);
      case RecordKind::kRelation: return write_relation(record, doc_.relations[record.index]);
      case RecordKind::kAttitude: return write_attitude(record, doc_.attitudes[record.index]);
    }
  }

  void begin_line() {
    json_ = JsonWriter(out_);
    json_.begin_object();
  }
  void end_line() {
    json_.end_object();
    out_ += '\n';
  }
  void begin_record(const RecordRef& record, uint32_t sentence) {
    begin_line();
    json_.field("kind", name(record.kind)).field("id", list_.id(record.kind, record.index)).field("doc", doc_.id);
    json_.field("sentence", sentence);
  }

  void write_document() {
    begin_line();
    json_.field("kind", "document").field("id", doc_.id).text_field("path", doc_.path).text_field("title", doc_.title);
    json_.text_field("byline", doc_.byline).text_field("outlet", doc_.outlet).text_field("url", doc_.url);
    json_.text_field("language", doc_.language).text_field("genre", options_.genre);
    if (doc_.published) json_.field("published", to_iso(*doc_.published)).text_field("published_from", doc_.published_from);
    json_.field("sentences", doc_.sentences.size()).field("version", version());
    if (!doc_.warnings.empty()) {
      json_.key("warnings").begin_array();
      for (const std::string& warning : doc_.warnings) json_.value(warning);
      json_.end_array();
    }
    if (options_.with_text) json_.field("text", doc_.text);
    end_line();
  }

  void write_event(const RecordRef& record, const Event& event) {
    if (options_.only_actual_events && event.status != Status::kActual) return;
    begin_record(record, event.sentence);
    const Proposition& proposition = doc_.propositions[event.proposition];
    json_.key("trigger").begin_object();
    words(event.trigger);
    json_.text_field("lemma", proposition.lemma).end_object();
    write_codes(event);
    actors("source", actors_of(doc_, event.source));
    actors("target", actors_of(doc_, event.target));
    json_.field("status", name(event.status)).field("historical", event.historical);
    const bool has_date = write_date("date", event.time);
    write_place(event.place);
    write_attribution(event.attribution);
    write_evidence(event);
    json_.field("confidence", rounded(event.confidence));
    write_missing({{"source", event.source.empty() ? event.source_missing : ""},
                   {"target", event.target.empty() ? event.target_missing : ""},
                   {"date", has_date ? "" : "no date in the text and no publication date"}});
    write_why(event, proposition);
    end_line();
  }

  void write_evidence(const Event& event) {
    if (event.evidence.empty()) return;
    json_.key("evidence").begin_array();
    for (const Evidence& one : event.evidence) {
      json_.begin_object().field("sentence", one.sentence);
      words(one.trigger);
      json_.text_field("lemma", doc_.propositions[one.proposition].lemma).end_object();
    }
    json_.end_array();
  }

  void write_codes(const Event& event) {
    json_.key("plover").begin_object().text_field("type", event.type).text_field("mode", event.mode);
    json_.key("contexts").begin_array();
    for (const std::string& context : event.contexts) json_.value(context);
    json_.end_array().field("intensity", event.intensity).field("quad", event.quad).end_object();
    if (event.cameo.empty()) return;
    json_.key("cameo").begin_object().field("code", event.cameo);
    if (const CodeName* code = names_.find(event.cameo)) {
      json_.field("label", code->name);
      if (code->goldstein) json_.field("goldstein", *code->goldstein).field("scale", kGoldsteinScale);
    }
    json_.end_object();
  }

  void write_why(const Event& event, const Proposition& proposition) {
    json_.key("why").begin_object().text_field("rule", event.rule).field("score", rounded(event.confidence));
    if (!proposition.cues.empty()) {
      json_.key("cues").begin_array();
      for (const Cue& cue : proposition.cues) {
        json_.begin_object();
        words(cue.span);
        json_.field("status", name(cue.status)).text_field("reason", cue.reason).end_object();
      }
      json_.end_array();
    }
    json_.field("version", version()).end_object();
  }

  void write_statement(const RecordRef& record, const Statement& statement) {
    begin_record(record, statement.sentence);
    write_speaker(statement);
    actors("addressee", actors_of(doc_, statement.addressees));
    first_actor("channel", statement.channel);
    if (!statement.cue.empty()) clause("cue", statement.cue);
    json_.text_field("act", statement.act).text_field("stance", statement.stance).field("manner", name(statement.manner));
    write_content(statement.content);
    write_date("date", statement.time);
    json_.key("about").begin_array();
    for (uint32_t event : statement.about) json_.value(list_.id(RecordKind::kEvent, event));
    json_.end_array();
    reference("reply_to", RecordKind::kStatement, statement.reply_to);
    reference("within", RecordKind::kStatement, statement.within);
    const bool nobody = statement.speaker == kNone && statement.speaker_words.empty();
    write_missing({{"speaker", nobody ? statement.speaker_missing : ""}});
    end_line();
  }

  // The whole phrase ("Elena Petrova, the chief negotiator"), also where it is no mention ("a report").
  void write_speaker(const Statement& statement) { write_who("speaker", statement.speaker, statement.speaker_words, statement.speaker_missing); }

  void write_who(std::string_view key, int32_t mention, Span phrase, std::string_view missing) {
    if (mention != kNone || phrase.empty()) return first_actor(key, mention, phrase);
    json_.key(key).begin_object();
    words(phrase);
    json_.field("missing", missing.empty() ? "not an actor" : missing).end_object();
  }

  void write_content(const std::vector<Span>& pieces) {
    if (pieces.empty()) return;
    json_.key("content").begin_object();
    words(hull_of(pieces));
    if (pieces.size() > 1) {
      json_.key("spans").begin_array();
      for (Span piece : pieces) json_.value(points_.of(piece));
      json_.end_array();
    }
    json_.end_object();
  }

  void write_attitude(const RecordRef& record, const Attitude& attitude) {
    begin_record(record, attitude.sentence);
    write_who("holder", attitude.holder, attitude.holder_words, "");
    clause("cue", attitude.cue);
    write_content(attitude.content);
    json_.field("confidence", rounded(attitude.confidence));
    end_line();
  }

  void write_condition(const RecordRef& record, const Condition& condition) {
    begin_record(record, condition.sentence);
    json_.field("type", name(condition.type));
    first_actor("issuer", condition.issuer);
    actors("against", actors_of(doc_, condition.against));
    clause_with_event("if", condition.antecedent, condition.antecedent_event);
    clause_with_event("then", condition.consequent, condition.consequent_event);
    write_date("stated", condition.stated);
    if (condition.deadline != kNone) write_date("deadline", condition.deadline);
    reference("statement", RecordKind::kStatement, condition.statement);
    write_missing({{"issuer", condition.issuer == kNone ? condition.issuer_missing : ""},
                   {"then", condition.consequent.empty() ? "left implicit in the text" : ""}});
    end_line();
  }

  void write_figure(const RecordRef& record, const Figure& figure) {
    begin_record(record, doc_.words[figure.number_word].sentence);
    json_.field("value", figure.value);
    if (figure.low) json_.field("low", *figure.low);
    if (figure.high) json_.field("high", *figure.high);
    json_.field("approximate", figure.approximate).text_field("unit", figure.unit).field("what", name(figure.what));
    first_actor("actor", figure.actor_mention);
    reference("event", RecordKind::kEvent, figure.event);
    if (figure.time != kNone) write_date("date", figure.time);
    write_attribution(figure.attribution);
    words(figure.span);
    end_line();
  }

  void write_relation(const RecordRef& record, const Relation& relation) {
    begin_record(record, relation.sentence);
    first_actor("subject", int32_t(relation.subject));
    json_.text_field("predicate", relation.predicate);
    first_actor("object", int32_t(relation.object));
    json_.field("negated", relation.negated);
    if (relation.time != kNone) write_date("date", relation.time);
    words(relation.span);
    end_line();
  }

  // "text" (unless it must stay out) and "span" of the object that is open.
  void words(Span span) {
    json_.text_field("text", quotable(doc_, span, points_, options_)).field("span", points_.of(span));
  }

  void clause(std::string_view key, Span span) {
    json_.key(key).begin_object();
    words(span);
    json_.end_object();
  }

  void clause_with_event(std::string_view key, Span span, int32_t event) {
    if (span.empty()) return;
    json_.key(key).begin_object();
    words(span);
    reference("event", RecordKind::kEvent, event);
    json_.end_object();
  }

  void reference(std::string_view key, RecordKind kind, int32_t index) {
    if (index != kNone) json_.field(key, list_.id(kind, uint32_t(index)));
  }

  void write_actor(const ActorRef& ref) { write_actor(ref, ref.mention->span); }

  void write_actor(const ActorRef& ref, Span phrase) {
    json_.begin_object();
    words(phrase);
    if (const Actor* actor = ref.actor) {
      json_.text_field("name", actor->name).text_field("code", actor->code);
      json_.key("sectors").begin_array();
      for (const std::string& sector : actor->sectors) json_.value(sector);
      json_.end_array().text_field("role", actor->role).field("resolved_by", name(actor->resolved_by));
      if (actor->as_of) json_.field("as_of", to_iso(*actor->as_of));
      json_.text_field("missing", actor->missing);
    } else {
      json_.field("missing", kUnknownActor);
    }
    json_.end_object();
  }

  void actors(std::string_view key, const std::vector<ActorRef>& refs) {
    json_.key(key).begin_array();
    for (const ActorRef& ref : refs) write_actor(ref);
    json_.end_array();
  }

  // A slot for one: the first of several that a phrase may name ("the two ministers"), the others under "also". `phrase` is
  // shown in place of the mention's own words where it is not empty.
  void first_actor(std::string_view key, int32_t mention, Span phrase = {}) {
    const auto refs = actors_of(doc_, mention);
    if (refs.empty()) return;
    json_.key(key);
    write_actor(refs.front(), phrase.empty() ? refs.front().mention->span : phrase);
    if (refs.size() < 2) return;
    json_.key(std::string(key) + "_also").begin_array();
    for (size_t i = 1; i < refs.size(); ++i) write_actor(refs[i]);
    json_.end_array();
  }

  // False where no date is known and nothing was written.
  bool write_date(std::string_view key, int32_t index) {
    const EventDate date = date_of(doc_, index);
    if (!date.time && !date.interval) return false;
    json_.key(key).begin_object();
    if (date.time) words(date.time->span);
    if (date.interval) json_.field("start", to_iso(date.interval->start)).field("end", to_iso(date.interval->end));
    json_.field("granularity", name(date.granularity())).field("anchor", name(date.anchor())).field("method", name(date.method()));
    if (date.time && date.time->open_start) json_.field("open_start", true);
    if (date.time && date.time->open_end) json_.field("open_end", true);
    json_.text_field("missing", date.missing()).end_object();
    return true;
  }

  void write_place(int32_t index) {
    if (index == kNone) return;
    const Place& place = doc_.places[uint32_t(index)];
    json_.key("place").begin_object();
    words(place.span);
    json_.text_field("name", place.name);
    if (place.geonames != 0) json_.field("geonames", place.geonames);
    json_.text_field("country", place.country).text_field("admin1", place.admin1);
    if (place.has_position) json_.field("lat", place.lat).field("lon", place.lon);
    json_.text_field("kind", place.kind).end_object();
  }

  void write_attribution(const std::vector<uint32_t>& statements) {
    json_.key("attribution").begin_array();
    for (uint32_t index : statements) {
      const Statement& statement = doc_.statements[index];
      json_.begin_object();
      write_speaker(statement);
      if (!statement.cue.empty()) json_.field("cue", doc_.cut(statement.cue));
      json_.field("statement", list_.id(RecordKind::kStatement, index)).end_object();
    }
    json_.end_array();
  }

  struct Missing {
    std::string_view slot;
    std::string_view why;
  };
  void write_missing(std::initializer_list<Missing> slots) {
    bool any = false;
    for (const Missing& slot : slots) {
      if (slot.why.empty()) continue;
      if (!any) json_.key("missing").begin_object();
      any = true;
      json_.field(slot.slot, slot.why);
    }
    if (any) json_.end_object();
  }

  const Document& doc_;
  const CodeNames& names_;
  const RecordOptions& options_;
  const RecordList list_;
  const CodePointOffsets points_;
  std::string& out_;
  JsonWriter json_;
};

}  // namespace

void append_jsonl(const Document& doc, const CodeNames& names, const RecordOptions& options, std::string& out) {
  Recorder(doc, names, options, out).write_all();
}

EventDate date_of(const Document& doc, int32_t time) {
  if (time != kNone) {
    const TimeExpression& expression = doc.times[uint32_t(time)];
    return {&expression, expression.interval};
  }
  if (doc.published) return {nullptr, DayInterval{*doc.published, *doc.published}};
  return {};
}

std::string_view EventDate::missing() const {
  if (!time || interval) return {};
  return time->missing.empty() ? std::string_view("cannot be placed on the calendar") : time->missing;
}

std::string_view quotable(const Document& doc, Span span, const CodePointOffsets& points, const RecordOptions& options) {
  if (span.empty()) return {};
  return options.with_text || points.of(span).size() <= options.longest_words ? doc.cut(span) : std::string_view();
}

std::vector<ActorRef> actors_of(const Document& doc, const std::vector<uint32_t>& mentions) {
  std::vector<ActorRef> refs;
  for (uint32_t index : mentions) {
    const Mention& mention = doc.mentions[index];
    if (mention.actors.empty()) refs.push_back({&mention, nullptr});
    for (uint32_t actor : mention.actors) refs.push_back({&mention, &doc.actors[actor]});
  }
  return refs;
}

std::vector<ActorRef> actors_of(const Document& doc, int32_t mention) {
  return mention == kNone ? std::vector<ActorRef>() : actors_of(doc, std::vector<uint32_t>{uint32_t(mention)});
}

}  // namespace demarche
