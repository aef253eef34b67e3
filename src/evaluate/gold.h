// Sentences whose events people have marked: what a coder is measured against.
//
// In:      the markup of data/training/README.md, one sentence a line, or the JSON Lines that scripts/data/gold.py prints; which
//          of the two is told by the first character of each line.
//          "2006-03-14 [Oslo|a=NOR] {called off|REJECT/meet a>b} talks with [Lima|b=PER]." -> text "Oslo called off talks with
//          Lima.", actors a (NOR) and b (PER), one event.
// Errors:  kNotFound, kUnreadable; kDataFile with file:line for a line that breaks the grammar, names an unknown type or mode,
//          or uses a label that no words have.
// Threads: pure functions.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "base/span.h"
#include "doc/document.h"
#include "lexicon/ontology.h"

namespace demarche {

// Who takes part, or the words for a date or place: every stretch that carries the same label.
struct GoldActor {
  std::string label;
  std::vector<Span> spans;           // bytes of GoldSentence::text
  std::vector<std::string> codes;    // empty = of no state or organisation, or not said
  std::vector<std::string> sectors;  // most specific last
};

struct GoldEvent {
  Span trigger;
  std::string type;
  std::vector<std::string> modes;  // any of them is right; empty = none said
  std::vector<uint32_t> source;    // indices into GoldSentence::actors
  std::vector<uint32_t> target;
  std::vector<uint32_t> loose_source;  // stand elsewhere in the sentence: may be coded or not
  std::vector<uint32_t> loose_target;
  bool is_reciprocal = false;      // source holds all who take part, target is empty
  bool is_optional = false;        // counts neither when coded nor when not
  bool is_historical = false;
  Status status = Status::kActual;
  std::string cameo;               // empty = not said
  int32_t date = kNone;            // indices into actors
  int32_t place = kNone;
  int32_t speaker = kNone;
};

struct GoldSentence {
  std::string id;              // 16 hexadecimal digits: FNV-1a of text
  bool is_held_back = false;   // id modulo 5 is 0: no rule may be made from it
  std::optional<Day> published;
  bool is_headline = false;
  std::string text;
  std::vector<GoldActor> actors;
  std::vector<GoldEvent> events;  // in text order
  std::string where;              // file:line
};

// One line of either form. `where` goes into errors and into the sentence.
Result<GoldSentence> read_gold_line(std::string_view line, const std::string& where, const Ontology& ontology);

// A file, or all *.evt and *.jsonl of a folder in the order of their names. Comments and blank lines are passed over.
Result<std::vector<GoldSentence>> read_gold(const std::filesystem::path& path, const Ontology& ontology);

}  // namespace demarche
