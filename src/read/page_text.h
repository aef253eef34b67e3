// The main text of a page (see page.h).
#pragma once

#include <string>
#include <vector>

#include "read/html.h"

namespace demarche {

// Paragraphs in page order; `title` is left out where it opens the text again.
std::vector<std::string> main_text(const HtmlTree& tree, std::string_view title);

}  // namespace demarche
