// Keeping stores in order: what is in one, whether it is sound, packing it, joining several.
//
// Errors:  kNotFound; kStore (no store of this program, of a newer version, locked, full).
// Threads: each call by itself; other programs may read meanwhile.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"

namespace demarche {

struct StoreCount {
  std::string version;  // of the program that wrote them
  std::string kind;     // "document", "event", ...
  int64_t count = 0;
};

struct StoreInfo {
  int64_t schema = 0, newest_schema = 0;
  int64_t bytes = 0, free_bytes = 0;  // of the file without its log; what packing would give back
  int64_t documents = 0, without_text = 0, undated = 0, copies = 0, runs = 0;
  std::string first_day, last_day;    // of publication; empty = none dated
  std::vector<std::pair<std::string, int64_t>> genres;  // of what is no news
  std::vector<StoreCount> counts;     // by version, then kind
};
Result<StoreInfo> inspect_store(const std::string& file);

// What is wrong, a sentence each, at most kMostProblems: damage, links to rows that are not there, records without their row of their kind, spans
// that do not cut their words from the text, a full-text index that does not fit. Empty = sound. Changes nothing.
inline constexpr size_t kMostProblems = 1000;
Result<std::vector<std::string>> check_store(const std::string& file);

// Rewrites the file without gaps and refreshes what SQLite knows about its indexes.
Result<void> vacuum_store(const std::string& file);

struct MergeCounts {
  int64_t added = 0;
  int64_t replaced = 0;  // in both: the one with its text has won over one without, else the newer version, among runs of one version the later one
  int64_t kept = 0;      // in both, and the one that was there stays
};
// Adds all documents of `from` to the store `into`, which must be there; all or nothing. `from` stays as it is. Copies and clusters are not carried
// over: `demarche cluster` finds them anew.
Result<MergeCounts> merge_store(const std::string& from, const std::string& into);
// An empty store of the newest schema; one that is there stays.
Result<void> make_store(const std::string& file);

}  // namespace demarche
