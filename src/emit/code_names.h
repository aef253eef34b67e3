// Names and Goldstein scores of CAMEO codes, for people and for the records: data/ontology/cameo.tsv.
//
// Errors:  load(): kNotFound without the file; kDataFile with file:line for a line that does not have its four columns.
// Threads: const after load.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace demarche {

// Which published table a Goldstein score is from; they differ in a few codes.
inline constexpr std::string_view kGoldsteinScale = "icews";

struct CodeName {
  std::string name;                 // "Expel or deport individuals"
  std::optional<double> goldstein;  // on kGoldsteinScale; the Kansas score where ICEWS has none
};

class CodeNames {
 public:
  static Result<CodeNames> load();
  static Result<CodeNames> load(const std::filesystem::path& file);

  // nullptr for a code that is not in the table. Dies with this object.
  const CodeName* find(std::string_view code) const;

 private:
  std::map<std::string, CodeName, std::less<>> by_code_;
};

}  // namespace demarche
