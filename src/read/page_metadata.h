// What a page says about its article (see page.h).
#pragma once

#include "read/html.h"
#include "read/page.h"

namespace demarche {

// Fills all of `page` but the paragraphs. `saved_from`: the address that a browser wrote into the page when it saved it; empty = none.
void read_metadata(const HtmlTree& tree, std::string_view saved_from, Page& page);

}  // namespace demarche
