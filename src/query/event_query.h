// Events of a store (store/) by actors, types, days, places and words; the rows that `demarche query` shows and `demarche export` writes.
//
// Errors:  open(): kNotFound; kStore (no store of this program, or of a newer version). each(): kUsage for a text query that FTS5
//          cannot read; kStore where the database is damaged.
// Threads: one thread at a time. The file is opened for reading only. Memory: one row at a time.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "store/rows.h"

namespace demarche {

struct EventParty {
  std::string words;                  // of the text
  std::string name, code, office;     // of the actor; empty = unknown
  std::vector<std::string> sectors;   // PLOVER, most specific last
  // The code, else the name, else the words: what counts go by.
  const std::string& label() const { return !code.empty() ? code : !name.empty() ? name : words; }
};

struct EventPlace {
  std::string words, name, country, admin1, kind;
  int64_t geonames = 0;
  std::optional<double> lat, lon;
};

struct EventFigure {
  std::string what;  // records.md, figure
  double value = 0;
};

struct EventRow {
  std::string id, doc, path, title, outlet, url, published, language;
  int64_t sentence = 0;                    // from 0
  std::string words;                       // of the trigger
  int64_t begin = 0, end = 0;              // code points of the text
  std::string sentence_text;               // empty where the store keeps no text
  std::string type, mode, contexts, status, cameo, cameo_label, rule;
  double intensity = 0, confidence = 0;
  int quad = 0;
  std::optional<double> goldstein;
  bool historical = false;
  std::string first_day, last_day;         // ISO; empty = not known
  std::string date_method;                 // "publication" = the words give none
  EventPlace place;
  std::vector<EventParty> sources, targets;
  std::vector<std::string> says;           // who says so, outermost first; empty = the article itself
  std::vector<EventFigure> figures;
  std::string cluster;                     // id of the first report of the same event; its own where there was no clustering
  int64_t reports = 1, outlets = 1;        // how many reports there are of it, in how many outlets; counted where each event comes once
};

// All conditions hold together; empty ones do not count. Actors are codes ("RUS", any case) or names ("Sergei Lavrov").
struct EventFilter {
  std::vector<std::string> sources, targets;
  std::vector<std::string> actors;                           // on either side
  std::optional<std::pair<std::string, std::string>> between;  // two codes, in either direction
  std::vector<std::string> types, modes, statuses;           // statuses empty = all
  std::string cameo;                                         // code or its beginning: "19"
  std::optional<Day> since, until;                           // of the event
  std::string country;                                       // of the place
  std::string outlet;                                        // part of it
  std::string text;                                          // FTS5 query over titles and texts
  double min_confidence = 0;
  int64_t limit = -1;                                        // events
  bool once = false;                                         // of the reports of an event, only the first that fits (cluster/)
};

// What a query needs beyond codes, days and parties; each costs a lookup an event.
struct EventDetails {
  bool sentence_text = false, says = false, figures = false;
};

class EventQuery {
 public:
  static Result<EventQuery> open(const std::string& file);
  EventQuery(EventQuery&&) noexcept;
  EventQuery& operator=(EventQuery&&) noexcept;
  ~EventQuery();

  // In the order of the articles, then of the text. `take` returns false to stop.
  Result<void> each(const EventFilter& filter, const EventDetails& details, const std::function<bool(const EventRow&)>& take) const;

 private:
  EventQuery(SqliteHandle db, std::string file);
  SqliteHandle db_;
  std::string file_;
  bool has_clusters_ = false;  // the store is of a version that has them
};

// Source and target pairs of an event: every source with every target; events of one list (talks, agreements) whose targets are
// empty pair the sources with each other once; a missing side is nullptr. Never empty.
std::vector<std::pair<const EventParty*, const EventParty*>> pairs_of(const EventRow& event);

}  // namespace demarche
