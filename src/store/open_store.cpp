#include "store/open_store.h"

#include "store/postgres_store.h"
#include "store/sqlite_store.h"

namespace demarche {

Result<std::unique_ptr<Store>> open_store_for(const std::string& database, const CodeNames& names, StoreOptions options) {
  return is_postgres(database) ? open_postgres_store(database, names, std::move(options)) : open_sqlite_store(database, names, std::move(options));
}

}  // namespace demarche
