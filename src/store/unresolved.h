// Whom the stored records name and no table knows: what an analyst adds next.
//
// Errors:  kNotFound, kStore (no store of this program, or damaged). Threads: pure; the file is only read.
// Cost:    one pass over the participants.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace demarche {

struct UnresolvedMention {
  std::string text;     // as written; one of the spellings where they differ in case
  std::string missing;  // why nobody stands behind it
  int64_t records = 0, documents = 0;
};

// The most frequent first, then by text; pronouns are left out. `limit` 0 = all.
Result<std::vector<UnresolvedMention>> find_unresolved(const std::string& file, uint32_t limit);

}  // namespace demarche
