// Standard output as data, standard error as talk.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"
#include "options.h"

namespace demarche::cli {

// "demarche: WHERE: message", a line on standard error.
void complain(std::string_view where, std::string_view message);
inline void complain(const Error& error) { complain(error.where, error.message); }

bool is_terminal(int descriptor);
// Cells of a line: $COLUMNS, else the terminal's, else 100.
size_t terminal_width();
bool wants_colour(Colour choice);

// Writes standard output and remembers how that went. A reader that has gone away (`| head`) is no error.
class Output {
 public:
  void write(std::string_view bytes);
  void flush();
  // Nobody reads any more, or writing failed: more output is wasted.
  bool is_closed() const { return closed_; }
  bool failed() const { return failed_; }

 private:
  void note_failure();
  bool closed_ = false;
  bool failed_ = false;
};

}  // namespace demarche::cli
