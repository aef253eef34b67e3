#include "base/paths.h"

#include <fmt/format.h>

#include <cstdlib>
#include <vector>

namespace demarche {

Result<std::filesystem::path> find_data_file(std::string_view relative) {
  namespace fs = std::filesystem;
  std::vector<fs::path> roots;
  if (const char* home = std::getenv("DEMARCHE_HOME")) roots.emplace_back(home);
  std::error_code ignored;
  const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
  if (!program.empty()) roots.push_back(program.parent_path() / ".." / "share" / "demarche");
  roots.emplace_back(DEMARCHE_SOURCE_DIR);

  std::string looked;
  for (const fs::path& root : roots) {
    fs::path file = root / relative;
    if (fs::exists(file, ignored)) return file;
    looked += fmt::format("\n  {}", file.lexically_normal().string());
  }
  return Error{ErrorCode::kNotFound, std::string(relative),
               fmt::format("data file not found; looked for it at{}\nSet DEMARCHE_HOME to the folder that holds data/ and models/.",
                           looked)};
}

}  // namespace demarche
