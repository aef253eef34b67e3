// Lines and paragraphs of a text: where they are, and how many columns they take.
//
// A line ends at LF, CR, CR LF, NEL, form feed, vertical tab, U+2028 or U+2029. Some texts hold one paragraph a line, others
// break lines at 60 to 80 columns; which one a text is, is decided once, by the evidence of all its line breaks.
// Threads: pure functions. Cost: linear.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace demarche {

struct Line {
  Span span;              // without white space at either end; empty for a blank line
  uint32_t indent = 0;    // columns of white space before it
};
std::vector<Line> find_lines(std::string_view text);

// True where most breaks inside groups of lines fall in the middle of a sentence: lines are joined to paragraphs.
bool is_hard_wrapped(std::string_view text, const std::vector<Line>& lines);

struct Paragraph {
  Span span;
  bool blank_after = false;  // a blank line or the end follows
};
// Paragraphs in text order. In a hard-wrapped text a paragraph ends at a blank line, before an indented line, and after a short
// line that ends a sentence; `stands_alone` names the lines that never join others.
std::vector<Paragraph> find_paragraphs(std::string_view text, bool (*stands_alone)(std::string_view line));

}  // namespace demarche
