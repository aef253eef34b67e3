// The embedded store: one SQLite file, write-ahead log, foreign keys on, strict tables. docs/store.md shows the schema.
#pragma once

#include <memory>
#include <string>

#include "emit/code_names.h"
#include "store/store.h"

namespace demarche {

// Opens `file`, made if it is not there; brings an older schema up to date. `names` must outlive the store.
Result<std::unique_ptr<Store>> open_sqlite_store(const std::string& file, const CodeNames& names, StoreOptions options);

}  // namespace demarche
