#include <CLI/CLI.hpp>
#include <cstdio>

#include "commands.h"
#include "emit/provenance.h"

namespace demarche::cli {
namespace {

int run_version() {
  const Provenance made_by = find_provenance({}, {});
  std::printf("demarche %s\nmodel %s\ndata %s\n", made_by.version.c_str(), made_by.model.empty() ? "none found" : made_by.model.c_str(),
              made_by.data.c_str());
  return kOk;
}

}  // namespace

void add_version(CLI::App& app, Run& run) {
  app.add_subcommand("version", "Version of the program, of the model and of the data")->callback([&run] { run = run_version; });
}

}  // namespace demarche::cli
