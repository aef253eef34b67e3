#include "propose/clause.h"

#include <string>

namespace demarche {

int32_t Clause::child_with_lemma(uint32_t w, Deprel universal_deprel, std::string_view lemma) const {
  for (uint32_t c : tree_.children(w)) {
    if (universal(word(c).deprel) == universal_deprel && word(c).lemma == lemma) return int32_t(c);
  }
  return kNone;
}

bool Clause::is_gerund(uint32_t w) const {
  return word(w).xpos == "VBG" || feature(word(w).feats, "VerbForm") == "Ger";
}

bool Clause::has_own_subject(uint32_t w) const {
  return tree_.child_any(w, Deprel::kNsubj) != kNone || tree_.child_any(w, Deprel::kCsubj) != kNone;
}

bool Clause::has_auxiliary(uint32_t w) const { return tree_.child_any(w, Deprel::kAux) != kNone; }

bool Clause::is_passive(uint32_t w) const {
  uint32_t at = w;
  for (int climb = 0; climb < kMaxClimb; ++climb) {
    if (tree_.child(at, Deprel::kAuxPass) != kNone || tree_.child(at, Deprel::kNsubjPass) != kNone) return true;
    if (tree_.child(at, Deprel::kOblAgent) != kNone && word(at).xpos == "VBN") return true;
    if (word(at).xpos != "VBN") return false;
    if (has_auxiliary(at)) return false;  // "has arrested"
    if (word(at).deprel != Deprel::kConj || word(at).head == kNone) {
      // A bare participle is passive ("troops sent to Mali"), unless it governs an object as a finite verb would.
      return tree_.child(at, Deprel::kNsubj) == kNone;
    }
    if (tree_.child(at, Deprel::kNsubj) != kNone) return false;
    at = uint32_t(word(at).head);  // "was arrested and deported"
  }
  return false;
}

uint32_t Clause::first_conjunct(uint32_t w) const {
  for (int climb = 0; climb < kMaxClimb && word(w).deprel == Deprel::kConj && word(w).head != kNone; ++climb) {
    w = uint32_t(word(w).head);
  }
  return w;
}

bool Clause::is_relative_pronoun(uint32_t w) const {
  const std::string_view lemma = word(w).lemma;
  if (lemma != "who" && lemma != "which" && lemma != "that" && lemma != "whom" && lemma != "whose") return false;
  return word(w).upos == Upos::kPron || word(w).upos == Upos::kDet || word(w).xpos.starts_with("W");
}

int32_t Clause::referent(uint32_t w) const {
  if (!is_relative_pronoun(w)) return int32_t(w);
  uint32_t at = w;
  for (int climb = 0; climb < kMaxClimb && word(at).head != kNone; ++climb) {
    if (word(at).deprel == Deprel::kAclRelcl) return word(at).head;
    at = uint32_t(word(at).head);
  }
  return word(w).lemma == "that" ? int32_t(w) : kNone;
}

std::string_view Clause::preposition(uint32_t w, Arena& arena) const {
  std::string_view first;
  std::string joined;
  for (uint32_t c : tree_.children(w)) {
    if (universal(word(c).deprel) != Deprel::kCase || c > w + 1) continue;
    if (word(c).lemma == "'s" || word(c).lemma == "'") return "'s";
    if (first.empty()) {
      first = word(c).lemma;
    } else {
      if (joined.empty()) joined = first;
      joined.append("_").append(word(c).lemma);
    }
    for (uint32_t fixed : tree_.children(c)) {
      if (word(fixed).deprel != Deprel::kFixed) continue;
      if (joined.empty()) joined = first;
      joined.append("_").append(word(fixed).lemma);
    }
  }
  if (joined.empty()) return first;
  return arena.keep(joined);
}

}  // namespace demarche
