// A line on standard error that says how far a long run is. Shown on a terminal only, and only once the run has taken a while.
#pragma once

#include <chrono>
#include <cstddef>

namespace demarche::cli {

class Progress {
 public:
  // is_wanted = false: never shows anything.
  Progress(size_t files, bool is_wanted);
  ~Progress();

  void advance(size_t words);
  // Takes the line away, so that a message or output can stand in its place.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  void show(Clock::time_point now);

  const size_t files_;
  const bool is_wanted_;
  const Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
  size_t done_ = 0;
  size_t words_ = 0;
  bool is_shown_ = false;
};

}  // namespace demarche::cli
