// Where the program's own data lies (data/, models/).
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace demarche {

// Full path of a data file named as in the source tree ("models/en/core.dem", "data/actors/states.tsv"). Looked for in
// $DEMARCHE_HOME, in ../share/demarche beside the program, in the tree the program was built from - in this order.
// Errors: kNotFound, saying where it looked.
Result<std::filesystem::path> find_data_file(std::string_view relative);

}  // namespace demarche
