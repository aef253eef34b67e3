#include "emit/provenance.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <fstream>
#include <memory>

#include "base/paths.h"
#include "demarche/version.h"

namespace demarche {
namespace {

namespace fs = std::filesystem;

class Fingerprint {
 public:
  Fingerprint() : state_(XXH64_createState(), &XXH64_freeState) { XXH64_reset(state_.get(), 0); }

  void add(std::string_view bytes) { XXH64_update(state_.get(), bytes.data(), bytes.size()); }
  void add_file(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string buffer(1 << 16, '\0');
    while (in.read(buffer.data(), std::streamsize(buffer.size())) || in.gcount() > 0) add({buffer.data(), size_t(in.gcount())});
  }
  std::string text() const { return fmt::format("{:08x}", XXH64_digest(state_.get()) >> 32); }

 private:
  std::unique_ptr<XXH64_state_t, XXH_errorcode (*)(XXH64_state_t*)> state_;
};

std::string fingerprint_of_model(fs::path model) {
  std::error_code ignored;
  if (model.empty()) {
    const auto found = find_data_file("models/en/core.dem");
    if (!found) return {};
    model = *found;
  }
  if (!fs::is_regular_file(model, ignored)) return {};
  Fingerprint fingerprint;
  fingerprint.add_file(model);
  return fingerprint.text();
}

std::string fingerprint_of_data(const std::vector<fs::path>& overlays) {
  std::vector<fs::path> files;
  std::error_code error;
  const auto folder = find_data_file("data");
  if (folder) {
    for (fs::recursive_directory_iterator it(*folder, error), end; !error && it != end; it.increment(error)) {
      if (it->is_regular_file(error)) files.push_back(it->path());
    }
  }
  std::sort(files.begin(), files.end());
  Fingerprint fingerprint;
  for (const fs::path& file : files) {
    fingerprint.add(file.lexically_relative(*folder).string());
    fingerprint.add_file(file);
  }
  for (const fs::path& file : overlays) fingerprint.add_file(file);
  return fingerprint.text();
}

}  // namespace

Provenance find_provenance(const fs::path& model, const std::vector<fs::path>& overlays, bool with_model) {
  return {version(), with_model ? fingerprint_of_model(model) : std::string(), fingerprint_of_data(overlays)};
}

}  // namespace demarche
