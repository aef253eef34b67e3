// Text for a terminal: how wide it shows, cut and padded to a width, safe to print.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace demarche {

// One printable line: runs of white space (no-break ones too) become one blank, control characters vanish - an article cannot
// move the cursor or change colours. Valid UTF-8 in, valid UTF-8 out.
std::string one_line(std::string_view text);

// Terminal cells that `line` takes: wide East Asian characters two, combining marks none.
size_t display_width(std::string_view line);

// `line` within `width` cells; what is cut off at the end becomes "…". Width 0 gives "".
std::string fit(std::string_view line, size_t width);
// The same, cut at the front: the end of `line` is kept.
std::string fit_end(std::string_view line, size_t width);
// The same and filled with blanks to exactly `width` cells.
std::string fit_and_pad(std::string_view line, size_t width);

}  // namespace demarche
