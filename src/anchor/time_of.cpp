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

// Climbs from a modifier to the predicate, through noun phrases but not out of a clause.
bool modifies(const Document& doc, uint32_t word, uint32_t predicate) {
  int32_t at = static_cast<int32_t>(word);
  for (int step = 0; at != kNone && step < kMaximalClimb; ++step) {
    const Word& w = doc.words[static_cast<size_t>(at)];
    if (w.deprel == Deprel::kConj && w.upos == Upos::kVerb) return false;  // "cooperates, and in 2019 adopted": the second's alone
    if (w.head == static_cast<int32_t>(predicate)) return !opens_clause(w.deprel) || w.deprel == Deprel::kXcomp;
    if (opens_clause(w.deprel) || w.upos == Upos::kVerb) return false;
    at = w.head;
  }
  return false;
}

template <class Layer, class Accept>
int32_t nearest_modifier(const Document& doc, const Layer& layer, uint32_t predicate, Accept accept) {
  const uint32_t sentence = doc.words[predicate].sentence;
  auto before = [](const auto& item, uint32_t word) { return item.words.begin < word; };
  const uint32_t first = sentence < doc.sentences.size() ? doc.sentences[sentence].words.begin : predicate;
  const uint32_t last = sentence < doc.sentences.size() ? doc.sentences[sentence].words.end : predicate + 1;
  int32_t best = kNone;
  uint32_t best_distance = 0;
  for (auto it = std::lower_bound(layer.begin(), layer.end(), first, before); it != layer.end() && it->words.begin < last; ++it) {
    const uint32_t head = head_of(doc, it->words);
    if (it->words.contains(predicate) || !accept(*it, head) || !modifies(doc, head, predicate)) continue;
    const uint32_t distance = head > predicate ? head - predicate : predicate - head;
    if (best != kNone && distance >= best_distance) continue;
    best = static_cast<int32_t>(it - layer.begin());
    best_distance = distance;
  }
  return best;
}

int32_t own_time(const Document& doc, uint32_t predicate) {
  const int32_t position = nearest_modifier(doc, doc.times, predicate, [](const TimeExpression& time, uint32_t) { return !time.is_duration; });
  if (position != kNone) return position;
  return nearest_modifier(doc, doc.times, predicate, [](const TimeExpression&, uint32_t) { return true; });
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

}  // namespace

EventTime event_time(const Document& doc, const Tree& tree, uint32_t predicate) {
  if (predicate >= doc.words.size() || doc.times.empty()) return {};
  if (const int32_t own = own_time(doc, predicate); own != kNone) return {own, doc.times[static_cast<size_t>(own)].method};
  const ClauseTense tense = clause_tense(doc, tree, predicate);
  uint32_t at = predicate;
  for (int step = 0; step < 4; ++step) {
    const int32_t governor = governing_predicate(doc, at);
    if (governor == kNone) return {};
    const auto clause = static_cast<uint32_t>(governor);
    // Relative clauses and content that is told in another tense have a time of their own.
    if (doc.words[at].deprel == Deprel::kAclRelcl) return {};
    if (clause_tense(doc, tree, clause) != tense && is_saying(doc.words[clause].lemma)) return {};
    if (universal(doc.words[at].deprel) == Deprel::kCcomp && clause_tense(doc, tree, clause) != tense) return {};
    if (const int32_t time = own_time(doc, clause); time != kNone) return {time, TimeMethod::kInherited};
    at = clause;
  }
  return {};
}

int32_t time_of(const Document& doc, const Tree& tree, uint32_t predicate) { return event_time(doc, tree, predicate).time; }

int32_t place_of(const Document& doc, const Tree& tree, uint32_t predicate) {
  if (predicate >= doc.words.size() || doc.places.empty()) return kNone;
  return nearest_modifier(doc, doc.places, predicate, [&](const Place&, uint32_t head) {
    const Deprel plain = universal(doc.words[head].deprel);
    if (plain != Deprel::kObl && plain != Deprel::kNmod) return false;
    const int32_t marker = tree.child(head, Deprel::kCase);
    return marker != kNone && is_locative(doc.words[static_cast<size_t>(marker)].lemma);
  });
}

}  // namespace demarche
