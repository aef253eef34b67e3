#include "support/program.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/paths.h"

namespace demarche::testing {

std::string read_file_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const std::string& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

std::string fresh_folder(const std::string& name) {
  const std::string folder = fmt::format("{}demarche_{}_{}", ::testing::TempDir(), name, getpid());
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  return folder;
}

Ran run_program(const std::string& command, const std::string& input) { return run_shell(fmt::format("{} {}", DEMARCHE_PROGRAM, command), input); }

Ran run_shell(const std::string& command, const std::string& input) {
  const std::string folder = fresh_folder("run");
  write_file(folder + "/in", input);
  write_file(folder + "/command", fmt::format("export DEMARCHE='{}'\n{}\n", DEMARCHE_PROGRAM, command));
  const int status = std::system(fmt::format("bash -o pipefail {0}/command < {0}/in > {0}/out 2> {0}/err", folder).c_str());
  Ran ran{WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_file_bytes(folder + "/out"), read_file_bytes(folder + "/err")};
  std::filesystem::remove_all(folder);
  return ran;
}

bool has_model() { return bool(find_data_file("models/en/core.dem")); }

}  // namespace demarche::testing
