// A line on standard error that says how far a long run is. Shown on a terminal only, and only once the run has taken a while.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

#include "run_totals.h"

namespace demarche::cli {

class Progress {
 public:
  // bytes: of all inputs, 0 = not known. is_wanted = false: never shows anything.
  Progress(uint64_t bytes, bool is_wanted);
  ~Progress();

  // One article more; bytes_done of all that was read so far. `was_known`: it needed no coding. At the head of a run such articles do not
  // count as progress, or the time left would look shorter than it is.
  void advance(uint64_t bytes_done, bool was_known, const RunTotals& totals);
  // The same where nothing else is counted.
  void advance(uint64_t bytes_done, size_t words, size_t events);
  // Takes the line away, so that a message or output can stand in its place.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  void show(Clock::time_point now, const RunTotals& totals);

  const uint64_t bytes_;
  const bool is_wanted_;
  const Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
  Clock::time_point work_start_ = start_;
  uint64_t bytes_done_ = 0, bytes_known_ = 0;
  RunTotals counted_;  // by the plain advance()
  bool is_shown_ = false;
};

}  // namespace demarche::cli
