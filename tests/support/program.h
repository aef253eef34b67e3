// Runs the built program as a user does.
#pragma once

#include <string>
#include <vector>

namespace demarche::testing {

struct Ran {
  int exit_code = -1;
  std::string out, err;
};

// `command` is what follows "demarche" in bash, pipes and redirections included (pipefail is set); `input` goes to standard input.
Ran run_program(const std::string& command, const std::string& input = "");

// The same for any command; $DEMARCHE is the program.
Ran run_shell(const std::string& command, const std::string& input = "");

// An empty folder of this test alone, below the test temp folder; made anew on each call.
std::string fresh_folder(const std::string& name);

void write_file(const std::string& path, const std::string& bytes);
std::string read_file_bytes(const std::string& path);

// Whether the weights are in the tree; without them only parsed input can be coded.
bool has_model();

}  // namespace demarche::testing
