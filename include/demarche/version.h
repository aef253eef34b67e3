// Which program produced a record.
#pragma once

namespace demarche {

// "0.1.0"; the same in --version, in `why.version` of every event and in the store.
const char* version();

}  // namespace demarche
