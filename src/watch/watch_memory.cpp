#include "watch/watch_memory.h"

namespace demarche {
namespace {

constexpr int kWatchId = 0x646D7277;  // "dmrw"

constexpr const char* kTables = R"sql(
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE IF NOT EXISTS feeds (
  url TEXT NOT NULL PRIMARY KEY, etag TEXT NOT NULL, modified TEXT NOT NULL, next INTEGER NOT NULL, failures INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pages (
  url TEXT NOT NULL PRIMARY KEY, is_done INTEGER NOT NULL, tries INTEGER NOT NULL, outcome TEXT NOT NULL, at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

}  // namespace

Result<WatchMemory> WatchMemory::open(const std::string& file) {
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  SqliteHandle db(opened);
  if (code != SQLITE_OK) return Error{ErrorCode::kUnwritable, file, "cannot be opened or made: no such folder, a folder, or no permission"};
  sqlite3_busy_timeout(opened, 5000);
  Rows id(opened, "PRAGMA application_id");
  Rows tables(opened, "SELECT count(*) FROM sqlite_schema");
  const bool is_new = tables.step() && tables.integer(0) == 0;
  if (tables.failed()) return Error{ErrorCode::kStore, file, sqlite3_errmsg(opened)};
  if (!is_new && !(id.step() && id.integer(0) == kWatchId)) return Error{ErrorCode::kStore, file, "a file of another program or purpose; give a new one"};
  id.restart();
  tables.restart();
  const std::string mark = "PRAGMA application_id = " + std::to_string(kWatchId);
  for (const char* sql : {kTables, mark.c_str()}) {
    if (sqlite3_exec(opened, sql, nullptr, nullptr, nullptr) != SQLITE_OK) return Error{ErrorCode::kStore, file, sqlite3_errmsg(opened)};
  }
  return WatchMemory(std::move(db), file);
}

Result<void> WatchMemory::write(Rows& rows) const {
  rows.step();
  if (rows.failed()) return Error{ErrorCode::kStore, file_, sqlite3_errmsg(db_.get())};
  return {};
}

FeedState WatchMemory::feed(const std::string& url) const {
  Rows rows(db_.get(), "SELECT etag, modified, next, failures FROM feeds WHERE url = ?");
  rows.bind(1, url);
  if (!rows.step()) return {};
  return {rows.text(0), rows.text(1), rows.integer(2), int(rows.integer(3))};
}

Result<void> WatchMemory::remember_feed(const std::string& url, const FeedState& state) {
  Rows rows(db_.get(), "INSERT OR REPLACE INTO feeds(url, etag, modified, next, failures) VALUES (?, ?, ?, ?, ?)");
  rows.bind(1, url);
  rows.bind(2, state.etag);
  rows.bind(3, state.modified);
  rows.bind(4, state.next);
  rows.bind(5, int64_t(state.failures));
  return write(rows);
}

std::optional<int> WatchMemory::tries(const std::string& url) const {
  Rows rows(db_.get(), "SELECT is_done, tries FROM pages WHERE url = ?");
  rows.bind(1, url);
  if (!rows.step()) return 0;
  return rows.integer(0) != 0 ? std::nullopt : std::optional(int(rows.integer(1)));
}

Result<void> WatchMemory::remember_page(const std::string& url, const std::string& outcome) {
  Rows rows(db_.get(), "INSERT OR REPLACE INTO pages(url, is_done, tries, outcome, at) VALUES (?, 1, 0, ?, datetime('now'))");
  rows.bind(1, url);
  rows.bind(2, outcome);
  return write(rows);
}

Result<void> WatchMemory::remember_failure(const std::string& url, const std::string& reason) {
  Rows rows(db_.get(),
            "INSERT INTO pages(url, is_done, tries, outcome, at) VALUES (?1, 0, 1, ?2, datetime('now')) "
            "ON CONFLICT(url) DO UPDATE SET tries = tries + 1, outcome = ?2, at = datetime('now')");
  rows.bind(1, url);
  rows.bind(2, reason);
  return write(rows);
}

}  // namespace demarche
