// Flags that choose events of a database, for the commands that show or write them.
#pragma once

#include <string>

#include "options.h"
#include "query/event_query.h"

namespace demarche::cli {

// Statuses: actual unless --status says otherwise. `database` and `filter` must live as long as the command line is read.
void add_event_filter_flags(CLI::App& command, std::string& database, EventFilter& filter);

}  // namespace demarche::cli
