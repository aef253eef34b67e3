// Where coded documents are kept for questions across documents. SQLite stands behind it today (sqlite_store.h).
//
// Errors:  kUnwritable (read-only, no such folder), kStore (locked, full, damaged, of another program or a newer version).
//          After an error the store is closed for writing: every later call gives the same error.
// Threads: one thread at a time.
#pragma once

#include "base/result.h"
#include "doc/document.h"

namespace demarche {

enum class StoreOutcome {
  kAdded,      // the document was not there
  kReplaced,   // it was there, coded by another version: its records are new now
  kUnchanged,  // it was there, coded by this very version
};

class Store {
 public:
  virtual ~Store() = default;
  // Keeps the records of `doc` under its id, all or nothing. May wait in a batch until flush(). REQUIRES: doc.id is set.
  virtual Result<StoreOutcome> put(const Document& doc) = 0;
  // Everything put so far is on disk when this returns without an error.
  virtual Result<void> flush() = 0;
};

}  // namespace demarche
