// The one value that travels the corridor. Every stage adds its own layer and reads earlier layers only.
//
// Layers are plain vectors and hold indices, never pointers: -1 (kNone) means "not there". Spans are bytes of `text`.
// `text` is fixed once read/ has made it. string_views inside layers point into `text`, into `arena` or into loaded,
// immutable data (model labels, lexicons) - so a Document must not outlive the Engine that made it.
// Threads: one Document belongs to one thread at a time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/date.h"
#include "base/span.h"
#include "doc/labels.h"

namespace demarche {

inline constexpr int32_t kNone = -1;

// ---------------------------------------------------------------------------------------------------- read
enum class BlockKind : uint8_t {
  kTitle,     // headline: parsed and coded as a headline
  kByline,    // author, outlet, date: never coded
  kDateline,  // "KYIV, Oct 21 (Reuters) -": never coded; gives place, date and outlet. Same paragraph as what follows
  kProse,     // a paragraph
  kRepeat,    // says again what an earlier block said (a headline above and below the byline): never coded
};

// A stretch of text of one kind. Blocks are in text order, do not overlap, and cover all that is not white space.
struct Block {
  BlockKind kind = BlockKind::kProse;
  Span span;
};

// ------------------------------------------------------------------------------------------------- segment
// A surface token: "don't", "Ukraine's", "NATO". Most hold one word.
struct Token {
  Span span;
  WordRange words;
  uint32_t block = 0;       // index into Document::blocks
  bool space_after = true;  // white space (or the end of the block) follows
};

// A syntactic word in the sense of Universal Dependencies: "do", "n't", "Ukraine", "'s".
struct Word {
  Span span;
  uint32_t token = 0;  // index into Document::tokens

  // Filled by parse/:
  Upos upos = Upos::kX;
  Deprel deprel = Deprel::kDep;
  bool is_name_part = false;   // inside a name mention
  int32_t head = kNone;        // index into Document::words; kNone = root of its sentence
  uint32_t sentence = 0;       // index into Document::sentences
  std::string_view lemma;      // "expel"; never empty after parse
  std::string_view xpos;       // Penn tag
  std::string_view feats;      // "Mood=Ind|Tense=Past|VerbForm=Fin"; empty = none
};

// --------------------------------------------------------------------------------------------------- parse
struct Sentence {
  WordRange words;
  Span span;
  uint32_t block = 0;
  int32_t root = kNone;  // word
};

enum class EntityType : uint8_t { kPerson, kOrganisation, kPlace, kMisc };

// A name as the language core sees it (one not nested in another).
struct Name {
  WordRange words;
  EntityType type = EntityType::kMisc;
};

// ------------------------------------------------------------------------------------------------- resolve
enum class ResolvedBy : uint8_t { kName, kTitle, kDemonym, kPlace, kMetonym, kCoreference, kDocument };

// Who a mention stands for on the date of the text. See records.md, "actor".
struct Actor {
  std::string name;                      // canonical name; empty where only a role is known ("police")
  std::string code;                      // ISO alpha-3, acronym of an organisation, overlay code; empty = none
  std::vector<std::string> sectors;      // PLOVER sectors, most specific last
  std::string role;                      // "deputy foreign minister"; empty = none
  std::optional<Day> as_of;              // the date for which office and membership were looked up
  ResolvedBy resolved_by = ResolvedBy::kName;
  std::string missing;                   // why code or name is empty; empty when nothing is missing
  bool operator==(const Actor&) const = default;
};

enum class MentionKind : uint8_t { kName, kNominal, kPronoun };

// A noun phrase that may stand for an actor. `words` is the whole phrase without relative clauses; coordinated phrases are
// mentions of their own ("Russia and China" = two), a phrase that names several actors at once ("U.S. and Russian
// officials", "the two sides" after both were named) lists them all in `actors`.
struct Mention {
  WordRange words;
  uint32_t head = 0;                 // the syntactic head word
  Span span;                         // words, cut at the edges of punctuation
  MentionKind kind = MentionKind::kNominal;
  int32_t chain = kNone;             // index into Document::chains
  std::vector<uint32_t> actors;      // indices into Document::actors; empty = nobody we know
};

// Mentions of the same referent, in text order.
struct Chain {
  std::vector<uint32_t> mentions;
};

// -------------------------------------------------------------------------------------------------- anchor
enum class Granularity : uint8_t { kDay, kWeek, kMonth, kQuarter, kSeason, kYear, kDecade, kCentury, kTime, kUnknown };
enum class TimeAnchor : uint8_t { kPublished, kEvent, kText };
enum class TimeMethod : uint8_t { kExplicit, kRelative, kInherited, kPublication };

// A time expression. `interval` is empty when it cannot be resolved (then `missing` says why).
struct TimeExpression {
  Span span;
  WordRange words;
  std::optional<DayInterval> interval;
  Granularity granularity = Granularity::kUnknown;
  TimeAnchor anchor = TimeAnchor::kText;
  TimeMethod method = TimeMethod::kExplicit;
  bool is_duration = false;     // "for three years", "several months": an extent, not a position
  bool open_start = false;      // "until 2014"
  bool open_end = false;        // "since 2014"
  std::string duration;         // ISO 8601 length where one is stated ("P3Y"; "PXM" = "several months"); empty = none
  std::string missing;
};

struct Place {
  Span span;
  WordRange words;
  std::string name;      // canonical
  std::string country;   // ISO alpha-3; empty for seas and regions of several states
  std::string admin1;
  std::string kind;      // "city|country|region|sea|facility|..."
  int64_t geonames = 0;  // 0 = unknown
  double lat = 0, lon = 0;
  bool has_position = false;
};

enum class FigureKind : uint8_t { kKilled, kInjured, kMissing, kDetained, kDisplaced, kExpelled, kTroops, kWeapons, kProtesters, kOfficials, kMoney, kOther };

struct Figure {
  Span span;                     // "About 11,000 troops"
  WordRange words;
  uint32_t number_word = 0;      // head numeral
  int32_t noun_word = kNone;     // what is counted
  double value = 0;
  std::optional<double> low, high;
  bool approximate = false;
  std::string unit;              // lemma of the noun, or the currency code
  FigureKind what = FigureKind::kOther;
  int32_t actor_mention = kNone;  // whose
  int32_t event = kNone;          // set by code/
  int32_t time = kNone;           // index into times; kNone = none stated
  std::vector<uint32_t> attribution;  // statements, outermost first; set by attribute/
};

// ------------------------------------------------------------------------------------------------- propose
enum class Status : uint8_t { kActual, kFuture, kConditional, kPossible, kDemanded, kNegated, kDenied, kAlleged };
enum class Role : uint8_t { kAgent, kPatient, kAddressee, kTopic, kPartner, kInstrument, kPlace, kTime, kPurpose, kContent, kBeneficiary, kOrigin, kGoal };

struct Argument {
  Role role = Role::kAgent;
  uint32_t head = 0;       // word that heads the argument
  int32_t mention = kNone;  // set where the head heads a mention
  std::string_view preposition;  // lemma of the case marker; empty = bare
  bool inherited = false;  // shared through control, conjunction, participle or relative clause
};

// A word that decided the status: "have yet to", "denied", "if".
struct Cue {
  Span span;
  Status status = Status::kActual;
  std::string_view reason;  // "negation", "future auxiliary", "denying verb": for explain
};

// Why one proposition hangs below another.
enum class GovernedAs : uint8_t { kNothing, kContent, kPurpose, kCondition, kConsequence, kCause, kArgument, kModifier };

// A predicate with its arguments: verb, eventive noun, adjective of relation.
struct Proposition {
  uint32_t trigger = 0;                // head word
  WordRange trigger_words;             // "severed diplomatic relations"
  std::string lemma;                   // "sever", "expulsion"
  std::string entry;                   // key of the lexicon entry that matched; empty = none did
  std::vector<Argument> arguments;
  Status status = Status::kActual;
  bool historical = false;             // told as the past, not as news
  std::vector<Cue> cues;
  int32_t governor = kNone;            // proposition
  GovernedAs governed_as = GovernedAs::kNothing;
};

// ---------------------------------------------------------------------------------------------------- code

// Another place of the document that tells the same event ("the expulsion" after "kicked out").
struct Evidence {
  uint32_t proposition = 0;
  uint32_t sentence = 0;
  Span trigger;
};

struct Event {
  uint32_t proposition = 0;
  uint32_t sentence = 0;
  Span trigger;
  std::vector<Evidence> evidence;    // elsewhere, in text order; the event itself is the mention that says most
  std::string type;                  // "SANCTION"
  std::string mode;                  // "expel"; empty = none
  std::vector<std::string> contexts;
  double intensity = 0;
  int quad = 0;
  std::string cameo;                 // "166", a string: 010 is not 10; empty = none
  std::vector<uint32_t> source;      // mentions
  std::vector<uint32_t> target;      // mentions
  std::string source_missing;        // why source is empty
  std::string target_missing;
  Status status = Status::kActual;
  bool historical = false;
  int32_t time = kNone;              // index into times; kNone: publication date (method: publication) or nothing
  int32_t place = kNone;             // index into places
  std::vector<uint32_t> attribution;  // statements, outermost first; set by attribute/
  double confidence = 0;
  std::string rule;                  // the lexicon entry or rule, readable: "verbs/expel#1 OBJ=officials"
};

// A predicate that was seen and not coded, and why; for explain.
struct Uncoded {
  uint32_t proposition = 0;
  std::string reason;
};

// ----------------------------------------------------------------------------------------------- attribute
enum class Manner : uint8_t { kDirect, kIndirect, kMixed };

struct Statement {
  uint32_t sentence = 0;
  int32_t speaker = kNone;             // mention
  Span speaker_words;                  // the whole phrase, also where it is no mention ("a report"); empty = none stated
  std::vector<uint32_t> addressees;    // mentions
  int32_t channel = kNone;             // mention ("told Sputnik", "in an interview with CNN")
  Span cue;
  std::string_view act;                // kind of speech act, of data/attribution/cues.tsv: "say", "deny", "urge"
  std::string_view stance;             // what the speaker does with the content: "asserts", "denies", "demands"
  Manner manner = Manner::kIndirect;
  std::vector<Span> content;           // pieces in order
  int32_t time = kNone;
  std::vector<uint32_t> about;         // events
  int32_t reply_to = kNone;            // statement
  int32_t within = kNone;              // the statement that reports this one
  std::string speaker_missing;
};

enum class ConditionType : uint8_t { kRedLine, kUltimatum, kWarning, kOffer };

// Somebody's relation to a thing that the learned tagger reads and no rule of saying knows ("is partial to", "voted for",
// "a strategy for"). It never vouches for an event or a figure.
struct Attitude {
  uint32_t sentence = 0;
  int32_t holder = kNone;     // mention
  Span holder_words;          // the whole phrase; empty = none stated
  Span cue;
  std::vector<Span> content;  // pieces in order
  double confidence = 0;
};

struct Condition {
  uint32_t sentence = 0;
  ConditionType type = ConditionType::kWarning;
  int32_t issuer = kNone;              // mention
  std::vector<uint32_t> against;       // mentions
  Span antecedent;                     // "if"
  int32_t antecedent_event = kNone;
  Span consequent;                     // "then"; empty = left implicit
  int32_t consequent_event = kNone;
  int32_t stated = kNone;              // time
  int32_t deadline = kNone;            // time
  int32_t statement = kNone;
  std::string issuer_missing;
};

struct Relation {
  uint32_t sentence = 0;
  uint32_t subject = 0;  // mention
  std::string predicate;  // "member_of|holds_office|allied_with|located_in|part_of"
  uint32_t object = 0;   // mention
  bool negated = false;
  int32_t time = kNone;
  Span span;
};

// ------------------------------------------------------------------------------------------------ document
// What the encoder made of words, as far as a later stage needs it, in numbers from -127 to 127. For coreference: of the words
// that can head a noun phrase.
struct WordContexts {
  int width = 0;
  std::vector<int32_t> row;    // of each word; kNone = none
  std::vector<int8_t> values;  // [rows][width]
};

// What the encoder made of content words, both vectors of each behind one another: number = value * scale of its row.
struct WordStates {
  int width = 0;               // 0: none were kept
  std::vector<int32_t> row;    // of each word; kNone = none
  std::vector<float> scale;    // [rows]
  std::vector<int8_t> values;  // [rows][width]
};

struct Document {
  std::string id;  // "d" + 16 hex digits of XXH64 of the text and the publication date
  std::string path, title, byline, outlet, url;
  std::string language = "en";
  std::optional<Day> published;
  std::string published_from;  // "byline|metadata|option|feed"; empty when published is
  std::string text;            // UTF-8, valid, never altered after read/
  std::vector<std::string> warnings;  // "3 invalid bytes replaced": for people, shown once

  std::vector<Block> blocks;              // read
  std::vector<Token> tokens;              // segment
  std::vector<Word> words;                // segment, parse
  std::vector<Sentence> sentences;        // parse
  std::vector<Name> names;                // parse
  WordContexts contexts;                  // parse; empty for documents that come parsed
  WordContexts attribution_contexts;      // parse: the same for attribute/, of all words
  WordStates states;                      // parse; empty for documents that come parsed
  std::vector<Actor> actors;              // resolve
  std::vector<Mention> mentions;          // resolve
  std::vector<Chain> chains;              // resolve
  std::vector<TimeExpression> times;      // anchor
  std::vector<Place> places;              // anchor
  std::vector<Figure> figures;            // anchor
  std::vector<Proposition> propositions;  // propose
  std::vector<Event> events;              // code
  std::vector<Uncoded> uncoded;           // code
  std::vector<Statement> statements;      // attribute
  std::vector<Attitude> attitudes;        // attribute; empty without models/en/attribution.dem
  std::vector<Condition> conditions;      // attribute
  std::vector<Relation> relations;        // attribute

  Arena arena;  // owns lemmas and the like

  std::string_view cut(Span span) const& { return demarche::cut(text, span); }
  std::string_view cut(Span span) && = delete;
  std::string_view form(uint32_t word) const& { return cut(words[word].span); }
  Span span_of(WordRange range) const { return {words[range.begin].span.begin, words[range.end - 1].span.end}; }
};

}  // namespace demarche
