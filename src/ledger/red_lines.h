// The ledger of red lines, ultimatums and warnings: the same one stated again is one line, with its days and wordings, and with
// the events that came near to it or went over it.
//
// Two conditions are the same if the same party issues them and their antecedents share most of their content words (wording.h),
// names alone not being enough. An event counts if it is not older than the line and either has the very codes of the antecedent's
// event, or shares its words in one sentence and one of its parties. What is said of it is never more certain than the texts:
// `crossed` needs an event that the text itself reports as having happened.
#pragma once

#include <string>
#include <vector>

#include "ledger/archive.h"
#include "ledger/wording.h"

namespace demarche {

struct Sighting {
  StoredEvent event;
  std::string grade;     // "crossed|said to be crossed|approached|denied"
  std::string because;   // "the same kind of event: SUPPORT", "words in common: missil, deploy"
  std::string sentence;  // where the store keeps the text
};

struct RedLine {
  std::vector<StoredCondition> statements;  // in order of the days, at least one
  std::vector<Sighting> sightings;          // in order of the days
};

struct RedLineFilter {
  std::vector<std::string> types = {"red_line", "ultimatum", "warning"};
  std::string by;       // code, name or part of a name of the issuer; empty = anybody
  std::string against;  // likewise
};

Result<std::vector<RedLine>> red_lines(const Archive& archive, const Wording& wording, const RedLineFilter& filter);

}  // namespace demarche
