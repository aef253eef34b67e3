// The commands of the program. Each returns an exit code (options.h).
#pragma once

#include "options.h"

namespace demarche::cli {

int run_code(const CodeOptions& options);
int run_parse(const ParseOptions& options);
int run_explain(const ExplainOptions& options);
int run_version();

}  // namespace demarche::cli
