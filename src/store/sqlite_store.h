// The embedded store: one SQLite file, write-ahead log, foreign keys on, strict tables. docs/store.md shows the schema.
#pragma once

#include <memory>
#include <string>

#include "emit/code_names.h"
#include "emit/provenance.h"
#include "emit/records.h"
#include "store/store.h"

namespace demarche {

struct SqliteOptions {
  Provenance run;                // equal provenance gives equal records: what one run has stored the next leaves alone
  RecordOptions records;         // with_text = false keeps text and long quotations out of the store too
  int documents_a_commit = 64;   // how many documents share one transaction
  int busy_timeout_ms = 5000;    // how long to wait for another program's write
};

// Opens `file`, made if it is not there; brings an older schema up to date. `names` must outlive the store.
Result<std::unique_ptr<Store>> open_sqlite_store(const std::string& file, const CodeNames& names, SqliteOptions options);

}  // namespace demarche
