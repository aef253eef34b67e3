#include <cstdio>

#include "commands.h"
#include "emit/provenance.h"

namespace demarche::cli {

int run_version() {
  const Provenance made_by = find_provenance({}, {});
  std::printf("demarche %s\nmodel %s\ndata %s\n", made_by.version.c_str(), made_by.model.empty() ? "none found" : made_by.model.c_str(),
              made_by.data.c_str());
  return kOk;
}

}  // namespace demarche::cli
