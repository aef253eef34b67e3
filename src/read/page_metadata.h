// What a page says about its article (see page.h).
#pragma once

#include "read/html.h"
#include "read/page.h"

namespace demarche {

// Fills all of `page` but the paragraphs.
void read_metadata(const HtmlTree& tree, Page& page);

}  // namespace demarche
