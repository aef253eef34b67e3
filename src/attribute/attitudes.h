// From the tags of words to attitudes, and to better edges of the statements that the rules found.
//
// Statements: one whose cue is surely none, and that quotes nobody, is dropped ("God bless you"); the cue takes in the tagged words
// beside it ("have [all but] said"); words at the edges of the speaker's phrase that name nobody go.
// Attitudes: any other stretch of words tagged as cue is an attitude's. Its content is what hangs on it and is tagged so, its holder the
// subject, possessor or agent, else the tagged stretch beside it. A cue without a content or a holder is no attitude.
#pragma once

#include <vector>

#include "attribute/passage.h"
#include "attribute/statements.h"
#include "attribute/tagger.h"

namespace demarche {

// Attitudes in text order; mends `drafts`. With empty tags nothing is found or mended. REQUIRES: else one tag for each word.
std::vector<Attitude> find_attitudes(const Passage& passage, std::vector<Draft>& drafts, const std::vector<AttributionTags>& tags);

}  // namespace demarche
