// The tables of the PostgreSQL store: those of the SQLite store (schema.cpp, docs/store.md), in PostgreSQL's words.
#pragma once

#include <span>

namespace demarche {

// Step i brings a store of version i to version i + 1 (table demarche_schema). Never change a step that was released: add one.
std::span<const char* const> postgres_schema_steps();

}  // namespace demarche
