// What stands around the prose of an article: headline, byline, captions, credits, and the dateline before the first sentence.
//
// Threads: pure functions. Cost: linear in the text looked at.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "read/lines.h"

namespace demarche {

// "Published 3:02 PM EDT, Thu October 21, 2021", "(Reporting by A. B.)", "Photo: ...", "22 October 2021": a byline, caption or
// credit wherever in the text it stands.
bool is_credit(std::string_view paragraph);

// A byline by its place: names, outlets and dates between headline and prose. "Gulnar Abbasova", "By A. B. in Kyiv",
// "A. B. Feature 22 October 2021".
bool is_byline_after_title(std::string_view paragraph);

// The day a byline or credit gives for the publication, before that of an update; nullopt for captions and sources, and without
// a full date.
std::optional<Day> publication_day(std::string_view byline);

// Short, no full stop, more than one word.
bool looks_like_headline(std::string_view paragraph);

struct Dateline {
  uint32_t end = 0;     // bytes from the paragraph's start, behind the dash
  std::string outlet;   // "Reuters"; empty = none named
  std::optional<Day> day;  // only where a year is written
};
// "KYIV, Oct 21 (Reuters) -", "MOSCOW, October 21. /TASS/.", "(CNN)"; nullopt where the paragraph just begins.
std::optional<Dateline> find_dateline(std::string_view paragraph);

}  // namespace demarche
