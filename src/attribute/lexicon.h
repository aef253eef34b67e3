// The words that make a statement, read from data/attribution/cues.tsv, and small word lists beside it.
//
// Errors:  load() only: kNotFound, or kDataFile naming file:line.
// Threads: const after load. Views handed out live as long as the lexicon.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/result.h"

namespace demarche {

// Where the content of a cue stands in its clause.
enum Frame : uint32_t {
  kFrameClause = 1u << 0,     // said that ..., "...", said
  kFrameInfinitive = 1u << 1, // promised to ...
  kFrameObjectInfinitive = 1u << 2,  // urged X to ...
  kFrameGerund = 1u << 3,     // denied doing ...
  kFrameObject = 1u << 4,     // announced sanctions
  kFrameSmall = 1u << 5,      // called X a threat
  kFrameQuote = 1u << 6,      // "...", X said
  kFrameAddressee = 1u << 7,  // the object is who is spoken to: told X that ...
  kFrameRest = 1u << 8,       // according to X, ...: the clause it hangs on
};

enum class CueClass : uint8_t { kVerb, kNoun, kAdjective, kAdposition, kPossessedNoun, kAdverb };

struct CueEntry {
  std::string act;
  std::string stance;
  uint32_t frames = 0;
  std::vector<std::string> prepositions;         // speak + about ...
  std::vector<std::string> object_prepositions;  // accuse X + of ...
  bool has(Frame frame) const { return (frames & frame) != 0; }
};

struct StringHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
using WordSet = std::unordered_set<std::string, StringHash, std::equal_to<>>;

class CueLexicon {
 public:
  static Result<CueLexicon> load();

  // The entry of a word ("point out" = verb and particle), or nullptr.
  const CueEntry* find(CueClass word_class, std::string_view lemma) const;
  // The verb whose regular inflection this form is; empty if none. For words whose lemma no entry has.
  std::string_view verb_of_form(std::string_view form) const;
  // True if some entry of that class starts with this word and goes on.
  bool starts_phrase(std::string_view lemma) const { return phrase_starts_.contains(lemma); }
  // A list of data/attribution/words.tsv ("media", "office", ...); the empty set if there is none of that name.
  const WordSet& list(std::string_view name) const;
  bool in_list(std::string_view name, std::string_view lemma) const { return list(name).contains(lemma); }

 private:
  Result<void> read_cues();
  Result<void> read_words();
  void index_forms();

  using Table = std::unordered_map<std::string, CueEntry, StringHash, std::equal_to<>>;
  Table tables_[6];
  WordSet phrase_starts_;
  std::unordered_map<std::string, std::string, StringHash, std::equal_to<>> verb_of_form_;
  std::unordered_map<std::string, WordSet, StringHash, std::equal_to<>> lists_;
};

}  // namespace demarche
