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

void Progress::advance(uint64_t bytes_done, size_t words, size_t events) {
  bytes_done_ = bytes_done;
  ++articles_;
  words_ += words;
  events_ += events;
  if (!is_wanted_) return;
  const auto now = Clock::now();
  if (now - start_ >= kPatience && now - last_ >= kInterval) show(now);
}

void Progress::clear() {
  if (is_shown_) std::fputs("\r\x1b[K", stderr);
  is_shown_ = false;
}

void Progress::show(Clock::time_point now) {
  const double seconds = std::chrono::duration<double>(now - start_).count();
  std::string line = fmt::format("\r\x1b[K{} articles, {} events, {:.0f} words/s", articles_, events_, double(words_) / seconds);
  if (bytes_ > 0 && bytes_done_ > 0) {
    const double share = std::min(1.0, double(bytes_done_) / double(bytes_));
    line += fmt::format(", {:.0f} % done, {} left", share * 100, clock_time(seconds / share * (1 - share)));
  }
  std::fwrite(line.data(), 1, line.size(), stderr);
  last_ = now;
  is_shown_ = true;
}

}  // namespace demarche::cli
