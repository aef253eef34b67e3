// Puts an assertion and its denial side by side: "has troops there" and "denies having troops there".
//
// A denial is a statement whose stance is `denies`, one that rejects an accusation, a claim or a report, or one that says that
// something did not happen. Its other side is the nearest statement of somebody else - or of the article itself - that shares its
// content words (wording.h), or an event of the same kind between the same parties. Which of the two is true is not asked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/archive.h"
#include "ledger/wording.h"

namespace demarche {

// One side: who says what, when and where.
struct Claim {
  std::string id;        // of the statement or event
  Origin origin;
  Party speaker;         // words empty = the article itself
  std::string cue;       // empty = the article itself
  std::string content;
  std::string day;
};

struct Contradiction {
  Claim assertion;
  Claim denial;
  std::vector<std::string> in_common;  // stems that both have, or the codes of the event
  double score = 0;                    // 0..1, how much of the denial the assertion says
};

struct ContradictionFilter {
  std::string by;                    // code or name of either side; empty = anybody
  std::optional<Day> since, until;   // day of the denial
  int window_days = 90;              // how far apart the two sides may be told
};

// In order of the denials.
Result<std::vector<Contradiction>> contradictions(const Archive& archive, const Wording& wording, const ContradictionFilter& filter);

}  // namespace demarche
