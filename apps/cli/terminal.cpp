#include "terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace demarche::cli {

void complain(std::string_view where, std::string_view message) {
  const std::string line = where.empty() ? fmt::format("demarche: {}\n", message) : fmt::format("demarche: {}: {}\n", where, message);
  std::fwrite(line.data(), 1, line.size(), stderr);
}

bool is_terminal(int descriptor) { return isatty(descriptor) == 1; }

size_t terminal_width() {
  if (const char* columns = std::getenv("COLUMNS")) {
    size_t width = 0;
    const auto [end, error] = std::from_chars(columns, columns + std::strlen(columns), width);
    if (error == std::errc() && *end == '\0' && width > 0) return width;
  }
  winsize size{};
  if (is_terminal(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 100;
}

bool wants_colour(Colour choice) {
  if (choice != Colour::kAuto) return choice == Colour::kAlways;
  const char* refused = std::getenv("NO_COLOR");  // no-color.org: set and not empty
  const char* terminal = std::getenv("TERM");
  return is_terminal(STDOUT_FILENO) && !(refused && *refused) && !(terminal && std::string_view(terminal) == "dumb");
}

void Output::write(std::string_view bytes) {
  if (closed_ || bytes.empty()) return;
  if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size()) note_failure();
}

void Output::flush() {
  if (!closed_ && std::fflush(stdout) != 0) note_failure();
}

void Output::note_failure() {
  closed_ = true;
  if (errno == EPIPE) return;
  failed_ = true;
  complain("standard output", std::strerror(errno));
}

}  // namespace demarche::cli
