// Coded events against marked ones.
//
// Each marked event is paired with at most one coded event of its sentence: best first, by the same type, the same trigger words,
// the same source and target, the same status. A pair without the same type needs a common trigger word; one with the same type needs
// a common trigger word or a common participant. Optional events take their partner out of the count.
// A coded mention stands for the marked actor whose words hold its head, else for one whose words it touches, else - through
// the same for other mentions of its chain - for one it refers to, else for one with its actor code. Marked actors with the same codes and
// sectors are one.
// Threads: one EventScorer belongs to one thread.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.h"
#include "evaluate/gold.h"

namespace demarche {

struct Score {
  size_t right = 0;
  size_t marked = 0;  // in the gold
  size_t coded = 0;   // by the program

  double precision() const { return coded ? double(right) / double(coded) : 0; }
  double recall() const { return marked ? double(right) / double(marked) : 0; }
  double f1() const { return right ? 2.0 * double(right) / double(marked + coded) : 0; }
};

struct Share {
  size_t right = 0;
  size_t all = 0;
};

struct EventScores {
  size_t sentences = 0;
  size_t held_back = 0;               // of them
  size_t without_events = 0;          // marked as holding none
  size_t falsely_coded = 0;           // of these, sentences with an event coded
  Score type;                         // type alone
  Score triple;                       // type, source and target, every actor right
  Score overlap;                      // type; source and target have one actor in common, or are both empty
  std::map<std::string, Score> by_type;         // type alone
  std::map<std::string, Score> triple_by_type;  // type, source and target
  // Below: over events paired with the same type.
  Score source, target;                         // actors of the slot, one by one
  Share source_slot, target_slot;               // the slot as a whole, empty ones included
  Share codes;                                  // marked codes that the paired mentions have
  Share status;
  std::map<std::string, Score> by_status;
  Share mode;                                   // where a mode is marked
  std::map<std::string, Score> by_mode;         // "SANCTION/expel"
  Share cameo;                                  // where a code is marked
  std::map<std::string, std::map<std::string, size_t>> confusion;  // marked type -> coded type -> count; "-" = none
};

// What went wrong in one sentence, in the words of a report.
struct EventMisses {
  std::string where;
  std::string text;
  std::vector<std::string> lines;  // "missed  REJECT/meet actual `called off` Oslo > Lima  (why)"
};

class EventScorer {
 public:
  // `doc` holds the sentence's text and is coded. Returns what was wrong; `lines` is empty where nothing was.
  EventMisses add(const GoldSentence& gold, const Document& doc);
  const EventScores& scores() const { return scores_; }

 private:
  EventScores scores_;
};

// Tables for people; JSON for programs, one object.
std::string event_report(const EventScores& scores);
std::string event_report_json(const EventScores& scores);

}  // namespace demarche
