// Which weights and tables made the records: short fingerprints of the files themselves, so that they cannot go stale.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace demarche {

struct Provenance {
  std::string version;  // of the program
  std::string model;    // "9f2c01ab", from the bytes of the weights; empty = no weights
  std::string data;     // likewise of every file under data/ and of the user's overlays, in order
};

// `model` empty: the weights that come with the program. Files that are missing count as absent, not as errors.
// `with_model` false: no weights are used.
Provenance find_provenance(const std::filesystem::path& model, const std::vector<std::filesystem::path>& overlays, bool with_model = true);

}  // namespace demarche
