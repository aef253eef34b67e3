// Where coded documents are kept for questions across documents. SQLite stands behind it (sqlite_store.h), or PostgreSQL
// (postgres_store.h).
//
// Errors:  kUnwritable (read-only, no such folder), kStore (full, damaged, of another program or a newer version), locked.
//          After an error the store is closed for writing: every later call gives the same error. Only a lock passes: this document
//          is not kept, the next one is tried again.
// Threads: one thread at a time.
#pragma once

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "doc/document.h"
#include "emit/provenance.h"
#include "emit/records.h"

namespace demarche {

enum class StoreOutcome {
  kAdded,      // the document was not there
  kReplaced,   // it was there, coded by another version: its records are new now
  kUnchanged,  // it was there, coded by this very version
};

// The ids of documents that need no coding, eight bytes each.
// Threads: const once filled.
class KnownDocuments {
 public:
  // Ids are "d" and 16 hex digits (Document::id); any other is not kept.
  void add(std::string_view id) {
    if (const auto number = number_of(id)) ids_.push_back(*number);
  }
  void sort() { std::ranges::sort(ids_); }
  // REQUIRES: sort() after the last add().
  bool contains(std::string_view id) const {
    const auto number = number_of(id);
    return number && std::ranges::binary_search(ids_, *number);
  }
  size_t size() const { return ids_.size(); }

 private:
  static std::optional<uint64_t> number_of(std::string_view id) {
    uint64_t number = 0;
    if (id.size() != 17 || id[0] != 'd') return std::nullopt;
    const auto [end, error] = std::from_chars(id.data() + 1, id.data() + id.size(), number, 16);
    return error == std::errc() && end == id.data() + id.size() ? std::optional(number) : std::nullopt;
  }
  std::vector<uint64_t> ids_;
};

struct StoreOptions {
  Provenance run;                // equal provenance gives equal records: what one run has stored the next leaves alone
  RecordOptions records;         // with_text = false keeps text and long quotations out of the store too
  int documents_a_commit = 64;   // how many documents share one transaction
  int busy_timeout_ms = 5000;    // how long to wait for another program's write
};

class Store {
 public:
  virtual ~Store() = default;
  // Keeps the records of `doc` under its id, all or nothing. May wait in a batch until flush(). REQUIRES: doc.id is set.
  // `genre`: what the article is where it is no news (intake/genre.h).
  virtual Result<StoreOutcome> put(const Document& doc, std::string_view genre = {}) = 0;
  // The documents that put() would leave unchanged, as far as they are stored by now.
  virtual Result<KnownDocuments> known() = 0;
  // Everything put so far is on disk when this returns without an error.
  virtual Result<void> flush() = 0;
  // After an error: whether later calls may do better (another program held the lock).
  virtual bool is_open() const = 0;
};

}  // namespace demarche
