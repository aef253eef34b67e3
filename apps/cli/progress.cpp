#include "progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "terminal.h"

namespace demarche::cli {
namespace {

constexpr std::chrono::seconds kPatience{3};
constexpr std::chrono::milliseconds kInterval{250};

std::string clock_time(double seconds) {
  const auto whole = int64_t(seconds + 0.5);
  return whole < 3600 ? fmt::format("{}:{:02}", whole / 60, whole % 60)
                      : fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

}  // namespace

Progress::Progress(uint64_t bytes, bool is_wanted) : bytes_(bytes), is_wanted_(is_wanted && is_terminal(STDERR_FILENO)) {}

Progress::~Progress() { clear(); }

void Progress::advance(uint64_t bytes_done, bool was_known, const RunTotals& totals) {
  bytes_done_ = bytes_done;
  if (!is_wanted_) return;
  const auto now = Clock::now();
  if (was_known && totals.files == 0) {
    work_start_ = now;
    bytes_known_ = bytes_done;
  }
  if (now - start_ >= kPatience && now - last_ >= kInterval) show(now, totals);
}

void Progress::advance(uint64_t bytes_done, size_t words, size_t events) {
  ++counted_.files;
  counted_.words += words;
  counted_.events += events;
  advance(bytes_done, false, counted_);
}

void Progress::clear() {
  if (is_shown_) std::fputs("\r\x1b[K", stderr);
  is_shown_ = false;
}

void Progress::show(Clock::time_point now, const RunTotals& totals) {
  const double seconds = std::max(1e-3, std::chrono::duration<double>(now - work_start_).count());
  std::string line = fmt::format("\r\x1b[K{} articles ({:.0f}/s), {} events, {:.0f} words/s", totals.files, double(totals.files) / seconds,
                                 totals.events, double(totals.words) / seconds);
  if (const size_t failed = totals.failed(); failed > 0) line += fmt::format(", {} failed", failed);
  if (totals.stored_before > 0) line += fmt::format(", {} stored before", totals.stored_before);
  if (bytes_ > bytes_known_ && bytes_done_ > bytes_known_) {
    const double share = std::min(1.0, double(bytes_done_ - bytes_known_) / double(bytes_ - bytes_known_));
    line += fmt::format(", {:.0f} % done, {} left", std::min(100.0, 100.0 * double(bytes_done_) / double(bytes_)),
                        clock_time(seconds / share * (1 - share)));
  }
  std::fwrite(line.data(), 1, line.size(), stderr);
  last_ = now;
  is_shown_ = true;
}

}  // namespace demarche::cli
