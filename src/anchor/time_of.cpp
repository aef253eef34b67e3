#include "anchor/time_of.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "anchor/tense.h"

namespace demarche {
namespace {

constexpr int kMaximalClimb = 40;

// The word of a range whose head lies outside it.
uint32_t head_of(const Document& doc, WordRange range) {
  for (uint32_t word = range.begin; word < range.end; ++word) {
    const int32_t head = doc.words[word].head;
    if (head == kNone || !range.contains(static_cast<uint32_t>(head))) return word;
  }
  return range.begin;
}

bool opens_clause(Deprel deprel) {
  switch (universal(deprel)) {
    case Deprel::kAcl: case Deprel::kAdvcl: case Deprel::kCcomp: case Deprel::kXcomp: case Deprel::kCsubj:
    case Deprel::kParataxis: case Deprel::kRoot:
      return true;
    default: return false;
  }
}

bool is_nominal(const Word& word) { return word.upos == Upos::kNoun || word.upos == Upos::kPropn; }

// How many noun phrases lie between a modifier and the predicate; kNone where the modifier belongs to another clause, or to
// another thing: what stands before its noun says when that thing was ("condemned last week's attack", "the 1996 act").
int32_t phrases_between(const Document& doc, uint32_t word, uint32_t predicate) {
  int32_t at = static_cast<int32_t>(word);
  int32_t phrases = 0;
  for (int step = 0; at != kNone && step < kMaximalClimb; ++step) {
    const Word& w = doc.words[static_cast<size_t>(at)];
    if (w.deprel == Deprel::kConj && w.upos == Upos::kVerb) return kNone;  // "cooperates, and in 2019 adopted": the second's alone
    if (w.head == static_cast<int32_t>(predicate)) return !opens_clause(w.deprel) || w.deprel == Deprel::kXcomp ? phrases : kNone;
    if (opens_clause(w.deprel) || w.upos == Upos::kVerb) return kNone;
    if (w.head != kNone && is_nominal(doc.words[static_cast<size_t>(w.head)])) {
      if (at < w.head) return kNone;
      ++phrases;
    }
    at = w.head;
  }
  return kNone;
}

// The item of a layer that modifies the predicate through the fewest phrases, the nearest of these.
template <class Layer, class Accept>
int32_t nearest_modifier(const Document& doc, const Layer& layer, uint32_t predicate, Accept accept) {
  const uint32_t sentence = doc.words[predicate].sentence;
  auto before = [](const auto& item, uint32_t word) { return item.words.begin < word; };
  const uint32_t first = sentence < doc.sentences.size() ? doc.sentences[sentence].words.begin : predicate;
  const uint32_t last = sentence < doc.sentences.size() ? doc.sentences[sentence].words.end : predicate + 1;
  int32_t best = kNone;
  std::pair<int32_t, uint32_t> best_distance;
  for (auto it = std::lower_bound(layer.begin(), layer.end(), first, before); it != layer.end() && it->words.begin < last; ++it) {
    const uint32_t head = head_of(doc, it->words);
    if (it->words.contains(predicate) || !accept(*it, head)) continue;
    const int32_t phrases = phrases_between(doc, head, predicate);
    if (phrases == kNone) continue;
    const std::pair<int32_t, uint32_t> distance{phrases, head > predicate ? head - predicate : predicate - head};
    if (best != kNone && distance >= best_distance) continue;
    best = static_cast<int32_t>(it - layer.begin());
    best_distance = distance;
  }
  return best;
}

// "summoned the ambassador, a day after shots were fired": the day is that of the shots.
bool is_of_clause_behind(const TimeExpression& time) { return time.method == TimeMethod::kInherited && time.anchor == TimeAnchor::kEvent; }

int32_t own_time(const Document& doc, uint32_t predicate) {
  const int32_t position =
      nearest_modifier(doc, doc.times, predicate, [](const TimeExpression& time, uint32_t) { return !time.is_duration && !is_of_clause_behind(time); });
  if (position != kNone) return position;
  return nearest_modifier(doc, doc.times, predicate, [](const TimeExpression& time, uint32_t) { return !is_of_clause_behind(time); });
}

// The same where the tree hangs the clause on the noun: acl of "day".
int32_t time_of_head(const Document& doc, uint32_t predicate) {
  const int32_t head = doc.words[predicate].head;
  if (head == kNone || head > int32_t(predicate)) return kNone;
  const auto begins_after = [](uint32_t word, const TimeExpression& time) { return word < time.words.begin; };
  const auto behind = std::upper_bound(doc.times.begin(), doc.times.end(), uint32_t(head), begins_after);
  if (behind == doc.times.begin()) return kNone;
  const TimeExpression& time = *std::prev(behind);
  return uint32_t(head) < time.words.end && is_of_clause_behind(time) ? int32_t(behind - doc.times.begin()) - 1 : kNone;
}

// The day that the governing clause gives to the clause of time that `predicate` heads.
int32_t time_from_above(const Document& doc, uint32_t predicate, uint32_t clause) {
  if (universal(doc.words[predicate].deprel) != Deprel::kAdvcl) return kNone;
  return nearest_modifier(doc, doc.times, clause,
                          [&](const TimeExpression& time, uint32_t) { return is_of_clause_behind(time) && time.words.end <= predicate; });
}

// "since Russia annexed Crimea and backed separatists fighting there in 2014": the date that closes a clause of time is its own,
// however deep the tree hangs it.
int32_t time_closing_clause(const Document& doc, const Tree& tree, uint32_t predicate) {
  if (universal(doc.words[predicate].deprel) != Deprel::kAdvcl) return kNone;
  int32_t participle = kNone;
  for (const uint32_t object : tree.children(predicate)) {
    if (doc.words[object].deprel == Deprel::kObj && object > predicate) participle = tree.child(object, Deprel::kAcl);
  }
  if (participle == kNone) return kNone;
  const int32_t time = own_time(doc, static_cast<uint32_t>(participle));
  const bool closes = time != kNone && doc.times[static_cast<size_t>(time)].words.end == tree.subtree(predicate).end;
  return closes ? time : kNone;
}

// "said on October 21 ... on a visit to Ukraine this week": a date right behind a noun is the noun's where another
// stands between the noun and the verb.
int32_t time_behind_noun(const Document& doc, const Tree& tree, uint32_t noun) {
  if (!is_nominal(doc.words[noun])) return kNone;
  const uint32_t end = tree.subtree(noun).end;
  const auto begins_before = [](const TimeExpression& time, uint32_t word) { return time.words.begin < word; };
  const auto behind = std::lower_bound(doc.times.begin(), doc.times.end(), end, begins_before);
  if (behind == doc.times.end() || behind->words.begin != end || behind->is_duration) return kNone;
  const int32_t verb = doc.words[head_of(doc, behind->words)].head;
  const bool has_other = verb != kNone && verb < static_cast<int32_t>(noun) && behind != doc.times.begin() &&
                         std::prev(behind)->words.begin > static_cast<uint32_t>(verb) && std::prev(behind)->words.end <= noun;
  return has_other ? static_cast<int32_t>(behind - doc.times.begin()) : kNone;
}

bool is_saying(std::string_view lemma) {
  static constexpr std::array<std::string_view, 24> kSaying = {
      "say", "tell", "report", "announce", "add", "claim", "note", "state", "declare", "insist", "argue", "write", "warn", "explain",
      "confirm", "deny", "accuse", "believe", "think", "suggest", "stress", "allege", "acknowledge", "admit"};
  return std::find(kSaying.begin(), kSaying.end(), lemma) != kSaying.end();
}

bool is_locative(std::string_view preposition) {
  static constexpr std::array<std::string_view, 18> kLocative = {
      "in",     "at",         "near", "on",    "inside", "outside", "around", "across", "within",
      "throughout", "off", "along", "over", "above", "to", "into", "toward", "towards"};
  return std::find(kLocative.begin(), kLocative.end(), preposition) != kLocative.end();
}

// "the government in Kyiv", "NATO's commander in Europe": the place says who, not where. So does "hostile to Washington".
bool says_whose(const Document& doc, uint32_t place, uint32_t predicate) {
  static constexpr std::array<std::string_view, 34> kBodies = {
      "government", "administration", "regime",   "authority", "embassy", "mission",    "ministry", "commander", "envoy",    "ambassador", "official", "leader",
      "representative", "office",     "party",    "ruler",     "junta",   "parliament", "court",    "rebel",     "people",   "ally",       "coordinator", "correspondent",
      "reporter",   "chief",          "head",     "director",  "analyst", "diplomat",   "consul",   "professor", "expert",   "spokesman"};
  if (doc.words[predicate].upos == Upos::kAdj) return true;
  const int32_t head = doc.words[place].head;
  if (head == kNone || head == static_cast<int32_t>(predicate)) return false;
  return std::find(kBodies.begin(), kBodies.end(), doc.words[static_cast<size_t>(head)].lemma) != kBodies.end();
}

// More than one phrase away from a verb ("handled the attack on the compound in Benghazi"), or inside what a verb of saying or
// judging is about ("condemned the attack in Benghazi").
bool lies_deep(const Document& doc, uint32_t place, uint32_t predicate) {
  static constexpr std::array<std::string_view, 24> kJudging = {
      "condemn", "criticize", "criticise", "denounce", "defend",  "praise",  "welcome",   "support", "oppose", "reject", "blame", "urge",
      "call",    "demand",    "discuss",   "mourn",    "deplore", "applaud", "investigate", "follow", "fear",  "back",   "want",  "threaten"};
  const int32_t phrases = phrases_between(doc, place, predicate);
  if (phrases <= 0) return false;
  const std::string_view lemma = doc.words[predicate].lemma;
  return phrases > 1 || is_saying(lemma) || std::find(kJudging.begin(), kJudging.end(), lemma) != kJudging.end();
}

}  // namespace

EventTime event_time(const Document& doc, const Tree& tree, uint32_t predicate) {
  if (predicate >= doc.words.size() || doc.times.empty()) return {};
  if (const int32_t own = own_time(doc, predicate); own != kNone) return {own, doc.times[static_cast<size_t>(own)].method};
  if (const int32_t above = time_of_head(doc, predicate); above != kNone) return {above, TimeMethod::kInherited};
  if (const int32_t closing = time_closing_clause(doc, tree, predicate); closing != kNone) return {closing, TimeMethod::kInherited};
  if (const int32_t behind = time_behind_noun(doc, tree, predicate); behind != kNone) return {behind, doc.times[static_cast<size_t>(behind)].method};
  const ClauseTense tense = clause_tense(doc, tree, predicate);
  uint32_t at = predicate;
  for (int step = 0; step < 4; ++step) {
    const int32_t governor = governing_predicate(doc, at);
    if (governor == kNone) return {};
    const auto clause = static_cast<uint32_t>(governor);
    // Relative clauses and content that is told in another tense have a time of their own.
    if (doc.words[at].deprel == Deprel::kAclRelcl) {
      // "a standoff this year that saw ...": the thing's own date, if it has one.
      const int32_t noun = doc.words[at].head;
      const int32_t time = noun == kNone ? kNone : own_time(doc, static_cast<uint32_t>(noun));
      return time == kNone ? EventTime{} : EventTime{time, TimeMethod::kInherited};
    }
    if (clause_tense(doc, tree, clause) != tense && is_saying(doc.words[clause].lemma)) return {};
    if (universal(doc.words[at].deprel) == Deprel::kCcomp && clause_tense(doc, tree, clause) != tense) return {};
    if (const int32_t time = time_from_above(doc, at, clause); time != kNone) return {time, TimeMethod::kInherited};
    if (const int32_t time = own_time(doc, clause); time != kNone) return {time, TimeMethod::kInherited};
    at = clause;
  }
  return {};
}

int32_t time_of(const Document& doc, const Tree& tree, uint32_t predicate) { return event_time(doc, tree, predicate).time; }

int32_t place_of(const Document& doc, const Tree& tree, uint32_t predicate) {
  if (predicate >= doc.words.size() || doc.places.empty()) return kNone;
  const bool is_verb = doc.words[predicate].upos == Upos::kVerb;
  return nearest_modifier(doc, doc.places, predicate, [&](const Place&, uint32_t head) {
    const Deprel plain = universal(doc.words[head].deprel);
    if (plain != Deprel::kObl && plain != Deprel::kNmod) return false;
    const int32_t marker = tree.child(head, Deprel::kCase);
    if (marker == kNone || !is_locative(doc.words[static_cast<size_t>(marker)].lemma)) return false;
    return !says_whose(doc, head, predicate) && (!is_verb || !lies_deep(doc, head, predicate));
  });
}

}  // namespace demarche
