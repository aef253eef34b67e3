// Reports and events: what each article says happened, and what happened once.
//
// What:    Two reports are of one event if type and status agree, some source and some target are the same, the days come together,
//          and mode and place do not speak against it. Reports in copies of one story with the same words always go together. Two
//          reports of one article never do: the coder has already said each of them once.
//          Days: an interval of more than a week joins only its equal. A report whose words give no day stands for the two days
//          before its publication. Where a report leaves its source or target open, the same town must be named in both.
// Source:  the one-a-day rule of event data sets (Goldstein 1992; Schrodt and Gerner 2012), made explicit and by place.
// Threads: const, any.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"

namespace demarche {

// Numbers stand for strings that the caller has interned: equal strings, equal numbers; 0 = empty.
struct EventReport {
  uint32_t article = 0;
  uint32_t story = 0;                       // the article's original: itself, unless it is a copy
  uint32_t type = 0, mode = 0, status = 0, words = 0;
  std::vector<uint32_t> sources, targets;   // actors, each once, sorted; empty = nobody was found
  std::optional<DayInterval> days;          // of the event; else of the publication, then is_dated is false
  bool is_dated = false;                    // the words give the days
  uint32_t country = 0, town = 0;           // of the place; town 0 where it is a country or a region
};

// For each report the number of the first report of its event; its own where it is the first. Reports of one article stand together, and
// articles come in the order of their publication.
std::vector<uint32_t> first_reports(std::span<const EventReport> reports);

// Could `a`, a report that something did not happen, speak of the event that `b` reports? Type, actors, days and place as above.
bool may_dispute(const EventReport& a, const EventReport& b);

}  // namespace demarche
