// What coding a text anew changed: its events before and after, paired, and the sums over many texts.
//
// An event before and one after are the same where trigger and codes agree; changed where their triggers share characters; any other was removed
// or added. Confidence, rule and exact trigger words are no difference.
// Threads: pure functions; a ChangeTally belongs to one thread. Memory: one count a type and a pair of actors.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "doc/document.h"

namespace demarche {

struct ComparedEvent {
  Span trigger;                // code points of the text
  std::string words;           // of the trigger
  std::string type, mode, cameo, status;
  std::string source, target;  // code, else name, else words; several joined by "; "
  std::string first_day, last_day, place;
};

// The events of a coded document in text order.
std::vector<ComparedEvent> compared_events(const Document& doc);

struct EventChange {
  std::optional<ComparedEvent> before, after;  // one missing: added or removed
  std::vector<std::string> fields;             // of a changed event: "type", "mode", "cameo", "status", "source", "target", "date", "place"

  std::string_view kind() const { return !before ? "added" : !after ? "removed" : "changed"; }
  const ComparedEvent& shown() const { return after ? *after : *before; }
};

// In text order. Both lists are in text order.
std::vector<EventChange> compare_events(const std::vector<ComparedEvent>& before, const std::vector<ComparedEvent>& after);

struct ChangeCounts {
  int64_t before = 0, after = 0, added = 0, removed = 0, changed = 0;
  int64_t differences() const { return added + removed + changed; }
};

class ChangeTally {
 public:
  void add(const std::vector<ComparedEvent>& before, const std::vector<ComparedEvent>& after, const std::vector<EventChange>& changes);

  const ChangeCounts& all() const { return all_; }
  // The most changed first, then by name; those without a difference are left out. A change counts where the event stands after it.
  std::vector<std::pair<std::string, ChangeCounts>> by_type() const { return sorted(by_type_); }
  // "RUS > UKR"
  std::vector<std::pair<std::string, ChangeCounts>> by_pair() const { return sorted(by_pair_); }

 private:
  using Counts = std::map<std::string, ChangeCounts>;
  static std::vector<std::pair<std::string, ChangeCounts>> sorted(const Counts& counts);

  ChangeCounts all_;
  Counts by_type_, by_pair_;
};

}  // namespace demarche
