// The tables of the SQLite store, as steps from one schema version to the next.
#pragma once

#include <span>

namespace demarche {

// "dmrc": PRAGMA application_id of our files.
inline constexpr int kApplicationId = 0x646D7263;

// Step i brings a store of version i to version i + 1 (PRAGMA user_version). Never change a step that was released: add one.
std::span<const char* const> schema_steps();

}  // namespace demarche
