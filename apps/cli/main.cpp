#include <CLI/CLI.hpp>
#include <csignal>

#include "commands.h"

namespace {

using namespace demarche::cli;

constexpr const char* kAbout =
    "Reads English news and writes down who did what to whom, when, where and who says so.\n"
    "Every record names the words it was read from.";

// In the order in which help lists them.
constexpr void (*kCommands[])(CLI::App&, Run&) = {
    add_code,
    add_read,
    add_parse,
    add_classify,
    add_explain,
    add_evaluate,
    add_watch,
    add_recode,
    add_query,
    add_cluster,
    add_duplicates,
    add_export,
    add_redlines,
    add_claims,
    add_quotes,
    add_actors,
    add_lint,
    add_unresolved,
    add_db,
    add_version,
};

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is seen where it is written to
  std::signal(SIGXFSZ, SIG_IGN);  // and so is a file that may not grow
  CLI::App app(kAbout, "demarche");
  app.footer(std::string("Try: demarche code article.txt, and demarche COMMAND --help for examples.\n\n") + kExits);
  Run run;
  for (const auto add : kCommands) add(app, run);
  bool asks_version = false;
  app.add_flag("--version", asks_version, "Version of the program, of the model and of the data");
  app.require_subcommand(1);

  const char* version[] = {argv[0], "version"};
  asks_version = argc == 2 && std::string_view(argv[1]) == "--version";
  try {
    asks_version ? app.parse(2, version) : app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kOk : kUsage;
  }
  return run();
}
