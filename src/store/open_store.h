// A store by what names it: a file for SQLite, "postgresql://..." for PostgreSQL.
#pragma once

#include <memory>
#include <string>

#include "emit/code_names.h"
#include "store/store.h"

namespace demarche {

// Errors and `names` as open_sqlite_store() and open_postgres_store() say.
Result<std::unique_ptr<Store>> open_store_for(const std::string& database, const CodeNames& names, StoreOptions options);

}  // namespace demarche
