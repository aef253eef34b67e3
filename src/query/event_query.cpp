#include "query/event_query.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <filesystem>

#include "store/schema.h"

namespace demarche {
namespace {

// A prepared statement with its values.
class Rows {
 public:
  Rows(sqlite3* db, const std::string& sql) { code_ = sqlite3_prepare_v2(db, sql.c_str(), -1, &statement_, nullptr); }
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;
  ~Rows() { sqlite3_finalize(statement_); }

  int code() const { return code_; }
  void bind(int at, const std::string& value) { sqlite3_bind_text(statement_, at, value.c_str(), int(value.size()), SQLITE_TRANSIENT); }
  void bind(int at, double value) { sqlite3_bind_double(statement_, at, value); }
  void restart() {
    sqlite3_reset(statement_);
    code_ = SQLITE_OK;
  }
  bool step() {
    if (code_ != SQLITE_OK && code_ != SQLITE_ROW) return false;
    code_ = sqlite3_step(statement_);
    return code_ == SQLITE_ROW;
  }

  std::string text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return bytes ? std::string(bytes, size_t(sqlite3_column_bytes(statement_, column))) : std::string();
  }
  int64_t integer(int column) const { return sqlite3_column_int64(statement_, column); }
  double real(int column) const { return sqlite3_column_double(statement_, column); }
  std::optional<double> maybe_real(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL ? std::nullopt : std::optional(real(column));
  }

 private:
  sqlite3_stmt* statement_ = nullptr;
  int code_ = SQLITE_OK;
};

// The WHERE of a filter, and its values in order.
class Conditions {
 public:
  explicit Conditions(const EventFilter& filter) {
    parties(filter.sources, "p.role = 'source'");
    parties(filter.targets, "p.role = 'target'");
    parties(filter.actors, "p.role IN ('source', 'target')");
    if (filter.between) between(filter.between->first, filter.between->second);
    one_of("e.type", filter.types);
    one_of("e.mode", filter.modes);
    one_of("e.status", filter.statuses);
    if (!filter.cameo.empty()) add("substr(e.cameo, 1, length(?)) = ?", {filter.cameo, filter.cameo});
    if (filter.since) add("t.last_day >= ?", {to_iso(*filter.since)});
    if (filter.until) add("t.first_day <= ?", {to_iso(*filter.until)});
    if (!filter.country.empty()) add("pl.country = upper(?)", {filter.country});
    if (!filter.outlet.empty()) add("instr(lower(d.outlet), lower(?)) > 0", {filter.outlet});
    if (!filter.text.empty()) add("d.row IN (SELECT rowid FROM document_search WHERE document_search MATCH ?)", {filter.text});
    if (filter.min_confidence > 0) add(fmt::format("e.confidence >= {}", filter.min_confidence), {});
  }

  std::string sql() const { return sql_.empty() ? std::string() : " WHERE " + sql_; }
  void bind_to(Rows& rows) const {
    for (size_t i = 0; i < values_.size(); ++i) rows.bind(int(i) + 1, values_[i]);
  }

 private:
  void add(const std::string& condition, const std::vector<std::string>& values) {
    if (!sql_.empty()) sql_ += " AND ";
    sql_ += condition;
    values_.insert(values_.end(), values.begin(), values.end());
  }

  static std::string marks(size_t count) {
    std::string out;
    for (size_t i = 0; i < count; ++i) out += i == 0 ? "?" : ", ?";
    return out;
  }

  void one_of(const std::string& column, const std::vector<std::string>& values) {
    if (!values.empty()) add(fmt::format("{} COLLATE NOCASE IN ({})", column, marks(values.size())), values);
  }

  void parties(const std::vector<std::string>& wanted, const std::string& role) {
    if (wanted.empty()) return;
    std::vector<std::string> values = wanted;
    values.insert(values.end(), wanted.begin(), wanted.end());
    add(fmt::format("EXISTS (SELECT 1 FROM participants p JOIN actors a ON a.id = p.actor WHERE p.record = e.id AND {0} AND "
                    "(a.code COLLATE NOCASE IN ({1}) OR a.name COLLATE NOCASE IN ({1})))",
                    role, marks(wanted.size())),
        values);
  }

  void between(const std::string& one, const std::string& other) {
    const std::string side = "EXISTS (SELECT 1 FROM participants p JOIN actors a ON a.id = p.actor WHERE p.record = e.id AND p.role = '{}' AND "
                             "(a.code = ? COLLATE NOCASE OR a.name = ? COLLATE NOCASE))";
    const std::string source = fmt::format(fmt::runtime(side), "source"), target = fmt::format(fmt::runtime(side), "target");
    add("((" + source + " AND " + target + ") OR (" + source + " AND " + target + "))", {one, one, other, other, other, other, one, one});
  }

  std::string sql_;
  std::vector<std::string> values_;
};

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> out;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find_first_of(" ,;", at), text.size());
    if (end > at) out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

constexpr const char* kEvents =
    "SELECT e.id, r.doc, d.path, d.title, d.outlet, d.url, d.published, d.language, r.sentence, r.text, r.begin, r.end, e.type, e.mode, e.contexts, "
    "e.status, e.cameo, e.cameo_label, e.rule, e.intensity, e.confidence, e.quad, e.goldstein, e.historical, t.first_day, t.last_day, t.method, "
    "e.place_text, pl.name, pl.country, pl.admin1, pl.kind, pl.geonames, pl.lat, pl.lon "
    "FROM documents d JOIN records r ON r.doc = d.id JOIN events e ON e.id = r.id "
    "LEFT JOIN dates t ON t.record = e.id AND t.slot = 'date' LEFT JOIN places pl ON pl.id = e.place";

EventRow event_of(const Rows& rows) {
  EventRow event;
  int at = 0;
  for (std::string* slot : {&event.id, &event.doc, &event.path, &event.title, &event.outlet, &event.url, &event.published, &event.language}) {
    *slot = rows.text(at++);
  }
  event.sentence = rows.integer(at++);
  event.words = rows.text(at++);
  event.begin = rows.integer(at++);
  event.end = rows.integer(at++);
  for (std::string* slot : {&event.type, &event.mode, &event.contexts, &event.status, &event.cameo, &event.cameo_label, &event.rule}) *slot = rows.text(at++);
  event.intensity = rows.real(at++);
  event.confidence = rows.real(at++);
  event.quad = int(rows.integer(at++));
  event.goldstein = rows.maybe_real(at++);
  event.historical = rows.integer(at++) != 0;
  for (std::string* slot : {&event.first_day, &event.last_day, &event.date_method}) *slot = rows.text(at++);
  for (std::string* slot : {&event.place.words, &event.place.name, &event.place.country, &event.place.admin1, &event.place.kind}) *slot = rows.text(at++);
  event.place.geonames = rows.integer(at++);
  event.place.lat = rows.maybe_real(at++);
  event.place.lon = rows.maybe_real(at++);
  return event;
}

}  // namespace

void EventQuery::Closer::operator()(sqlite3* db) const { sqlite3_close_v2(db); }

EventQuery::EventQuery(sqlite3* db, std::string file) : db_(db), file_(std::move(file)) {}
EventQuery::EventQuery(EventQuery&&) noexcept = default;
EventQuery& EventQuery::operator=(EventQuery&&) noexcept = default;
EventQuery::~EventQuery() = default;

Result<EventQuery> EventQuery::open(const std::string& file) {
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return Error{ErrorCode::kNotFound, file, "no such database; `demarche code --db` makes one"};
  sqlite3* db = nullptr;
  const int opened = sqlite3_open_v2(file.c_str(), &db, SQLITE_OPEN_READONLY, nullptr);
  EventQuery query(db, file);
  if (opened != SQLITE_OK) return Error{ErrorCode::kStore, file, fmt::format("cannot be opened: {}", sqlite3_errmsg(db))};
  sqlite3_busy_timeout(db, 5000);
  Rows version(db, "PRAGMA user_version");
  const int64_t found = version.step() ? version.integer(0) : 0;
  Rows tables(db, "SELECT 1 FROM sqlite_master WHERE name = 'events'");
  if (!tables.step()) return Error{ErrorCode::kStore, file, "no store of this program"};
  if (found > int64_t(schema_steps().size())) return Error{ErrorCode::kStore, file, "written by a newer version of this program"};
  return query;
}

Result<void> EventQuery::each(const EventFilter& filter, const EventDetails& details, const std::function<bool(const EventRow&)>& take) const {
  const auto failure = [&]() -> Error { return {ErrorCode::kStore, file_, sqlite3_errmsg(db_.get())}; };
  const Conditions conditions(filter);
  Rows rows(db_.get(), kEvents + conditions.sql() + " ORDER BY d.row, r.position" + (filter.limit >= 0 ? fmt::format(" LIMIT {}", filter.limit) : ""));
  Rows parties(db_.get(),
               "SELECT p.role, p.text, a.name, a.code, a.role, a.sectors FROM participants p LEFT JOIN actors a ON a.id = p.actor "
               "WHERE p.record = ? AND p.role IN ('source', 'target') ORDER BY p.role, p.position");
  Rows says(db_.get(),
            "SELECT COALESCE(NULLIF(a.name, ''), p.text) FROM attribution x JOIN participants p ON p.record = x.statement AND p.role = 'speaker' "
            "LEFT JOIN actors a ON a.id = p.actor WHERE x.record = ? ORDER BY x.position");
  Rows figures(db_.get(), "SELECT what, value FROM figures WHERE event = ?");
  Rows sentence(db_.get(),
                "SELECT substr(d.text, s.begin + 1, s.end - s.begin) FROM documents d JOIN sentences s ON s.doc = d.id WHERE d.id = ? AND s.number = ?");
  if (rows.code() != SQLITE_OK || parties.code() != SQLITE_OK || says.code() != SQLITE_OK || figures.code() != SQLITE_OK || sentence.code() != SQLITE_OK) {
    return failure();
  }
  conditions.bind_to(rows);
  while (rows.step()) {
    EventRow event = event_of(rows);
    parties.restart();
    parties.bind(1, event.id);
    while (parties.step()) {
      auto& side = parties.text(0) == "source" ? event.sources : event.targets;
      side.push_back({parties.text(1), parties.text(2), parties.text(3), parties.text(4), words_of(parties.text(5))});
    }
    if (details.says) {
      says.restart();
      says.bind(1, event.id);
      while (says.step()) event.says.push_back(says.text(0));
    }
    if (details.figures) {
      figures.restart();
      figures.bind(1, event.id);
      while (figures.step()) event.figures.push_back({figures.text(0), figures.real(1)});
    }
    if (details.sentence_text) {
      sentence.restart();
      sentence.bind(1, event.doc);
      sentence.bind(2, double(event.sentence));
      if (sentence.step()) event.sentence_text = sentence.text(0);
    }
    if (!take(event)) return {};
  }
  if (rows.code() == SQLITE_DONE) return {};
  if (!filter.text.empty()) return Error{ErrorCode::kUsage, "--text", fmt::format("'{}' is no full-text query: {}", filter.text, sqlite3_errmsg(db_.get()))};
  return failure();
}

std::vector<std::pair<const EventParty*, const EventParty*>> pairs_of(const EventRow& event) {
  std::vector<std::pair<const EventParty*, const EventParty*>> out;
  if (event.targets.empty() && event.sources.size() > 1) {
    for (size_t i = 0; i < event.sources.size(); ++i) {
      for (size_t j = i + 1; j < event.sources.size(); ++j) out.emplace_back(&event.sources[i], &event.sources[j]);
    }
    return out;
  }
  for (size_t i = 0; i < std::max<size_t>(event.sources.size(), 1); ++i) {
    for (size_t j = 0; j < std::max<size_t>(event.targets.size(), 1); ++j) {
      out.emplace_back(i < event.sources.size() ? &event.sources[i] : nullptr, j < event.targets.size() ? &event.targets[j] : nullptr);
    }
  }
  return out;
}

}  // namespace demarche
