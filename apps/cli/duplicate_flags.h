// How alike two articles must be: flags of `cluster` and `duplicates`.
#pragma once

#include "cluster/near_duplicates.h"

namespace CLI {
class App;
}

namespace demarche::cli {

// Adds the flags to `command`; `options` must live as long as the command line is read.
void add_duplicate_flags(CLI::App& command, DuplicateOptions& options);

}  // namespace demarche::cli
