#include "store/maintenance.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <string_view>
#include <tuple>

#include "base/utf8.h"
#include "store/rows.h"
#include "store/schema.h"

namespace demarche {
namespace {

// How the rows of a table belong to a document.
struct CopiedTable {
  std::string_view name;
  std::string_view key;  // names the document, or a record of it
};

// In this order, so that what is pointed at is there first.
constexpr std::array<CopiedTable, 15> kCopied = {{
    {"documents", "id"},
    {"sentences", "doc"},
    {"records", "doc"},
    {"events", "id"},
    {"statements", "id"},
    {"statement_pieces", "statement"},
    {"statement_events", "statement"},
    {"statement_actors", "statement"},
    {"conditions", "id"},
    {"figures", "id"},
    {"relations", "id"},
    {"participants", "record"},
    {"dates", "record"},
    {"attribution", "record"},
    {"missing", "record"},
}};

// Every span of a document, and the words that it should cut; NULL where none were kept.
constexpr const char* kSpansOfDocument = R"sql(
SELECT 'record', begin, end, text FROM records WHERE doc = ?1
UNION ALL SELECT 'participant', x.begin, x.end, x.text FROM records r JOIN participants x ON x.record = r.id WHERE r.doc = ?1
UNION ALL SELECT 'date', x.begin, x.end, x.text FROM records r JOIN dates x ON x.record = r.id WHERE r.doc = ?1 AND x.begin IS NOT NULL
UNION ALL SELECT 'place', x.place_begin, x.place_end, x.place_text FROM records r JOIN events x ON x.id = r.id WHERE r.doc = ?1 AND x.place_begin IS NOT NULL
UNION ALL SELECT 'cue', x.cue_begin, x.cue_end, x.cue FROM records r JOIN statements x ON x.id = r.id WHERE r.doc = ?1 AND x.cue_begin IS NOT NULL
UNION ALL SELECT 'sentence', begin, end, NULL FROM sentences WHERE doc = ?1
)sql";

Error failure(sqlite3* db, const std::string& file) { return {ErrorCode::kStore, file, sqlite3_errmsg(db)}; }

int64_t number(sqlite3* db, const std::string& sql) {
  Rows rows(db, sql);
  return rows.step() ? rows.integer(0) : 0;
}

std::string text(sqlite3* db, const std::string& sql) {
  Rows rows(db, sql);
  return rows.step() ? rows.text(0) : std::string();
}

bool run(sqlite3* db, const std::string& sql) { return sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK; }

// Collects sentences, each the first column of a row.
class Findings {
 public:
  explicit Findings(sqlite3* db) : db_(db) {}
  void ask(const std::string& sql, std::string_view unless = {}) {
    if (found_.size() >= kMostProblems) return;
    Rows rows(db_, sql);
    while (found_.size() < kMostProblems && rows.step()) {
      if (rows.text(0) != unless) found_.push_back(rows.text(0));
    }
    if (rows.failed()) found_.push_back(fmt::format("cannot be read: {}", sqlite3_errmsg(db_)));
  }
  bool is_full() const { return found_.size() >= kMostProblems; }
  void add(std::string problem) { found_.push_back(std::move(problem)); }
  std::vector<std::string> take() { return std::move(found_); }

 private:
  sqlite3* db_;
  std::vector<std::string> found_;
};

// A text by code points, as spans of the store count.
class CodePointText {
 public:
  explicit CodePointText(std::string text) : text_(std::move(text)) {
    for (size_t at = 0; at < text_.size(); ++at) {
      if (starts_code_point(text_[at])) begins_.push_back(uint32_t(at));
    }
    begins_.push_back(uint32_t(text_.size()));
  }
  int64_t size() const { return int64_t(begins_.size()) - 1; }
  // REQUIRES: 0 <= begin <= end <= size().
  std::string_view cut(int64_t begin, int64_t end) const {
    return std::string_view(text_).substr(begins_[size_t(begin)], begins_[size_t(end)] - begins_[size_t(begin)]);
  }

 private:
  std::string text_;
  std::vector<uint32_t> begins_;  // bytes; the last is the end
};

// Document by document, so that each text is read and counted once.
void check_spans(sqlite3* db, Findings& findings) {
  Rows documents(db, "SELECT id, text FROM documents ORDER BY row");
  Rows spans(db, kSpansOfDocument);
  while (documents.step() && !findings.is_full()) {
    const std::string id = documents.text(0);
    const bool has_text = !documents.is_null(1);
    const CodePointText text(documents.text(1));
    spans.restart();
    spans.bind(1, id);
    while (spans.step() && !findings.is_full()) {
      const int64_t begin = spans.integer(1), end = spans.integer(2);
      const bool is_inside = begin >= 0 && end >= begin && (!has_text || end <= text.size());
      const bool has_words = has_text && !spans.is_null(3);
      if (is_inside && (!has_words || text.cut(begin, end) == spans.text(3))) continue;
      const bool is_sentence = spans.text(0) == "sentence";
      findings.add(fmt::format("{} of document {} at {}-{} {}", spans.text(0), id, begin, end,
                               is_sentence ? "lies outside the text" : "does not cut its words from the text"));
    }
  }
  if (documents.failed() || spans.failed()) findings.add(fmt::format("cannot be read: {}", sqlite3_errmsg(db)));
}

// "0.10.2" -> {0, 10, 2}: 0.10 is newer than 0.9.
std::vector<int> parts_of(std::string_view version) {
  std::vector<int> parts;
  while (!version.empty()) {
    int part = 0;
    const auto [end, error] = std::from_chars(version.data(), version.data() + version.size(), part);
    if (error != std::errc()) break;
    parts.push_back(part);
    version.remove_prefix(size_t(end - version.data()));
    if (!version.starts_with('.')) break;
    version.remove_prefix(1);
  }
  return parts;
}

// Ranks the runs of both stores: the higher, the newer. Runs of one version, model and data that differ in time only rank alike.
bool rank_runs(sqlite3* db) {
  struct Run {
    std::string side;
    int64_t id;
    std::string version, model, data, started;
    std::string provenance() const { return version + '\n' + model + '\n' + data; }
  };
  std::vector<Run> runs;
  for (const char* side : {"main", "other"}) {
    Rows rows(db, fmt::format("SELECT id, version, model, data, started FROM {}.runs", side));
    while (rows.step()) runs.push_back({side, rows.integer(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4)});
    if (rows.failed()) return false;
  }
  std::ranges::sort(runs, {}, [](const Run& one) { return std::tuple(parts_of(one.version), one.started, one.id); });
  // The latest run of a provenance speaks for all of them.
  Rows insert(db, "INSERT INTO temp.ranks(side, run, rank) VALUES (?, ?, ?)");
  for (const Run& one : runs) {
    size_t rank = 0;
    for (size_t i = 0; i < runs.size(); ++i) {
      if (runs[i].provenance() == one.provenance()) rank = i;
    }
    insert.restart();
    insert.bind(1, one.side);
    insert.bind(2, one.id);
    insert.bind(3, int64_t(rank));
    insert.step();
    if (insert.failed()) return false;
  }
  return true;
}

// Actors, places and runs have other numbers in each store.
constexpr const char* kMapShared = R"sql(
INSERT INTO main.runs(version, model, data, started)
  SELECT version, model, data, started FROM other.runs o WHERE id IN (SELECT run FROM other.documents WHERE id IN temp.chosen)
  AND NOT EXISTS (SELECT 1 FROM main.runs m WHERE m.version = o.version AND m.model = o.model AND m.data = o.data AND m.started = o.started);
CREATE TEMP TABLE map_run AS SELECT o.id AS old, min(m.id) AS new FROM other.runs o JOIN main.runs m
  ON m.version = o.version AND m.model = o.model AND m.data = o.data AND m.started = o.started GROUP BY o.id;
INSERT OR IGNORE INTO main.actors(name, code, sectors, role) SELECT name, code, sectors, role FROM other.actors ORDER BY id;
CREATE TEMP TABLE map_actor(old INTEGER PRIMARY KEY, new INTEGER);
INSERT INTO map_actor SELECT o.id, m.id FROM other.actors o JOIN main.actors m
  ON m.name = o.name AND m.code = o.code AND m.sectors = o.sectors AND m.role = o.role;
INSERT OR IGNORE INTO main.places(name, geonames, country, admin1, kind, lat, lon)
  SELECT name, geonames, country, admin1, kind, lat, lon FROM other.places ORDER BY id;
CREATE TEMP TABLE map_place(old INTEGER PRIMARY KEY, new INTEGER);
INSERT INTO map_place SELECT o.id, m.id FROM other.places o JOIN main.places m
  ON m.name = o.name AND m.geonames = o.geonames AND m.country = o.country AND m.admin1 = o.admin1 AND m.kind = o.kind;
)sql";

std::string copy_statement(sqlite3* db, const CopiedTable& table) {
  std::string columns, values;
  Rows rows(db, fmt::format("PRAGMA main.table_info({})", table.name));
  while (rows.step()) {
    const std::string column = rows.text(1);
    if (column == "row") continue;
    const bool is_mapped = column == "run" || column == "actor" || column == "place";
    columns += (columns.empty() ? "" : ", ") + column;
    values += values.empty() ? "" : ", ";
    values += is_mapped ? fmt::format("(SELECT new FROM temp.map_{0} WHERE old = x.{0})", column) : "x." + column;
  }
  const bool by_document = table.name == "documents" || table.key == "doc";
  const std::string_view chosen = by_document ? "temp.chosen" : "(SELECT id FROM other.records WHERE doc IN temp.chosen)";
  const bool has_order = table.name == "documents" || table.name == "statements";
  return fmt::format("INSERT INTO main.{0}({1}) SELECT {2} FROM other.{0} x WHERE x.{3} IN {4}{5}", table.name, columns, values, table.key, chosen,
                     has_order ? " ORDER BY x.row" : "");
}

bool merge_attached(sqlite3* db, MergeCounts& counts) {
  if (!run(db, "CREATE TEMP TABLE ranks(side TEXT, run INTEGER, rank INTEGER, PRIMARY KEY (side, run)); CREATE TEMP TABLE chosen(doc TEXT PRIMARY KEY)")) return false;
  if (!rank_runs(db)) return false;
  counts.added = number(db, "SELECT count(*) FROM other.documents WHERE id NOT IN (SELECT id FROM main.documents)");
  const char* choose = R"sql(
INSERT INTO temp.chosen SELECT o.id FROM other.documents o LEFT JOIN main.documents m ON m.id = o.id
  LEFT JOIN temp.ranks a ON a.side = 'other' AND a.run = o.run LEFT JOIN temp.ranks b ON b.side = 'main' AND b.run = m.run
  WHERE m.id IS NULL OR (o.text IS NOT NULL AND m.text IS NULL) OR ((o.text IS NOT NULL) = (m.text IS NOT NULL) AND a.rank > b.rank);
)sql";
  if (!run(db, choose)) return false;
  counts.replaced = number(db, "SELECT count(*) FROM temp.chosen") - counts.added;
  counts.kept = number(db, "SELECT count(*) FROM other.documents") - counts.added - counts.replaced;
  if (!run(db, "DELETE FROM main.documents WHERE id IN temp.chosen") || !run(db, kMapShared)) return false;
  return std::ranges::all_of(kCopied, [&](const CopiedTable& table) { return run(db, copy_statement(db, table)); });
}

// A copy of an older store, brought up to date; removed at the end.
class UpToDateCopy {
 public:
  explicit UpToDateCopy(std::string file) : file_(std::move(file)) {}
  UpToDateCopy(const UpToDateCopy&) = delete;
  UpToDateCopy& operator=(const UpToDateCopy&) = delete;
  ~UpToDateCopy() {
    if (is_made_) remove();
  }
  Result<void> make(sqlite3* from) {
    remove();
    is_made_ = true;
    Rows copy(from, "VACUUM INTO ?");
    copy.bind(1, file_);
    copy.step();
    if (copy.failed()) return failure(from, file_);
    const auto opened = open_store(file_, StoreAccess::kWrite);
    return opened ? Result<void>() : opened.error();
  }
  const std::string& file() const { return file_; }

 private:
  void remove() const {
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(file_ + suffix, ignored);
  }
  std::string file_;
  bool is_made_ = false;
};

}  // namespace

Result<StoreInfo> inspect_store(const std::string& file) {
  const auto opened = open_store(file, StoreAccess::kRead);
  if (!opened) return opened.error();
  sqlite3* db = opened->get();
  StoreInfo info;
  info.schema = number(db, "PRAGMA user_version");
  info.newest_schema = int64_t(schema_steps().size());
  const int64_t page = number(db, "PRAGMA page_size");
  info.bytes = page * number(db, "PRAGMA page_count");
  info.free_bytes = page * number(db, "PRAGMA freelist_count");
  info.documents = number(db, "SELECT count(*) FROM documents");
  info.without_text = number(db, "SELECT count(*) FROM documents WHERE text IS NULL");
  info.undated = number(db, "SELECT count(*) FROM documents WHERE published IS NULL");
  info.runs = number(db, "SELECT count(*) FROM runs");
  info.first_day = text(db, "SELECT min(published) FROM documents");
  info.last_day = text(db, "SELECT max(published) FROM documents");
  if (info.schema >= 3) info.copies = number(db, "SELECT count(*) FROM duplicates");
  if (info.schema >= 4) {
    Rows genres(db, "SELECT genre, count(*) FROM documents WHERE genre IS NOT NULL GROUP BY genre ORDER BY genre");
    while (genres.step()) info.genres.emplace_back(genres.text(0), genres.integer(1));
  }
  Rows counts(db, "SELECT u.version, 'document', count(*) FROM documents d JOIN runs u ON u.id = d.run GROUP BY u.version "
                  "UNION ALL SELECT u.version, r.kind, count(*) FROM records r JOIN documents d ON d.id = r.doc JOIN runs u ON u.id = d.run "
                  "GROUP BY u.version, r.kind ORDER BY 1, 2");
  while (counts.step()) info.counts.push_back({counts.text(0), counts.text(1), counts.integer(2)});
  if (counts.failed()) return failure(db, file);
  return info;
}

Result<std::vector<std::string>> check_store(const std::string& file) {
  const auto opened = open_store(file, StoreAccess::kRead);
  if (!opened) return opened.error();
  Findings findings(opened->get());
  findings.ask("PRAGMA integrity_check", "ok");
  findings.ask("SELECT 'a row of ' || \"table\" || ' points at a row of ' || parent || ' that is not there' FROM pragma_foreign_key_check");
  for (const char* kind : {"event", "statement", "condition", "figure", "relation"}) {
    findings.ask(fmt::format("SELECT 'record ' || id || ' has no row in {0}s' FROM records WHERE kind = '{0}' AND id NOT IN (SELECT id FROM {0}s)", kind));
  }
  check_spans(opened->get(), findings);
  // The full-text indexes check themselves through a statement that counts as writing; a store that may only be read goes without.
  sqlite3* writable = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &writable, SQLITE_OPEN_READWRITE, nullptr);
  const SqliteHandle owned(writable);
  if (code == SQLITE_OK && sqlite3_db_readonly(writable, "main") == 0) {
    sqlite3_busy_timeout(writable, 5000);
    for (const char* index : {"document_search", "statement_search"}) {
      const int said = sqlite3_exec(writable, fmt::format("INSERT INTO {0}({0}, rank) VALUES ('integrity-check', 1)", index).c_str(), nullptr, nullptr, nullptr);
      if ((said & 0xFF) == SQLITE_CORRUPT) findings.add(fmt::format("the full-text index {} does not fit what is stored", index));
    }
  }
  return findings.take();
}

Result<void> vacuum_store(const std::string& file) {
  const auto opened = open_store(file, StoreAccess::kWrite);
  if (!opened) return opened.error();
  for (const char* sql : {"INSERT INTO document_search(document_search) VALUES ('optimize')", "INSERT INTO statement_search(statement_search) VALUES ('optimize')",
                          "VACUUM", "ANALYZE", "PRAGMA wal_checkpoint(TRUNCATE)"}) {
    if (!run(opened->get(), sql)) return failure(opened->get(), file);
  }
  return {};
}

Result<void> make_store(const std::string& file) {
  std::error_code ignored;
  if (std::filesystem::exists(file, ignored)) {
    const auto opened = open_store(file, StoreAccess::kWrite);
    return opened ? Result<void>() : opened.error();
  }
  sqlite3* db = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  const SqliteHandle owned(db);
  if (code != SQLITE_OK) return Error{ErrorCode::kUnwritable, file, fmt::format("cannot be made: {}", sqlite3_errmsg(db))};
  if (!run(db, "PRAGMA journal_mode = WAL") || migrate_store(db) != SQLITE_OK) return failure(db, file);
  return {};
}

Result<MergeCounts> merge_store(const std::string& from, const std::string& into) {
  std::error_code ignored;
  if (std::filesystem::equivalent(from, into, ignored)) return Error{ErrorCode::kStore, from, "cannot be merged into itself"};
  UpToDateCopy copy(into + ".merge");
  {
    const auto other = open_store(from, StoreAccess::kRead);
    if (!other) return other.error();
    if (number(other->get(), "PRAGMA user_version") < int64_t(schema_steps().size())) {
      if (const auto made = copy.make(other->get()); !made) return made.error();
    }
  }
  const bool is_copied = std::filesystem::exists(copy.file(), ignored);
  const auto opened = open_store(into, StoreAccess::kWrite);
  if (!opened) return opened.error();
  sqlite3* db = opened->get();
  Rows attach(db, "ATTACH ? AS other");
  attach.bind(1, is_copied ? copy.file() : from);
  attach.step();
  if (attach.failed()) return failure(db, from);
  MergeCounts counts;
  if (!run(db, "BEGIN IMMEDIATE") || !merge_attached(db, counts) || !run(db, "COMMIT")) {
    const Error error = failure(db, into);
    run(db, "ROLLBACK");
    return error;
  }
  return counts;
}

}  // namespace demarche
