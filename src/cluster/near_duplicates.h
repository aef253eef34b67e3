// Articles that are copies or light rewrites of one another: wire stories, corrections, updates.
//
// What:    Two texts are near-duplicates if one holds at least `containment` of the runs of eight words of the shorter one. Shared
//          runs are estimated from samples: a text keeps the runs whose hash divides by 2^k, with the smallest k that leaves no more
//          than `sample` of them; two texts are compared at the larger k. The error of an estimate is below 0.05 (one sigma).
// Source:  Broder (1997), "On the resemblance and containment of documents".
// Threads: one thread at a time. Memory: about 2 kB an article of the last two windows, and of every article without a day.
// Output:  depends on the texts, their days and their order alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace demarche {

struct DuplicateOptions {
  double containment = 0.5;  // share of the shorter text's runs
  int window_days = 30;      // articles published further apart are not compared
  size_t sample = 160;       // runs kept of a text
};

struct DuplicatePair {
  uint32_t first = 0, second = 0;  // numbers of add(), first < second
  float containment = 0, jaccard = 0;
};

class NearDuplicates {
 public:
  explicit NearDuplicates(DuplicateOptions options = {}) : options_(options) {}

  // The next text; the first is number 0. REQUIRES: texts come in the order of their days; those without one anywhere.
  void add(std::string_view text, std::optional<Day> day);

  // All pairs, sorted. Ends the work: add() may not follow.
  std::vector<DuplicatePair> finish();

 private:
  static constexpr int kLevels = 20;
  struct Text {
    int level = 0;                    // k
    uint32_t sizes[kLevels] = {};     // runs with a hash that divides by 2^level
    std::optional<Day> day;
  };
  struct Posting {
    uint64_t hash;
    uint32_t text;
  };

  void match();
  void judge(uint64_t key, uint32_t shared);

  DuplicateOptions options_;
  std::vector<Text> texts_;
  std::vector<Posting> undated_, previous_, current_;
  std::optional<Day> window_begin_;
  uint32_t first_new_ = 0;             // number of the first text that was not matched yet
  std::vector<DuplicatePair> pairs_;
};

// For each of `count` texts the number of the earliest text that it repeats, directly or through others; its own where it repeats none.
// Earlier: by day (texts without one come last), then by number. `days` has `count` entries.
std::vector<uint32_t> originals(const std::vector<DuplicatePair>& pairs, const std::vector<std::optional<Day>>& days);

}  // namespace demarche
