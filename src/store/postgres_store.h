// The store of a group: a PostgreSQL database, with the tables of the SQLite store. Documents go in by COPY, a batch at a time.
//
// Errors:  as store.h; a failure closes the store and loses the documents of its batch, which the next run adds.
// Source:  https://www.postgresql.org/docs/15/sql-copy.html (text format).
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "emit/code_names.h"
#include "store/store.h"

namespace demarche {

// "postgresql://..." or "postgres://...".
bool is_postgres(std::string_view database);

// Connects and makes the tables where they are not there. `names` must outlive the store.
Result<std::unique_ptr<Store>> open_postgres_store(const std::string& url, const CodeNames& names, StoreOptions options);

}  // namespace demarche
