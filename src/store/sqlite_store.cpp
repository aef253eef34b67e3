#include "store/sqlite_store.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "base/utf8.h"
#include "emit/record_list.h"
#include "emit/vocabulary.h"
#include "read/reader.h"
#include "store/rows.h"
#include "store/schema.h"

namespace demarche {
namespace {

// `file_error`: what the file system said, 0 = nothing.
std::string explain_failure(int code, const char* said, int file_error) {
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "the database is locked: another program is writing to it";
    case SQLITE_READONLY: return "the database is read-only";
    case SQLITE_FULL: return "the disk is full";
    case SQLITE_NOTADB: return "not an SQLite database";
    case SQLITE_CORRUPT: return "the database is damaged";
    case SQLITE_CANTOPEN: return "cannot be opened or made: no such folder, a folder, or no permission";
    case SQLITE_IOERR: return fmt::format("reading or writing failed: {}", file_error ? std::strerror(file_error) : said);
    default: return said;
  }
}

// A text that may be absent: empty goes in as NULL.
struct OrNull {
  std::string_view text;
};

// A row of another table; 0 goes in as NULL.
struct RowId {
  int64_t row = 0;
};

// One prepared statement, run again and again.
class Query {
 public:
  Query() = default;
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
  ~Query() { sqlite3_finalize(statement_); }

  bool is_prepared() const { return statement_ != nullptr; }
  int prepare(sqlite3* db, const char* sql) {
    return sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement_, nullptr);
  }

  // Binds the values in order and runs to the first row or the end. SQLITE_ROW, SQLITE_DONE or an error.
  template <class... Values>
  int run(const Values&... values) {
    sqlite3_reset(statement_);
    int at = 0;
    (bind(++at, values), ...);
    return sqlite3_step(statement_);
  }
  int64_t number(int column) const { return sqlite3_column_int64(statement_, column); }
  void reset() { sqlite3_reset(statement_); }

 private:
  void bind(int at, std::string_view text) { sqlite3_bind_text(statement_, at, text.data(), int(text.size()), SQLITE_TRANSIENT); }
  void bind(int at, const std::string& text) { bind(at, std::string_view(text)); }
  void bind(int at, const char* text) { bind(at, std::string_view(text)); }
  void bind(int at, OrNull value) { value.text.empty() ? void(sqlite3_bind_null(statement_, at)) : bind(at, value.text); }
  void bind(int at, RowId id) { id.row == 0 ? void(sqlite3_bind_null(statement_, at)) : bind(at, id.row); }
  void bind(int at, double number) { sqlite3_bind_double(statement_, at, number); }
  void bind(int at, int64_t number) { sqlite3_bind_int64(statement_, at, number); }
  void bind(int at, int number) { sqlite3_bind_int64(statement_, at, number); }
  void bind(int at, uint32_t number) { sqlite3_bind_int64(statement_, at, number); }
  void bind(int at, bool truth) { sqlite3_bind_int64(statement_, at, truth ? 1 : 0); }
  template <class T>
  void bind(int at, const std::optional<T>& value) {
    value ? bind(at, *value) : void(sqlite3_bind_null(statement_, at));
  }

  sqlite3_stmt* statement_ = nullptr;
};

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : " ") + part;
  return text;
}

std::string now_iso() {
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  const auto today = std::chrono::floor<std::chrono::days>(now);
  const std::chrono::hh_mm_ss time(now - today);
  return fmt::format("{}T{:02}:{:02}:{:02}Z", to_iso(today), time.hours().count(), time.minutes().count(), time.seconds().count());
}

// Thrown inside this file to leave a half-written document; never crosses put().
struct SqliteFailure {
  int code;
};

class SqliteStore final : public Store {
 public:
  SqliteStore(std::string file, const CodeNames& names, SqliteOptions options)
      : file_(std::move(file)), names_(names), options_(std::move(options)) {}

  ~SqliteStore() override {
    if (in_batch_ && !failure_) (void)flush();
    queries_.clear();
    sqlite3_close_v2(db_);
  }

  Result<void> open() {
    const int code = sqlite3_open_v2(file_.c_str(), &db_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (code != SQLITE_OK) return fail(code);
    sqlite3_busy_timeout(db_, options_.busy_timeout_ms);
    if (sqlite3_db_readonly(db_, "main") == 1) return fail(SQLITE_READONLY);
    try {
      exec("PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
      return migrate();
    } catch (const SqliteFailure& failure) {
      return fail(failure.code);
    }
  }

  bool is_open() const override { return !failure_; }

  Result<KnownDocuments> known() override {
    if (failure_) return *failure_;
    KnownDocuments known;
    Rows rows(db_, "SELECT d.id FROM documents d JOIN runs r ON r.id = d.run "
                   "WHERE r.version = ?1 AND r.model = ?2 AND r.data = ?3 AND (d.text IS NOT NULL) >= ?4");
    rows.bind(1, options_.run.version);
    rows.bind(2, options_.run.model);
    rows.bind(3, options_.run.data);
    rows.bind(4, int64_t(options_.records.with_text));
    while (rows.step()) known.add(rows.text(0));
    if (rows.failed()) return Error{ErrorCode::kStore, file_, sqlite3_errmsg(db_)};
    known.sort();
    return known;
  }

  Result<StoreOutcome> put(const Document& doc, std::string_view genre) override {
    if (failure_) return *failure_;
    try {
      if (!in_batch_) {
        if (const int code = begin(); is_lock(code)) return Error{ErrorCode::kStore, file_, explain_failure(code, "", 0)};
        batched_ = 0;
      }
      in_batch_ = true;
      exec("SAVEPOINT document");
      const StoreOutcome outcome = put_in_transaction(doc, genre);
      exec("RELEASE document");
      if (++batched_ >= options_.documents_a_commit) commit();
      return outcome;
    } catch (const SqliteFailure& failure) {
      const Error error = fail(failure.code);
      abandon();
      return error;
    }
  }

  Result<void> flush() override {
    if (failure_) return *failure_;
    if (!in_batch_) return {};
    try {
      commit();
      return {};
    } catch (const SqliteFailure& failure) {
      const Error error = fail(failure.code);
      abandon();
      return error;
    }
  }

 private:
  static bool is_lock(int code) { return (code & 0xFF) == SQLITE_BUSY || (code & 0xFF) == SQLITE_LOCKED; }

  // Takes the lock for a batch. SQLITE_OK, or that another program has it; throws on anything else. Who has waited in vain once waits
  // only shortly until the lock was free again, so that a long lock does not hold up a long run.
  int begin() {
    sqlite3_busy_timeout(db_, was_locked_ ? std::min(options_.busy_timeout_ms, 50) : options_.busy_timeout_ms);
    const int code = sqlite3_exec(db_, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    was_locked_ = is_lock(code);
    if (!was_locked_) check(code);
    return code;
  }

  Error fail(int code) {
    return fail(explain_failure(code, db_ ? sqlite3_errmsg(db_) : sqlite3_errstr(code), db_ ? sqlite3_system_errno(db_) : 0), code);
  }
  Error fail(std::string message, int code) {
    const bool unwritable = (code & 0xFF) == SQLITE_READONLY || (code & 0xFF) == SQLITE_CANTOPEN;
    failure_ = Error{unwritable ? ErrorCode::kUnwritable : ErrorCode::kStore, file_, std::move(message)};
    return *failure_;
  }

  // Keeps the finished documents of the batch where SQLite has not rolled them back itself.
  void abandon() {
    if (sqlite3_get_autocommit(db_) == 0) {
      sqlite3_exec(db_, "ROLLBACK TO document; RELEASE document;", nullptr, nullptr, nullptr);
      if (sqlite3_exec(db_, "COMMIT", nullptr, nullptr, nullptr) != SQLITE_OK) sqlite3_exec(db_, "ROLLBACK", nullptr, nullptr, nullptr);
    }
    in_batch_ = false;
  }

  void commit() {
    exec("COMMIT");
    in_batch_ = false;
  }

  void check(int code) const {
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) throw SqliteFailure{code};
  }
  void exec(const char* sql) const { check(sqlite3_exec(db_, sql, nullptr, nullptr, nullptr)); }
  int64_t pragma(const char* sql) const {
    Query query;
    check(query.prepare(db_, sql));
    check(query.run());
    return query.number(0);
  }

  // The prepared statement for this literal.
  Query& query(const char* sql) {
    Query& found = queries_[sql];
    if (!found.is_prepared()) check(found.prepare(db_, sql));
    return found;
  }
  template <class... Values>
  void write(const char* sql, const Values&... values) {
    Query& one = query(sql);
    const int code = one.run(values...);
    one.reset();
    check(code);
  }

  Result<void> migrate() {
    const auto steps = schema_steps();
    const int64_t version = pragma("PRAGMA user_version");
    if (version > int64_t(steps.size())) {
      return fail(fmt::format("written by a newer demarche (schema {}; this program knows {})", version, steps.size()), SQLITE_ERROR);
    }
    if (version == 0 && pragma("SELECT count(*) FROM sqlite_schema") > 0) {
      return fail("an SQLite database of another program; give a new file", SQLITE_ERROR);
    }
    if (version > 0 && pragma("PRAGMA application_id") != kApplicationId) {
      return fail("an SQLite database of another program; give a new file", SQLITE_ERROR);
    }
    check(migrate_store(db_));
    return {};
  }

  StoreOutcome put_in_transaction(const Document& doc, std::string_view genre) {
    Query& known = query("SELECT r.version, r.model, r.data FROM documents d JOIN runs r ON r.id = d.run WHERE d.id = ?1 "
                         "AND r.version = ?2 AND r.model = ?3 AND r.data = ?4 AND (d.text IS NOT NULL) >= ?5");
    const int same = known.run(doc.id, options_.run.version, options_.run.model, options_.run.data, options_.records.with_text);
    known.reset();
    check(same);
    if (same == SQLITE_ROW) return StoreOutcome::kUnchanged;
    write("DELETE FROM documents WHERE id = ?", doc.id);
    const bool replaced = sqlite3_changes(db_) > 0;
    Writer(*this, doc, genre).write_all();
    return replaced ? StoreOutcome::kReplaced : StoreOutcome::kAdded;
  }

  // The row of this run, made with the first document that it changes.
  int64_t run_id() {
    if (run_id_ == 0) {
      write("INSERT INTO runs(version, model, data, started) VALUES (?, ?, ?, ?)", options_.run.version, options_.run.model,
            options_.run.data, now_iso());
      run_id_ = sqlite3_last_insert_rowid(db_);
    }
    return run_id_;
  }

  int64_t actor_id(const Actor& actor) {
    const std::string sectors = joined(actor.sectors);
    write("INSERT INTO actors(name, code, sectors, role) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", actor.name, actor.code, sectors,
          actor.role);
    return id_of("SELECT id FROM actors WHERE name = ? AND code = ? AND sectors = ? AND role = ?", actor.name, actor.code, sectors,
                 actor.role);
  }

  int64_t place_id(const Place& place) {
    const auto lat = place.has_position ? std::optional(place.lat) : std::nullopt;
    const auto lon = place.has_position ? std::optional(place.lon) : std::nullopt;
    write("INSERT INTO places(name, geonames, country, admin1, kind, lat, lon) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
          place.name, place.geonames, place.country, place.admin1, place.kind, lat, lon);
    return id_of("SELECT id FROM places WHERE name = ? AND geonames = ? AND country = ? AND admin1 = ? AND kind = ?", place.name,
                 place.geonames, place.country, place.admin1, place.kind);
  }

  template <class... Values>
  int64_t id_of(const char* sql, const Values&... values) {
    Query& one = query(sql);
    check(one.run(values...));
    const int64_t id = one.number(0);
    one.reset();
    return id;
  }

  // Writes the rows of one document.
  class Writer {
   public:
    Writer(SqliteStore& store, const Document& doc, std::string_view genre)
        : store_(store), doc_(doc), genre_(genre), list_(doc), points_(doc.text) {}

    void write_all() {
      write_document();
      uint32_t position = 0;
      for (const RecordRef& record : list_.records()) write_record(record, position++);
      for (const RecordRef& record : list_.records()) write_links(record);
    }

   private:
    void write_document() {
      const bool keeps_text = store_.options_.records.with_text;
      const auto published = doc_.published ? std::optional(to_iso(*doc_.published)) : std::nullopt;
      store_.write(
          "INSERT INTO documents(id, run, path, title, byline, outlet, url, language, published, published_from, text, genre, "
          "layout) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          doc_.id, store_.run_id(), OrNull{doc_.path}, OrNull{doc_.title}, OrNull{doc_.byline}, OrNull{doc_.outlet}, OrNull{doc_.url},
          OrNull{doc_.language}, published, OrNull{doc_.published_from}, keeps_text ? std::optional(doc_.text) : std::nullopt, OrNull{genre_},
          layout_of(doc_) == TextLayout::kParagraphs ? "page" : "plain");
      for (size_t i = 0; i < doc_.sentences.size(); ++i) {
        const Span span = points_.of(doc_.sentences[i].span);
        store_.write("INSERT INTO sentences(doc, number, begin, end) VALUES (?, ?, ?, ?)", doc_.id, int64_t(i), span.begin, span.end);
      }
    }

    void write_record(const RecordRef& record, uint32_t position) {
      id_ = list_.id(record.kind, record.index);
      const Span span = points_.of(record.span);
      store_.write("INSERT INTO records(id, doc, kind, position, sentence, text, begin, end) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", id_,
                   doc_.id, name(record.kind), position, sentence_of(record), words(record.span), span.begin, span.end);
      switch (record.kind) {
        case RecordKind::kEvent: return write_event(doc_.events[record.index]);
        case RecordKind::kStatement: return write_statement(doc_.statements[record.index]);
        case RecordKind::kCondition: return write_condition(doc_.conditions[record.index]);
        case RecordKind::kFigure: return write_figure(doc_.figures[record.index]);
        case RecordKind::kRelation: return write_relation(doc_.relations[record.index]);
      }
    }

    // What points at statements and events that may come later in the text.
    void write_links(const RecordRef& record) {
      id_ = list_.id(record.kind, record.index);
      if (record.kind == RecordKind::kEvent) write_attribution(doc_.events[record.index].attribution);
      if (record.kind == RecordKind::kFigure) write_attribution(doc_.figures[record.index].attribution);
      if (record.kind != RecordKind::kStatement) return;
      for (uint32_t event : doc_.statements[record.index].about) {
        store_.write("INSERT INTO statement_events(statement, event) VALUES (?, ?) ON CONFLICT DO NOTHING", id_,
                     list_.id(RecordKind::kEvent, event));
      }
    }

    uint32_t sentence_of(const RecordRef& record) const {
      switch (record.kind) {
        case RecordKind::kEvent: return doc_.events[record.index].sentence;
        case RecordKind::kStatement: return doc_.statements[record.index].sentence;
        case RecordKind::kCondition: return doc_.conditions[record.index].sentence;
        case RecordKind::kFigure: return doc_.words[doc_.figures[record.index].number_word].sentence;
        case RecordKind::kRelation: return doc_.relations[record.index].sentence;
      }
      return 0;
    }

    void write_event(const Event& event) {
      const Place* place = event.place == kNone ? nullptr : &doc_.places[uint32_t(event.place)];
      const CodeName* code = store_.names_.find(event.cameo);
      const RowId place_id{place ? store_.place_id(*place) : 0};
      const Span place_span = place ? place->span : Span{};
      store_.write(
          "INSERT INTO events(id, lemma, type, mode, contexts, intensity, quad, cameo, cameo_label, goldstein, status, historical, "
          "place, place_text, place_begin, place_end, confidence, rule) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          id_, OrNull{doc_.propositions[event.proposition].lemma}, event.type, OrNull{event.mode}, OrNull{joined(event.contexts)},
          event.intensity, event.quad, OrNull{event.cameo}, OrNull{code ? code->name : std::string_view()},
          code ? code->goldstein : std::nullopt, name(event.status), event.historical, place_id, words(place_span), begin(place_span),
          end(place_span), event.confidence, OrNull{event.rule});
      participants("source", actors_of(doc_, event.source));
      participants("target", actors_of(doc_, event.target));
      if (!write_date("date", event.time)) missing("date", "no date in the text and no publication date");
      if (event.source.empty()) missing("source", event.source_missing);
      if (event.target.empty()) missing("target", event.target_missing);
    }

    void write_statement(const Statement& statement) {
      store_.write(
          "INSERT INTO statements(id, act, stance, manner, cue, cue_begin, cue_end, speaker_words, content, reply_to, within) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          id_, OrNull{statement.act}, OrNull{statement.stance}, name(statement.manner), words(statement.cue), begin(statement.cue),
          end(statement.cue), words(statement.speaker_words), words(hull_of(statement.content)),
          link(RecordKind::kStatement, statement.reply_to), link(RecordKind::kStatement, statement.within));
      int position = 0;
      for (Span piece : statement.content) {
        const Span span = points_.of(piece);
        store_.write("INSERT INTO statement_pieces(statement, position, begin, end) VALUES (?, ?, ?, ?)", id_, position++, span.begin,
                     span.end);
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
      for (Span piece : statement.content) {
        auto at = std::ranges::lower_bound(by_begin_, piece.begin, {}, [this](uint32_t m) { return doc_.mentions[m].span.begin; });
        for (; at != by_begin_.end() && doc_.mentions[*at].span.begin < piece.end; ++at) {
          for (uint32_t actor : doc_.mentions[*at].actors) {
            store_.write("INSERT INTO statement_actors(statement, actor) VALUES (?, ?) ON CONFLICT DO NOTHING", id_,
                         store_.actor_id(doc_.actors[actor]));
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
      store_.write(
          "INSERT INTO conditions(id, type, if_text, if_begin, if_end, if_event, then_text, then_begin, then_end, then_event, statement) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          id_, name(condition.type), words(condition.antecedent), begin(condition.antecedent), end(condition.antecedent),
          link(RecordKind::kEvent, condition.antecedent_event), words(condition.consequent), begin(condition.consequent),
          end(condition.consequent), link(RecordKind::kEvent, condition.consequent_event),
          link(RecordKind::kStatement, condition.statement));
      participants("issuer", actors_of(doc_, condition.issuer));
      participants("against", actors_of(doc_, condition.against));
      write_date("stated", condition.stated);
      if (condition.deadline != kNone) write_date("deadline", condition.deadline);
      if (condition.issuer == kNone) missing("issuer", condition.issuer_missing);
    }

    void write_figure(const Figure& figure) {
      store_.write("INSERT INTO figures(id, what, value, low, high, approximate, unit, event) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", id_,
                   name(figure.what), figure.value, figure.low, figure.high, figure.approximate, OrNull{figure.unit},
                   link(RecordKind::kEvent, figure.event));
      participants("actor", actors_of(doc_, figure.actor_mention));
      if (figure.time != kNone) write_date("date", figure.time);
    }

    void write_relation(const Relation& relation) {
      store_.write("INSERT INTO relations(id, predicate, negated) VALUES (?, ?, ?)", id_, relation.predicate, relation.negated);
      participants("subject", actors_of(doc_, int32_t(relation.subject)));
      participants("object", actors_of(doc_, int32_t(relation.object)));
      if (relation.time != kNone) write_date("date", relation.time);
    }

    void participants(std::string_view role, const std::vector<ActorRef>& refs) {
      int position = 0;
      for (const ActorRef& ref : refs) {
        const Actor* actor = ref.actor;
        const RowId id{actor ? store_.actor_id(*actor) : 0};
        const auto as_of = actor && actor->as_of ? std::optional(to_iso(*actor->as_of)) : std::nullopt;
        const Span span = points_.of(ref.mention->span);
        store_.write(
            "INSERT INTO participants(record, role, position, text, begin, end, actor, resolved_by, as_of, missing) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            id_, role, position++, words(ref.mention->span), span.begin, span.end, id,
            OrNull{actor ? name(actor->resolved_by) : std::string_view()}, as_of,
            OrNull{actor ? std::string_view(actor->missing) : kUnknownActor});
      }
    }

    bool write_date(std::string_view slot, int32_t time) {
      const EventDate date = date_of(doc_, time);
      if (!date.time && !date.interval) return false;
      const Span span = date.time ? date.time->span : Span{};
      const auto first = date.interval ? std::optional(to_iso(date.interval->start)) : std::nullopt;
      const auto last = date.interval ? std::optional(to_iso(date.interval->end)) : std::nullopt;
      store_.write(
          "INSERT INTO dates(record, slot, text, begin, end, first_day, last_day, granularity, anchor, method, open_start, open_end, "
          "missing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          id_, slot, words(span), begin(span), end(span), first, last, name(date.granularity()), name(date.anchor()), name(date.method()),
          date.time && date.time->open_start, date.time && date.time->open_end, OrNull{date.missing()});
      return true;
    }

    void write_attribution(const std::vector<uint32_t>& statements) {
      int position = 0;
      for (uint32_t statement : statements) {
        store_.write("INSERT INTO attribution(record, position, statement) VALUES (?, ?, ?)", id_, position++,
                     list_.id(RecordKind::kStatement, statement));
      }
    }

    void missing(std::string_view slot, std::string_view why) {
      if (!why.empty()) store_.write("INSERT INTO missing(record, slot, why) VALUES (?, ?, ?)", id_, slot, why);
    }

    OrNull words(Span span) const { return {quotable(doc_, span, points_, store_.options_.records)}; }
    std::optional<uint32_t> begin(Span span) const { return span.empty() ? std::nullopt : std::optional(points_.at(span.begin)); }
    std::optional<uint32_t> end(Span span) const { return span.empty() ? std::nullopt : std::optional(points_.at(span.end)); }
    std::optional<std::string> link(RecordKind kind, int32_t index) const {
      return index == kNone ? std::nullopt : std::optional(list_.id(kind, uint32_t(index)));
    }

    SqliteStore& store_;
    const Document& doc_;
    const std::string_view genre_;
    const RecordList list_;
    const CodePointOffsets points_;
    std::vector<uint32_t> by_begin_;  // mentions in text order
    std::string id_;                  // of the record being written
  };

  const std::string file_;
  const CodeNames& names_;
  const SqliteOptions options_;
  sqlite3* db_ = nullptr;
  std::unordered_map<const char*, Query> queries_;  // by literal
  std::optional<Error> failure_;
  int64_t run_id_ = 0;
  bool in_batch_ = false;
  bool was_locked_ = false;
  int batched_ = 0;
};

}  // namespace

Result<std::unique_ptr<Store>> open_sqlite_store(const std::string& file, const CodeNames& names, SqliteOptions options) {
  auto store = std::make_unique<SqliteStore>(file, names, std::move(options));
  if (auto opened = store->open(); !opened) return opened.error();
  return std::unique_ptr<Store>(std::move(store));
}

}  // namespace demarche
