// Parsed sentences to coded lines, for tests of propose/ and code/: "SANCTION/expel 166 NATO->Russia actual".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doc/document.h"

namespace demarche::testing {

// Mentions where resolve/ has not run: every proper noun, demonym, pronoun and noun for people or bodies heads one of its own
// and stands for an actor named by its lemma.
void add_plain_mentions(Document& doc);

// One line an event in text order: TYPE[/mode] CAMEO source->target status. Several actors are joined by "+"; "-" = none.
std::vector<std::string> event_lines(const Document& doc);

// propose/ and code/ over doc with the project's own lexicon, which is loaded once. REQUIRES: doc is parsed.
void propose_and_code(Document& doc);

}  // namespace demarche::testing
