#include "query/event_query.h"

#include <fmt/format.h>

#include <unordered_set>

namespace demarche {
namespace {

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
    "e.place_text, pl.name, pl.country, pl.admin1, pl.kind, pl.geonames, pl.lat, pl.lon, {} "
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
  event.cluster = rows.text(at++);
  return event;
}

// Sentences of articles, in the order of the articles: each text is read once, and cut where its bytes are.
class SentenceTexts {
 public:
  explicit SentenceTexts(sqlite3* db)
      : text_(db, "SELECT text FROM documents WHERE id = ?"), sentence_(db, "SELECT begin, end FROM sentences WHERE doc = ? AND number = ?") {}
  bool is_ready() const { return text_.code() == SQLITE_OK && sentence_.code() == SQLITE_OK; }

  std::string of(const std::string& doc, int64_t number) {
    if (doc != doc_) read(doc);
    if (doc == doc_ && number == number_) return cut_;
    sentence_.restart();
    sentence_.bind(1, doc);
    sentence_.bind(2, number);
    number_ = number;
    cut_.clear();
    if (sentence_.step()) {
      const size_t begin = byte_of(sentence_.integer(0)), end = byte_of(sentence_.integer(1));
      if (begin < end) cut_ = text_of_.substr(begin, end - begin);
    }
    return cut_;
  }

 private:
  void read(const std::string& doc) {
    doc_ = doc;
    number_ = -1;
    at_point_ = at_byte_ = 0;
    text_.restart();
    text_.bind(1, doc);
    text_of_ = text_.step() ? text_.text(0) : std::string();
  }

  // Goes on from where it was: sentences come in order.
  size_t byte_of(int64_t point) {
    if (point < at_point_) at_point_ = at_byte_ = 0;
    while (at_point_ < point && at_byte_ < int64_t(text_of_.size())) {
      ++at_byte_;
      while (at_byte_ < int64_t(text_of_.size()) && (static_cast<unsigned char>(text_of_[size_t(at_byte_)]) & 0xC0) == 0x80) ++at_byte_;
      ++at_point_;
    }
    return size_t(at_byte_);
  }

  Rows text_, sentence_;
  std::string doc_, text_of_, cut_;
  int64_t number_ = -1, at_point_ = 0, at_byte_ = 0;
};

}  // namespace

EventQuery::EventQuery(SqliteHandle db, std::string file) : db_(std::move(db)), file_(std::move(file)) {}
EventQuery::EventQuery(EventQuery&&) noexcept = default;
EventQuery& EventQuery::operator=(EventQuery&&) noexcept = default;
EventQuery::~EventQuery() = default;

Result<EventQuery> EventQuery::open(const std::string& file) {
  auto db = open_store(file, StoreAccess::kRead);
  if (!db) return db.error();
  Rows clusters(db->get(), "SELECT 1 FROM sqlite_master WHERE name = 'clusters'");
  const bool has_clusters = clusters.step();
  clusters.restart();
  EventQuery query(std::move(*db), file);
  query.has_clusters_ = has_clusters;
  return query;
}

Result<void> EventQuery::each(const EventFilter& filter, const EventDetails& details, const std::function<bool(const EventRow&)>& take) const {
  const auto failure = [&]() -> Error { return {ErrorCode::kStore, file_, sqlite3_errmsg(db_.get())}; };
  const Conditions conditions(filter);
  const bool once = filter.once && has_clusters_;
  sqlite3_exec(db_.get(), "PRAGMA cache_size = -32000", nullptr, nullptr, nullptr);  // parties, days and figures of events lie all over the file
  Rows rows(db_.get(), fmt::format(fmt::runtime(kEvents), has_clusters_ ? "COALESCE(c.cluster, e.id)" : "e.id") +
                           (has_clusters_ ? " LEFT JOIN clusters c ON c.event = e.id" : "") +
                           conditions.sql() + " ORDER BY d.row, r.position" +
                           (filter.limit >= 0 && !once ? fmt::format(" LIMIT {}", filter.limit) : ""));
  Rows reports(db_.get(), has_clusters_ ? "SELECT count(*), count(DISTINCT COALESCE(d.outlet, d.id)) FROM clusters c JOIN records r ON r.id = c.event "
                                        "JOIN documents d ON d.id = r.doc WHERE c.cluster = ?"
                                      : "SELECT 1, 1 WHERE ? IS NULL");
  Rows parties(db_.get(),
               "SELECT p.role, p.text, a.name, a.code, a.role, a.sectors FROM participants p LEFT JOIN actors a ON a.id = p.actor "
               "WHERE p.record = ? AND p.role IN ('source', 'target') ORDER BY p.role, p.position");
  Rows says(db_.get(),
            "SELECT COALESCE(NULLIF(a.name, ''), p.text) FROM attribution x JOIN participants p ON p.record = x.statement AND p.role = 'speaker' "
            "LEFT JOIN actors a ON a.id = p.actor WHERE x.record = ? ORDER BY x.position");
  Rows figures(db_.get(), "SELECT what, value FROM figures WHERE event = ?");
  SentenceTexts sentences(db_.get());
  if (rows.code() != SQLITE_OK || parties.code() != SQLITE_OK || says.code() != SQLITE_OK || figures.code() != SQLITE_OK || !sentences.is_ready()) {
    return failure();
  }
  conditions.bind_to(rows);
  std::unordered_set<std::string> told;
  for (int64_t given = 0; (!once || filter.limit < 0 || given < filter.limit) && rows.step();) {
    EventRow event = event_of(rows);
    if (once) {
      if (!told.insert(event.cluster).second) continue;
      reports.restart();
      reports.bind(1, event.cluster);
      if (reports.step() && reports.integer(0) > 0) event.reports = reports.integer(0), event.outlets = reports.integer(1);
      ++given;
    }
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
    if (details.sentence_text) event.sentence_text = sentences.of(event.doc, event.sentence);
    if (!take(event)) return {};
  }
  if (!rows.failed()) return {};
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
