#include "store/unresolved.h"

#include <sqlite3.h>

#include <filesystem>
#include <memory>

namespace demarche {
namespace {

// Actors of no state are known, and text that a run left out says nothing.
constexpr const char* kQuery =
    "SELECT p.text, coalesce(p.missing, ''), count(*) AS times, count(DISTINCT r.doc)"
    " FROM participants p JOIN records r ON r.id = p.record LEFT JOIN actors a ON a.id = p.actor"
    " WHERE p.text IS NOT NULL AND (p.actor IS NULL OR (a.code = '' AND p.missing IS NOT NULL AND p.missing <> 'belongs to no one state'))"
    " AND lower(p.text) NOT IN ('i','me','my','we','us','our','you','your','he','him','his','she','her','it','its','they','them','their',"
    "'who','whom','whose','which','that','this','these','those','himself','herself','itself','themselves')"
    " GROUP BY lower(p.text), p.missing ORDER BY times DESC, lower(p.text) LIMIT ?1";

struct Close {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

std::string text_of(sqlite3_stmt* row, int column) {
  const unsigned char* bytes = sqlite3_column_text(row, column);
  return bytes ? std::string(reinterpret_cast<const char*>(bytes), size_t(sqlite3_column_bytes(row, column))) : std::string();
}

}  // namespace

Result<std::vector<UnresolvedMention>> find_unresolved(const std::string& file, uint32_t limit) {
  if (!std::filesystem::is_regular_file(file)) return Error{ErrorCode::kNotFound, file, "No such database."};
  sqlite3* opened = nullptr;
  const int status = sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr);
  const std::unique_ptr<sqlite3, Close> database(opened);
  const auto refused = [&] { return Error{ErrorCode::kStore, file, "Cannot read this database: " + std::string(sqlite3_errmsg(opened)) + "."}; };
  if (status != SQLITE_OK) return refused();
  sqlite3_stmt* prepared = nullptr;
  if (sqlite3_prepare_v2(opened, kQuery, -1, &prepared, nullptr) != SQLITE_OK) return refused();
  const std::unique_ptr<sqlite3_stmt, Close> statement(prepared);
  sqlite3_bind_int64(prepared, 1, limit == 0 ? -1 : int64_t(limit));
  std::vector<UnresolvedMention> out;
  int step = SQLITE_ROW;
  while ((step = sqlite3_step(prepared)) == SQLITE_ROW) {
    out.push_back({text_of(prepared, 0), text_of(prepared, 1), sqlite3_column_int64(prepared, 2), sqlite3_column_int64(prepared, 3)});
  }
  if (step != SQLITE_DONE) return refused();
  return out;
}

}  // namespace demarche
