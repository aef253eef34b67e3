// Near-duplicates and events of a whole store: fills its tables `duplicates`, `clusters` and `disputes` anew.
//
//   duplicates  doc repeats `original`, the earliest article of its group
//   clusters    event (a report) is of the event that the report `cluster` gives first; `cluster` stands there for itself too
//               Actors are the same by code between states ("the Kremlin" is Russia there), by name within one or without a counterpart.
//   disputes    event, with status denied or negated, speaks against the event `cluster`
//
// Errors:  kNotFound, kStore (docs/store.md); the tables stay as they were.
// Threads: one at a time. Memory: about 150 bytes an event, and near_duplicates.h.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/result.h"
#include "cluster/near_duplicates.h"

namespace demarche {

struct ClusterCounts {
  int64_t articles = 0, copies = 0;          // copies: articles that repeat an earlier one
  int64_t without_text = 0;                  // cannot be compared
  int64_t reports = 0, events = 0, disputed = 0;
};

// `progress` is told now and then how many articles are read, of how many; may be empty.
Result<ClusterCounts> cluster_store(const std::string& file, const DuplicateOptions& options,
                                    const std::function<void(int64_t done, int64_t all)>& progress = {});

}  // namespace demarche
