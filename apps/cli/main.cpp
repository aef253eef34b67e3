#include <csignal>

#include "commands.h"

int main(int argc, char** argv) {
  using namespace demarche::cli;
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is seen where it is written to
  CommandLine line;
  if (const auto exit_code = read_command_line(argc, argv, line)) return *exit_code;
  switch (line.command) {
    case Command::kCode: return run_code(line.code);
    case Command::kParse: return run_parse(line.parse);
    case Command::kExplain: return run_explain(line.explain);
    case Command::kVersion: return run_version();
  }
  return kUsage;
}
