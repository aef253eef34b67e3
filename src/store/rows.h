// Reading a store with SQL: a prepared statement with its values, and the store opened for it.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"

namespace demarche {

struct SqliteCloser {
  void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
};
using SqliteHandle = std::unique_ptr<sqlite3, SqliteCloser>;

enum class StoreAccess { kRead, kWrite };

// Opens a store that is there. For writing, an older schema is brought up to date first. Errors: kNotFound; kStore (no store of this
// program, of a newer version, locked, read-only).
Result<SqliteHandle> open_store(const std::string& file, StoreAccess access);

// Brings `db` up to the schema of this program, step by step, each all or nothing. SQLITE_OK or the error.
int migrate_store(sqlite3* db);

// The rows of one statement. NULL reads as "" or 0.
class Rows {
 public:
  Rows(sqlite3* db, const std::string& sql) { code_ = sqlite3_prepare_v2(db, sql.c_str(), -1, &statement_, nullptr); }
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;
  ~Rows() { sqlite3_finalize(statement_); }

  // SQLITE_OK or SQLITE_ROW while all is well, SQLITE_DONE at the end.
  int code() const { return code_; }
  bool failed() const { return code_ != SQLITE_OK && code_ != SQLITE_ROW && code_ != SQLITE_DONE; }

  // Values count from 1.
  void bind(int at, const std::string& value) { sqlite3_bind_text(statement_, at, value.c_str(), int(value.size()), SQLITE_TRANSIENT); }
  void bind(int at, double value) { sqlite3_bind_double(statement_, at, value); }
  void bind(int at, int64_t value) { sqlite3_bind_int64(statement_, at, value); }
  void restart() {
    sqlite3_reset(statement_);
    code_ = SQLITE_OK;
  }
  // False at the end, and after an error.
  bool step() {
    if (code_ != SQLITE_OK && code_ != SQLITE_ROW) return false;
    code_ = sqlite3_step(statement_);
    return code_ == SQLITE_ROW;
  }

  // Columns count from 0.
  bool is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
  std::string text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return bytes ? std::string(bytes, size_t(sqlite3_column_bytes(statement_, column))) : std::string();
  }
  int64_t integer(int column) const { return sqlite3_column_int64(statement_, column); }
  double real(int column) const { return sqlite3_column_double(statement_, column); }
  std::optional<double> maybe_real(int column) const { return is_null(column) ? std::nullopt : std::optional(real(column)); }

 private:
  sqlite3_stmt* statement_ = nullptr;
  int code_ = SQLITE_OK;
};

}  // namespace demarche
