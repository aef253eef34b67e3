// Sentences in which somebody marked who does what to whom: "<s>Oslo</s> called off talks with <t>Lima</t>".
//
// In:      UTF-8 with <s>..</s> and <t>..</t>. Tags may repeat, be missing, or stand inside a word; one that is never closed
//          reaches to the end, one that closes nothing is left out. Any other "<" is text.
// Out:     the text without tags, and the stretches that were marked, in text order.
//          Example: "<s>A</s> hit <t>B</t>" -> "A hit B", source {0,1}, target {6,7}.
// Threads: pure function.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace demarche {

struct MarkedText {
  std::string text;
  std::vector<Span> source, target;
};

MarkedText read_marked(std::string_view marked);

}  // namespace demarche
