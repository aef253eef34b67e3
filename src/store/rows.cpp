#include "store/rows.h"

#include <fmt/format.h>

#include <filesystem>

#include "store/postgres_store.h"
#include "store/schema.h"

namespace demarche {

Result<SqliteHandle> open_store(const std::string& file, StoreAccess access) {
  if (is_postgres(file)) return Error{ErrorCode::kStore, "PostgreSQL", "this command reads SQLite stores only; ask PostgreSQL itself, with the tables of docs/store.md"};
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return Error{ErrorCode::kNotFound, file, "no such database; `demarche code --db` makes one"};
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &opened, (access == StoreAccess::kRead ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) | SQLITE_OPEN_NOMUTEX, nullptr);
  SqliteHandle db(opened);
  const auto refused = [&](std::string why) { return Error{ErrorCode::kStore, file, std::move(why)}; };
  if (code != SQLITE_OK) return refused(fmt::format("cannot be opened: {}", sqlite3_errmsg(opened)));
  sqlite3_busy_timeout(opened, 5000);

  Rows version(opened, "PRAGMA user_version");
  const int64_t found = version.step() ? version.integer(0) : 0;
  Rows tables(opened, "SELECT 1 FROM sqlite_master WHERE name = 'events'");
  if (!tables.step()) return refused(tables.failed() ? sqlite3_errmsg(opened) : "no store of this program");
  if (found > int64_t(schema_steps().size())) return refused("written by a newer version of this program");
  if (access == StoreAccess::kRead) return db;

  if (sqlite3_db_readonly(opened, "main") == 1) return refused("the database is read-only");
  sqlite3_exec(opened, "PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;", nullptr, nullptr, nullptr);
  if (migrate_store(opened) != SQLITE_OK) return refused(sqlite3_errmsg(opened));
  return db;
}

int migrate_store(sqlite3* db) {
  const auto steps = schema_steps();
  Rows version(db, "PRAGMA user_version");
  if (!version.step()) return version.code();
  const auto found = size_t(version.integer(0));
  version.restart();
  for (size_t step = found; step < steps.size(); ++step) {
    const std::string end = fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}; COMMIT", kApplicationId, step + 1);
    for (const char* sql : {"BEGIN IMMEDIATE", steps[step], end.c_str()}) {
      if (const int code = sqlite3_exec(db, sql, nullptr, nullptr, nullptr); code != SQLITE_OK) {
        if (sqlite3_get_autocommit(db) == 0) sqlite3_exec(db, "ROLLBACK", nullptr, nullptr, nullptr);
        return code;
      }
    }
  }
  return SQLITE_OK;
}

}  // namespace demarche
