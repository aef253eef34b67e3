// The commands of the program. A new one is a file NAME_command.cpp with its add function, a line here and a line in main.cpp.
#pragma once

#include <functional>

#include "options.h"

namespace demarche::cli {

// What the chosen command does; returns an exit code (options.h).
using Run = std::function<int()>;

// Each puts one command with its flags, help and examples on the command line. When it is chosen, `run` is set.
// `run` must outlive the reading of the command line.
void add_code(CLI::App& app, Run& run);
void add_read(CLI::App& app, Run& run);
void add_parse(CLI::App& app, Run& run);
void add_classify(CLI::App& app, Run& run);
void add_explain(CLI::App& app, Run& run);
void add_evaluate(CLI::App& app, Run& run);
void add_watch(CLI::App& app, Run& run);
void add_query(CLI::App& app, Run& run);
void add_cluster(CLI::App& app, Run& run);
void add_duplicates(CLI::App& app, Run& run);
void add_recode(CLI::App& app, Run& run);
void add_export(CLI::App& app, Run& run);
void add_redlines(CLI::App& app, Run& run);
void add_claims(CLI::App& app, Run& run);
void add_quotes(CLI::App& app, Run& run);
void add_actors(CLI::App& app, Run& run);
void add_lint(CLI::App& app, Run& run);
void add_unresolved(CLI::App& app, Run& run);
void add_db(CLI::App& app, Run& run);
void add_version(CLI::App& app, Run& run);

}  // namespace demarche::cli
