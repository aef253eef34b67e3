#include "progress.h"

#include <fmt/format.h>
#include <unistd.h>

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

Progress::Progress(size_t files, bool is_wanted) : files_(files), is_wanted_(is_wanted && is_terminal(STDERR_FILENO)) {}

Progress::~Progress() { clear(); }

void Progress::advance(size_t words) {
  ++done_;
  words_ += words;
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
  const double left = seconds / double(done_) * double(files_ - done_);
  const std::string line = fmt::format("\r\x1b[K{} of {} files, {:.0f} words/s, {} left", done_, files_, double(words_) / seconds, clock_time(left));
  std::fwrite(line.data(), 1, line.size(), stderr);
  last_ = now;
  is_shown_ = true;
}

}  // namespace demarche::cli
