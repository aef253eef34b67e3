#include "anchor/tense.h"

#include <algorithm>
#include <array>

namespace demarche {
namespace {

constexpr int kMaximalClimb = 40;  // real clauses are never deeper; broken trees might be

bool equals_lower(std::string_view form, std::string_view lower) {
  return std::equal(form.begin(), form.end(), lower.begin(), lower.end(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

template <size_t N>
bool is_any(std::string_view form, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return equals_lower(form, word); });
}

constexpr std::array<std::string_view, 5> kWill = {"will", "shall", "'ll", "wo", "\xE2\x80\x99ll"};
constexpr std::array<std::string_view, 3> kWould = {"would", "should", "could"};
constexpr std::array<std::string_view, 9> kPastWords = {"was", "were", "had", "did", "said", "told", "went", "came", "took"};

bool has_tags(const Document& doc, uint32_t word) { return !doc.words[word].xpos.empty() || !doc.words[word].feats.empty(); }

bool is_predicate(const Document& doc, const Tree& tree, uint32_t word) {
  const Word& w = doc.words[word];
  return w.upos == Upos::kVerb || w.upos == Upos::kAux || tree.child(word, Deprel::kCop) != kNone;
}

bool is_past_form(const Word& word) { return word.xpos == "VBD" || feature(word.feats, "Tense") == "Past"; }

// Tense carried by the auxiliaries and the copula of a predicate; kUnknown if they say nothing.
ClauseTense auxiliary_tense(const Document& doc, const Tree& tree, uint32_t predicate) {
  ClauseTense tense = ClauseTense::kUnknown;
  for (const uint32_t child : tree.children(predicate)) {
    const Word& aux = doc.words[child];
    const Deprel plain = universal(aux.deprel);
    if (plain != Deprel::kAux && plain != Deprel::kCop) continue;
    if (is_any(doc.form(child), kWill)) return ClauseTense::kFuture;
    if (is_any(doc.form(child), kWould)) return ClauseTense::kFutureInPast;
    if (aux.lemma == "have" || is_past_form(aux)) {
      tense = ClauseTense::kPast;
    } else if (tense == ClauseTense::kUnknown && aux.xpos != "VB" && aux.xpos != "VBN") {
      tense = ClauseTense::kPresent;
    }
  }
  return tense;
}

// Whether an infinitive tells of what lies ahead: "plans to leave", "is due to leave"; not "tried to leave", "the first to leave",
// "gathered to protest", which happen when their governor does.
bool looks_ahead(const Document& doc, uint32_t infinitive) {
  static constexpr std::array<std::string_view, 34> kAhead = {
      "plan",   "intend", "expect", "schedule", "agree", "vow",   "promise", "pledge", "threaten", "decide",   "prepare", "hope",
      "want",   "seek",   "order",  "urge",     "ask",   "demand", "set",    "due",    "likely",   "ready",    "go",      "need",
      "have",   "aim",    "propose", "offer",   "call",  "wish",  "head",    "slate",  "swear",    "mean"};
  const Word& word = doc.words[infinitive];
  if (word.head == kNone) return true;
  if (universal(word.deprel) != Deprel::kXcomp && universal(word.deprel) != Deprel::kCcomp) return false;
  const std::string_view lemma = doc.words[static_cast<size_t>(word.head)].lemma;
  return std::find(kAhead.begin(), kAhead.end(), lemma) != kAhead.end();
}

bool is_inside_noun_phrase(Deprel deprel) {
  const Deprel plain = universal(deprel);
  return plain == Deprel::kNmod || plain == Deprel::kCompound || plain == Deprel::kAmod || plain == Deprel::kNummod;
}

bool is_to_infinitive(const Document& doc, const Tree& tree, uint32_t predicate) {
  if (doc.words[predicate].xpos != "VB" && feature(doc.words[predicate].feats, "VerbForm") != "Inf") return false;
  const int32_t mark = tree.child(predicate, Deprel::kMark);
  return mark != kNone && equals_lower(doc.form(static_cast<uint32_t>(mark)), "to");
}

ClauseTense tense_from_words(const Document& doc, uint32_t word) {
  const uint32_t first = doc.words[word].sentence < doc.sentences.size() ? doc.sentences[doc.words[word].sentence].words.begin
                                                                         : (word > 30 ? word - 30 : 0);
  const uint32_t last = doc.words[word].sentence < doc.sentences.size()
                            ? doc.sentences[doc.words[word].sentence].words.end
                            : std::min<uint32_t>(word + 15, static_cast<uint32_t>(doc.words.size()));
  auto tense_of = [&](uint32_t at) {
    const std::string_view form = doc.form(at);
    if (is_any(form, kWill)) return ClauseTense::kFuture;
    if (is_any(form, kWould)) return ClauseTense::kFutureInPast;
    if (is_any(form, kPastWords) || (form.size() > 4 && form.ends_with("ed"))) return ClauseTense::kPast;
    return ClauseTense::kUnknown;
  };
  for (uint32_t at = word; at-- > first;) {
    if (const ClauseTense tense = tense_of(at); tense != ClauseTense::kUnknown) return tense;
  }
  for (uint32_t at = word + 1; at < last; ++at) {
    if (const ClauseTense tense = tense_of(at); tense != ClauseTense::kUnknown) return tense;
  }
  return ClauseTense::kUnknown;
}

}  // namespace

int32_t governing_predicate(const Document& doc, uint32_t word) {
  int32_t at = doc.words[word].head;
  for (int step = 0; at != kNone && step < kMaximalClimb; ++step) {
    const Word& w = doc.words[static_cast<size_t>(at)];
    if (w.upos == Upos::kVerb || w.upos == Upos::kAux || w.head == kNone) return at;
    at = w.head;
  }
  return kNone;
}

ClauseTense clause_tense(const Document& doc, const Tree& tree, uint32_t word) {
  if (!has_tags(doc, word)) return tense_from_words(doc, word);
  int32_t at = static_cast<int32_t>(word);
  bool in_phrase = false;  // "the decision in June": what governs the noun says little about its date
  for (int step = 0; at != kNone && step < kMaximalClimb; ++step, at = doc.words[static_cast<size_t>(at)].head) {
    const auto predicate = static_cast<uint32_t>(at);
    if (!is_predicate(doc, tree, predicate)) {
      in_phrase = in_phrase || is_inside_noun_phrase(doc.words[predicate].deprel);
      continue;
    }
    const Word& verb = doc.words[predicate];
    const ClauseTense by_auxiliary = auxiliary_tense(doc, tree, predicate);
    if (by_auxiliary == ClauseTense::kPresent && verb.xpos == "VBG") return ClauseTense::kFuture;  // "is leaving on Friday"
    if (by_auxiliary != ClauseTense::kUnknown) return by_auxiliary;
    if (is_to_infinitive(doc, tree, predicate)) {
      if (in_phrase || !looks_ahead(doc, predicate)) continue;
      return ClauseTense::kFuture;
    }
    if (is_past_form(verb) || verb.xpos == "VBN") return ClauseTense::kPast;
    if (verb.xpos == "VBG") continue;  // a participle takes the tense of its governor
    if (verb.xpos == "VBZ" || verb.xpos == "VBP") return ClauseTense::kPresent;
  }
  return ClauseTense::kUnknown;
}

}  // namespace demarche
