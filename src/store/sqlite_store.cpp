#include "store/sqlite_store.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "store/document_rows.h"
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

// One prepared statement, run again and again.
class Query {
 public:
  Query() = default;
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
  ~Query() { finalize(); }

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
  int run_cells(std::span<const Cell> cells) {
    sqlite3_reset(statement_);
    int at = 0;
    for (const Cell& cell : cells) bind(++at, cell);
    return sqlite3_step(statement_);
  }
  int64_t number(int column) const { return sqlite3_column_int64(statement_, column); }
  void finalize() { sqlite3_finalize(std::exchange(statement_, nullptr)); }
  void reset() { sqlite3_reset(statement_); }

 private:
  void bind(int at, std::string_view text) { sqlite3_bind_text(statement_, at, text.data(), int(text.size()), SQLITE_TRANSIENT); }
  void bind(int at, const std::string& text) { bind(at, std::string_view(text)); }
  void bind(int at, const char* text) { bind(at, std::string_view(text)); }
  void bind(int at, const Cell& cell) {
    if (const auto* text = cell.text()) return bind(at, *text);
    if (const auto* number = cell.integer()) return bind(at, *number);
    if (const auto* number = cell.real()) return bind(at, *number);
    sqlite3_bind_null(statement_, at);
  }
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

class SqliteStore final : public Store, private RowSink {
 public:
  SqliteStore(std::string file, const CodeNames& names, StoreOptions options)
      : file_(std::move(file)), names_(names), options_(std::move(options)) {}

  ~SqliteStore() override {
    if (in_batch_ && !failure_) (void)flush();
    queries_.clear();
    for (Query& insert : inserts_) insert.finalize();
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
    write_rows(doc, {names_, options_.records, run_id(), genre}, *this);
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

  void row(StoreTable table, std::span<const Cell> cells) override {
    Query& insert = inserts_[size_t(table)];
    if (!insert.is_prepared()) check(insert.prepare(db_, insert_statement(table).c_str()));
    const int code = insert.run_cells(cells);
    insert.reset();
    check(code);
  }

  int64_t actor(const Actor& actor) override {
    const std::string sectors = joined_words(actor.sectors);
    write("INSERT INTO actors(name, code, sectors, role) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", actor.name, actor.code, sectors,
          actor.role);
    return id_of("SELECT id FROM actors WHERE name = ? AND code = ? AND sectors = ? AND role = ?", actor.name, actor.code, sectors,
                 actor.role);
  }

  int64_t place(const Place& place) override {
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

  static std::string insert_statement(StoreTable table) {
    const TableColumns& columns = columns_of(table);
    std::string marks = "?";
    for (size_t i = 1; i < columns.count; ++i) marks += ", ?";
    return fmt::format("INSERT INTO {}({}) VALUES ({})", columns.name, columns.columns, marks);
  }

  const std::string file_;
  const CodeNames& names_;
  const StoreOptions options_;
  sqlite3* db_ = nullptr;
  std::unordered_map<const char*, Query> queries_;  // by literal
  std::array<Query, kStoreTables> inserts_;
  std::optional<Error> failure_;
  int64_t run_id_ = 0;
  bool in_batch_ = false;
  bool was_locked_ = false;
  int batched_ = 0;
};

}  // namespace

Result<std::unique_ptr<Store>> open_sqlite_store(const std::string& file, const CodeNames& names, StoreOptions options) {
  auto store = std::make_unique<SqliteStore>(file, names, std::move(options));
  if (auto opened = store->open(); !opened) return opened.error();
  return std::unique_ptr<Store>(std::move(store));
}

}  // namespace demarche
