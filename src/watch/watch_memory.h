// What a watch remembers between runs: validators and next times of feeds, and pages that it has dealt with. One SQLite file.
//
// Errors:  kUnwritable, kStore naming the file.
// Threads: one at a time. Each change is on disk when the call returns.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "store/rows.h"

namespace demarche {

struct FeedState {
  std::string etag, modified;
  int64_t next = 0;        // seconds since 1970: not before
  int failures = 0;        // in a row
};

class WatchMemory {
 public:
  // Makes the file if it is not there.
  static Result<WatchMemory> open(const std::string& file);

  FeedState feed(const std::string& url) const;
  Result<void> remember_feed(const std::string& url, const FeedState& state);

  // How often the page was tried in vain; nullopt = it is dealt with and must not be fetched again.
  std::optional<int> tries(const std::string& url) const;
  // Dealt with; `outcome` in words, for people who look.
  Result<void> remember_page(const std::string& url, const std::string& outcome);
  Result<void> remember_failure(const std::string& url, const std::string& reason);

 private:
  WatchMemory(SqliteHandle db, std::string file) : db_(std::move(db)), file_(std::move(file)) {}
  Result<void> write(Rows& rows) const;

  SqliteHandle db_;
  std::string file_;
};

}  // namespace demarche
