// Reads a store (store/) for questions across articles: quotations, conditions, events, with who, where and when.
//
// Errors:  open(): kNotFound, kStore (no store of this program, or of a newer version). A damaged store gives kStore later.
// Threads: one thread at a time. The file is opened for reading only.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "store/rows.h"


namespace demarche {

// Somebody in a slot: the words of the text, and the actor behind them where one is known.
struct Party {
  std::string words;
  std::string name;  // empty = unknown
  std::string code;  // empty = none
  // What tells one from another: code and name, else the words.
  std::string label() const;
};

// In what article something stands.
struct Origin {
  std::string doc, title, outlet, path, published;  // published: ISO day, empty = unknown
  int64_t sentence = 0;
};

struct StoredStatement {
  std::string id;
  Origin origin;
  Party speaker;               // words empty = nobody is named
  std::string office;
  std::vector<Party> addressees;
  Party channel;
  std::string cue, act, stance, manner;
  std::string content;         // pieces joined by " … "
  std::string day;             // first day, ISO; the publication's where the text names none
  bool is_dated = false;       // the text names the day
  std::vector<Party> about;    // whom the content names
};

struct StoredCondition {
  std::string id;
  Origin origin;
  std::string type;            // "red_line|ultimatum|warning|offer"
  Party issuer;
  std::vector<Party> against;
  std::string antecedent, consequent;
  std::string event;           // id of the antecedent's event; empty = none was coded
  std::string day;             // stated
  std::string deadline;        // last day; empty = none
};

struct StoredEvent {
  std::string id;
  Origin origin;
  std::string type, mode, status, lemma;
  std::vector<Party> sources, targets;
  std::string words;           // of the trigger
  std::string day, last_day;
  std::vector<Party> says;     // who says so, outermost first; empty = the article itself
};

// What `statements()` gives: all conditions hold together.
struct StatementFilter {
  std::string by;               // name, part of a name, or code of the speaker; empty = anybody
  std::string about;            // code or name of somebody the content names or who is spoken to; empty = anybody
  std::string text;             // full-text query over the contents (FTS5); empty = any
  std::optional<Day> since, until;
};

class Archive {
 public:
  static Result<Archive> open(const std::string& file);
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;
  ~Archive();

  // In order of the days, then of the articles.
  Result<std::vector<StoredStatement>> statements(const StatementFilter& filter) const;
  Result<std::vector<StoredCondition>> conditions() const;
  // Every event, in the order of the articles; the events themselves are not kept.
  Result<void> each_event(const std::function<void(const StoredEvent&)>& take) const;
  // The words of a sentence; empty where the store keeps no text.
  std::string sentence(const Origin& origin) const;

 private:
  Archive(SqliteHandle db, std::string file);

  SqliteHandle db_;
  std::string file_;
};

}  // namespace demarche
