#include "store/document_rows.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <numeric>

#include "base/utf8.h"
#include "emit/record_list.h"
#include "emit/vocabulary.h"
#include "read/reader.h"

namespace demarche {
namespace {

constexpr std::array<TableColumns, kStoreTables> kTables = {{
    {"documents", "id, run, path, title, byline, outlet, url, language, published, published_from, text, genre, layout", 13},
    {"sentences", "doc, number, begin, end", 4},
    {"records", "id, doc, kind, position, sentence, text, begin, end", 8},
    {"events",
     "id, lemma, type, mode, contexts, intensity, quad, cameo, cameo_label, goldstein, status, historical, place, place_text, place_begin, place_end, "
     "confidence, rule",
     18},
    {"statements", "id, act, stance, manner, cue, cue_begin, cue_end, speaker_words, content, reply_to, within", 11},
    {"statement_pieces", "statement, position, begin, end", 4},
    {"statement_events", "statement, event", 2},
    {"statement_actors", "statement, actor", 2},
    {"conditions", "id, type, if_text, if_begin, if_end, if_event, then_text, then_begin, then_end, then_event, statement", 11},
    {"figures", "id, what, value, low, high, approximate, unit, event", 8},
    {"relations", "id, predicate, negated", 3},
    {"participants", "record, role, position, text, begin, end, actor, resolved_by, as_of, missing", 10},
    {"dates", "record, slot, text, begin, end, first_day, last_day, granularity, anchor, method, open_start, open_end, missing", 13},
    {"attribution", "record, position, statement", 3},
    {"missing", "record, slot, why", 3},
}};

// Writes the rows of one document.
class Writer {
 public:
  Writer(const Document& doc, const RowContext& context, RowSink& sink)
      : doc_(doc), context_(context), sink_(sink), list_(doc), points_(doc.text) {}

  void write_all() {
    write_document();
    uint32_t position = 0;
    for (const RecordRef& record : list_.records()) {
      if (record.kind != RecordKind::kAttitude) write_record(record, position++);  // attitudes are not stored
    }
    for (const RecordRef& record : list_.records()) write_links(record);
  }

 private:
  void row(StoreTable table, std::initializer_list<Cell> cells) { sink_.row(table, std::span(cells.begin(), cells.size())); }

  void write_document() {
    const bool keeps_text = context_.records.with_text;
    const auto published = doc_.published ? std::optional(to_iso(*doc_.published)) : std::nullopt;
    row(StoreTable::kDocuments, {doc_.id, context_.run, OrNull{doc_.path}, OrNull{doc_.title}, OrNull{doc_.byline}, OrNull{doc_.outlet}, OrNull{doc_.url},
        OrNull{doc_.language}, published, OrNull{doc_.published_from}, keeps_text ? std::optional(doc_.text) : std::nullopt, OrNull{context_.genre},
        layout_of(doc_) == TextLayout::kParagraphs ? "page" : "plain"});
    for (size_t i = 0; i < doc_.sentences.size(); ++i) {
      const Span span = points_.of(doc_.sentences[i].span);
      row(StoreTable::kSentences, {doc_.id, int64_t(i), span.begin, span.end});
    }
  }

  void write_record(const RecordRef& record, uint32_t position) {
    id_ = list_.id(record.kind, record.index);
    const Span span = points_.of(record.span);
    row(StoreTable::kRecords, {id_, doc_.id, name(record.kind), position, sentence_of(record), words(record.span), span.begin, span.end});
    switch (record.kind) {
      case RecordKind::kEvent: return write_event(doc_.events[record.index]);
      case RecordKind::kStatement: return write_statement(doc_.statements[record.index]);
      case RecordKind::kCondition: return write_condition(doc_.conditions[record.index]);
      case RecordKind::kFigure: return write_figure(doc_.figures[record.index]);
      case RecordKind::kRelation: return write_relation(doc_.relations[record.index]);
      case RecordKind::kAttitude: return;
    }
  }

  // What points at statements and events that may come later in the text.
  void write_links(const RecordRef& record) {
    id_ = list_.id(record.kind, record.index);
    if (record.kind == RecordKind::kEvent) write_attribution(doc_.events[record.index].attribution);
    if (record.kind == RecordKind::kFigure) write_attribution(doc_.figures[record.index].attribution);
    if (record.kind != RecordKind::kStatement) return;
    std::vector<uint32_t> told;
    for (uint32_t event : doc_.statements[record.index].about) {
      if (std::ranges::find(told, event) != told.end()) continue;
      told.push_back(event);
      row(StoreTable::kStatementEvents, {id_, list_.id(RecordKind::kEvent, event)});
    }
  }

  uint32_t sentence_of(const RecordRef& record) const {
    switch (record.kind) {
      case RecordKind::kEvent: return doc_.events[record.index].sentence;
      case RecordKind::kStatement: return doc_.statements[record.index].sentence;
      case RecordKind::kCondition: return doc_.conditions[record.index].sentence;
      case RecordKind::kFigure: return doc_.words[doc_.figures[record.index].number_word].sentence;
      case RecordKind::kRelation: return doc_.relations[record.index].sentence;
      case RecordKind::kAttitude: return doc_.attitudes[record.index].sentence;
    }
    return 0;
  }

  void write_event(const Event& event) {
    const Place* place = event.place == kNone ? nullptr : &doc_.places[uint32_t(event.place)];
    const CodeName* code = context_.names.find(event.cameo);
    const RowId place_id{place ? sink_.place(*place) : 0};
    const Span place_span = place ? place->span : Span{};
    row(StoreTable::kEvents, {id_, OrNull{doc_.propositions[event.proposition].lemma}, event.type, OrNull{event.mode}, OrNull{joined_words(event.contexts)},
        event.intensity, event.quad, OrNull{event.cameo}, OrNull{code ? code->name : std::string_view()},
        code ? code->goldstein : std::nullopt, name(event.status), event.historical, place_id, words(place_span), begin(place_span),
        end(place_span), event.confidence, OrNull{event.rule}});
    participants("source", actors_of(doc_, event.source));
    participants("target", actors_of(doc_, event.target));
    if (!write_date("date", event.time)) missing("date", "no date in the text and no publication date");
    if (event.source.empty()) missing("source", event.source_missing);
    if (event.target.empty()) missing("target", event.target_missing);
  }

  void write_statement(const Statement& statement) {
    row(StoreTable::kStatements, {id_, OrNull{statement.act}, OrNull{statement.stance}, name(statement.manner), words(statement.cue), begin(statement.cue),
        end(statement.cue), words(statement.speaker_words), words(hull_of(statement.content)),
        link(RecordKind::kStatement, statement.reply_to), link(RecordKind::kStatement, statement.within)});
    int position = 0;
    for (Span piece : statement.content) {
      const Span span = points_.of(piece);
      row(StoreTable::kStatementPieces, {id_, position++, span.begin,
                   span.end});
    }
    write_spoken_about(statement);
    participants("speaker", actors_of(doc_, statement.speaker));
    participants("addressee", actors_of(doc_, statement.addressees));
    participants("channel", actors_of(doc_, statement.channel));
    write_date("date", statement.time);
    if (statement.speaker == kNone) missing("speaker", statement.speaker_missing);
  }

  // The actors that the content names, each once.
  void write_spoken_about(const Statement& statement) {
    if (by_begin_.empty()) sort_mentions();
    std::vector<int64_t> told;
    for (Span piece : statement.content) {
      auto at = std::ranges::lower_bound(by_begin_, piece.begin, {}, [this](uint32_t m) { return doc_.mentions[m].span.begin; });
      for (; at != by_begin_.end() && doc_.mentions[*at].span.begin < piece.end; ++at) {
        for (uint32_t actor : doc_.mentions[*at].actors) {
          const int64_t row_of_actor = sink_.actor(doc_.actors[actor]);
          if (std::ranges::find(told, row_of_actor) != told.end()) continue;
          told.push_back(row_of_actor);
          row(StoreTable::kStatementActors, {id_, row_of_actor});
        }
      }
    }
  }

  void sort_mentions() {
    by_begin_.resize(doc_.mentions.size());
    std::iota(by_begin_.begin(), by_begin_.end(), 0u);
    std::ranges::stable_sort(by_begin_, {}, [this](uint32_t m) { return doc_.mentions[m].span.begin; });
  }

  void write_condition(const Condition& condition) {
    row(StoreTable::kConditions, {id_, name(condition.type), words(condition.antecedent), begin(condition.antecedent), end(condition.antecedent),
        link(RecordKind::kEvent, condition.antecedent_event), words(condition.consequent), begin(condition.consequent),
        end(condition.consequent), link(RecordKind::kEvent, condition.consequent_event),
        link(RecordKind::kStatement, condition.statement)});
    participants("issuer", actors_of(doc_, condition.issuer));
    participants("against", actors_of(doc_, condition.against));
    write_date("stated", condition.stated);
    if (condition.deadline != kNone) write_date("deadline", condition.deadline);
    if (condition.issuer == kNone) missing("issuer", condition.issuer_missing);
  }

  void write_figure(const Figure& figure) {
    row(StoreTable::kFigures, {id_, name(figure.what), figure.value, figure.low, figure.high, figure.approximate, OrNull{figure.unit},
                 link(RecordKind::kEvent, figure.event)});
    participants("actor", actors_of(doc_, figure.actor_mention));
    if (figure.time != kNone) write_date("date", figure.time);
  }

  void write_relation(const Relation& relation) {
    row(StoreTable::kRelations, {id_, relation.predicate, relation.negated});
    participants("subject", actors_of(doc_, int32_t(relation.subject)));
    participants("object", actors_of(doc_, int32_t(relation.object)));
    if (relation.time != kNone) write_date("date", relation.time);
  }

  void participants(std::string_view role, const std::vector<ActorRef>& refs) {
    int position = 0;
    for (const ActorRef& ref : refs) {
      const Actor* actor = ref.actor;
      const RowId id{actor ? sink_.actor(*actor) : 0};
      const auto as_of = actor && actor->as_of ? std::optional(to_iso(*actor->as_of)) : std::nullopt;
      const Span span = points_.of(ref.mention->span);
      row(StoreTable::kParticipants, {id_, role, position++, words(ref.mention->span), span.begin, span.end, id,
          OrNull{actor ? name(actor->resolved_by) : std::string_view()}, as_of,
          OrNull{actor ? std::string_view(actor->missing) : kUnknownActor}});
    }
  }

  bool write_date(std::string_view slot, int32_t time) {
    const EventDate date = date_of(doc_, time);
    if (!date.time && !date.interval) return false;
    const Span span = date.time ? date.time->span : Span{};
    const auto first = date.interval ? std::optional(to_iso(date.interval->start)) : std::nullopt;
    const auto last = date.interval ? std::optional(to_iso(date.interval->end)) : std::nullopt;
    row(StoreTable::kDates, {id_, slot, words(span), begin(span), end(span), first, last, name(date.granularity()), name(date.anchor()), name(date.method()),
        date.time && date.time->open_start, date.time && date.time->open_end, OrNull{date.missing()}});
    return true;
  }

  void write_attribution(const std::vector<uint32_t>& statements) {
    int position = 0;
    for (uint32_t statement : statements) {
      row(StoreTable::kAttribution, {id_, position++,
                   list_.id(RecordKind::kStatement, statement)});
    }
  }

  void missing(std::string_view slot, std::string_view why) {
    if (!why.empty()) row(StoreTable::kMissing, {id_, slot, why});
  }

  OrNull words(Span span) const { return {quotable(doc_, span, points_, context_.records)}; }
  std::optional<uint32_t> begin(Span span) const { return span.empty() ? std::nullopt : std::optional(points_.at(span.begin)); }
  std::optional<uint32_t> end(Span span) const { return span.empty() ? std::nullopt : std::optional(points_.at(span.end)); }
  std::optional<std::string> link(RecordKind kind, int32_t index) const {
    return index == kNone ? std::nullopt : std::optional(list_.id(kind, uint32_t(index)));
  }

  const Document& doc_;
  const RowContext& context_;
  RowSink& sink_;
  const RecordList list_;
  const CodePointOffsets points_;
  std::vector<uint32_t> by_begin_;  // mentions in text order
  std::string id_;                  // of the record being written
};

}  // namespace

const TableColumns& columns_of(StoreTable table) { return kTables[size_t(table)]; }

void write_rows(const Document& doc, const RowContext& context, RowSink& sink) { Writer(doc, context, sink).write_all(); }

std::string joined_words(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

}  // namespace demarche
