// The predicate lexicon: which words, in which company, mean which event; noun classes; status cues.
//
// In:      data/lexicon/classes.txt, *.lex, status.tsv; grammar in docs/formats/lexicon.md.
// Errors:  load() only: kDataFile with file:line, what was found and what was expected.
// Threads: const after load. Views and pointers returned die with the Lexicon.
#pragma once

#include <bitset>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "doc/document.h"
#include "lexicon/ontology.h"

namespace demarche {

// Which noun classes a word belongs to.
inline constexpr size_t kMaxClasses = 128;
using ClassSet = std::bitset<kMaxClasses>;

enum class PredicateKind : uint8_t { kVerb, kNoun, kAdjective };

// Where an argument stands beside its predicate.
enum class SlotKind : uint8_t {
  kSubject,   // subj: logical subject of a verb; of a noun: light verb's subject, by-phrase, possessor or modifier
  kObject,    // obj: logical object
  kAddressee, // iobj
  kInfinitive,// inf: "to leave"
  kGerund,    // ing: "leaving"
  kThat,      // that: finite clause
  kMandate,   // should: finite clause of what ought to be: "that it should go", "that it go"
  kClause,    // clause: any of the three
  kPossessor, // poss: "Russia's"
  kModifier,  // mod: "Russian", "police" before a noun
  kPreposition,
};

struct Slot {
  SlotKind kind = SlotKind::kSubject;
  std::string preposition;  // for kPreposition; "any" word of several joined by "_": "out_of"
  bool operator==(const Slot&) const = default;
};

// What may stand in a slot.
struct Filler {
  enum class Kind : uint8_t { kAny, kClass, kLemma, kActor };
  Kind kind = Kind::kAny;
  uint32_t noun_class = 0;  // for kClass
  std::string lemma;        // for kLemma; of several words ("nuclear_weapon") the last
  std::vector<std::string> modifiers;  // the words before it
};

struct Constraint {
  std::vector<Slot> slots;      // one of these ...
  std::vector<Filler> fillers;  // ... holds one of these
  bool absent = false;          // `!`: none of these slots may be filled so
};

// Alternatives in order; the first that names an actor wins. Slots joined by `+` are taken together.
using RoleSpec = std::vector<std::vector<Slot>>;

struct LexiconEntry {
  std::string key;                       // "accuse.lex:12 accuse"
  std::string lemma;                     // looked up
  std::vector<std::string> extra_words;  // "out" of "kick out", "peace" of "peace talk"
  PredicateKind kind = PredicateKind::kVerb;
  std::vector<Constraint> constraints;
  std::string cameo;
  bool refine = false;                   // `+`: the embedded clause or object says which code below this one
  bool needs_content = false;            // `++`: without a coded content there is nothing to code
  std::string type, mode;                // empty type: PLOVER has no room for it
  std::vector<std::string> contexts;
  RoleSpec source, target;
  bool reciprocal = false;               // participants stand on both sides
  bool needs_both = false;               // `both`: nothing to code unless source and target are named
  bool is_weak = false;                  // `weak`: the words alone do not say violence; see Coder
  bool consumes = false;                 // a constraint names what fills a slot: that noun is no event of its own
  double specificity = 0;
};

enum class CueKind : uint8_t { kVerb, kNoun, kAdjective, kAdverb, kAuxiliary, kDeterminer, kPreposition, kMark };

// What a governor says about the clause or noun in one of its slots.
enum class Projection : uint8_t { kFixed, kSame, kReport };

struct StatusCue {
  std::string lemma;
  std::string extra_word;           // "yet" of "have yet"; empty = none
  CueKind kind = CueKind::kVerb;
  std::vector<SlotKind> slots;      // for governors; empty = not one
  bool any_slot = false;
  Projection projection = Projection::kFixed;
  Status status = Status::kActual;  // for kFixed
  std::string reason;
};

// Something an analyst should look at; not an error.
struct LintFinding {
  std::string where;
  std::string message;
};

class Lexicon {
 public:
  static Result<Lexicon> load(const Ontology& ontology);
  static Result<Lexicon> load(const Ontology& ontology, const std::filesystem::path& folder);

  // Entries for a lemma, most specific first. Empty when none.
  const std::vector<LexiconEntry>& entries(std::string_view lemma, PredicateKind kind) const;
  bool has(std::string_view lemma, PredicateKind kind) const { return !entries(lemma, kind).empty(); }
  const std::vector<StatusCue>& cues(std::string_view lemma, CueKind kind) const;

  // The lemma under which the lexicon knows the word: folded; for a verb whose lemma is unknown here, the known verb that its
  // form is an inflection of ("expelled" lemmatised as "expell" -> "expel"). A view into `buffer`, the document or the lexicon.
  std::string_view lemma_of(const Document& doc, uint32_t word, std::string& buffer) const;
  // The classes of the word, multiword members ("red line") included.
  ClassSet classes_of(const Document& doc, uint32_t word) const;
  // The words right before `word` are these, in order.
  static bool preceded_by(const Document& doc, uint32_t word, const std::vector<std::string>& modifiers);
  bool in_class(const Document& doc, uint32_t word, std::string_view name) const;
  // The class of that name as a set of one; empty when there is none.
  ClassSet class_named(std::string_view name) const;
  std::optional<uint32_t> class_index(std::string_view name) const;

  size_t size() const { return entry_count_; }
  // Duplicate triggers, entries that a more specific twin hides, classes nobody uses.
  std::vector<LintFinding> lint() const;

 private:
  struct ClassMember {
    std::vector<std::string> modifiers;  // "red" of "red line"
    ClassSet classes;
  };

  bool knows_verb(std::string_view lemma) const;
  Result<void> load_classes(const std::filesystem::path& file);
  Result<void> load_entries(const std::filesystem::path& file, const Ontology& ontology);
  Result<void> load_cues(const std::filesystem::path& file);
  void sort_entries();

  TextMap<std::vector<LexiconEntry>> entries_[3];
  TextMap<std::vector<StatusCue>> cues_[8];
  TextMap<uint32_t> class_names_;
  TextMap<std::vector<ClassMember>> members_;
  ClassSet used_classes_;
  size_t entry_count_ = 0;
};

// Lemma in lower case where the parser kept a capital ("Warns" in a headline); a view into `buffer` or the lemma.
std::string_view folded_lemma(const Document& doc, uint32_t word, std::string& buffer);

}  // namespace demarche
