#include "propose/status.h"

#include <algorithm>

namespace demarche {
namespace {

constexpr int kYearsAgoDays = 366;

bool is_content_noun(const Word& word) { return word.upos == Upos::kNoun || word.upos == Upos::kPropn; }

bool is_clausal(Deprel deprel) {
  switch (universal(deprel)) {
    case Deprel::kCcomp:
    case Deprel::kXcomp:
    case Deprel::kAdvcl:
    case Deprel::kAcl:
    case Deprel::kCsubj:
      return true;
    default:
      return false;
  }
}

bool is_antecedent_mark(std::string_view lemma) {
  return lemma == "if" || lemma == "unless" || lemma == "should" || lemma == "whether" || lemma == "provided" ||
         lemma == "lest" || lemma == "in_case";
}

// Prepositions that bring in what a cue is about ("call for talks", "accused of spying"), not where or when.
bool is_topical(std::string_view preposition) {
  return preposition.empty() || preposition == "of" || preposition == "for" || preposition == "against" || preposition == "on" ||
         preposition == "over" || preposition == "about" || preposition == "to" || preposition == "with" || preposition == "from" ||
         preposition == "'s";
}

}  // namespace

Status combine(Status inherited, Status own) {
  if (own == Status::kActual) return inherited;
  if (inherited == Status::kActual) return own;
  if (own == Status::kNegated) {
    if (inherited == Status::kDemanded) return Status::kPossible;
    if (inherited == Status::kDenied || inherited == Status::kConditional) return inherited;
    return Status::kNegated;
  }
  if (inherited == Status::kFuture && own == Status::kConditional) return own;
  if (inherited == Status::kPossible && own == Status::kConditional) return own;
  return inherited;
}

Status below(Status governor, Status projected) {
  if (governor == Status::kActual) return projected;
  const bool refused = governor == Status::kNegated || governor == Status::kDenied;
  if (!refused) {
    if (projected == Status::kNegated || projected == Status::kDenied || projected == Status::kAlleged ||
        projected == Status::kDemanded) {
      return projected;
    }
    return governor == Status::kFuture && projected == Status::kPossible ? projected : governor;
  }
  switch (projected) {
    case Status::kFuture:
    case Status::kActual:
      return governor;
    case Status::kAlleged:
      return projected;
    default:
      return Status::kPossible;
  }
}

StatusWalk::StatusWalk(const Document& doc, const Tree& tree, const Lexicon& lexicon)
    : doc_(doc), tree_(tree), lexicon_(lexicon), clause_(doc, tree), states_(doc.words.size()), time_at_(doc.words.size(), kNone) {
  light_ = lexicon.class_named("LIGHT");
  partitive_ = lexicon.class_named("PARTITIVE");
  for (size_t i = 0; i < doc.times.size(); ++i) {
    const WordRange range = doc.times[i].words;
    for (uint32_t w = range.begin; w < range.end && w < time_at_.size(); ++w) time_at_[w] = int32_t(i);
  }
  walk();
}

// From each root down, parents before children.
void StatusWalk::walk() {
  std::vector<uint32_t> stack;
  std::vector<bool> seen(doc_.words.size(), false);
  for (uint32_t w = 0; w < doc_.words.size(); ++w) {
    if (doc_.words[w].head == kNone) stack.push_back(w);
    while (!stack.empty()) {
      const uint32_t at = stack.back();
      stack.pop_back();
      if (seen[at]) continue;
      seen[at] = true;
      visit(at);
      for (uint32_t c : tree_.children(at)) stack.push_back(c);
    }
  }
}

void StatusWalk::visit(uint32_t w) {
  const Word& word = doc_.words[w];
  // Only what can be or hold a predicate has a state of its own; function words keep the default.
  if (word.upos == Upos::kPunct || word.upos == Upos::kDet || word.upos == Upos::kAdp || word.upos == Upos::kCconj) return;
  WordState state;
  inherit(w, state);
  state.incoming = state.status;
  state.incoming_cue = state.cue;
  own_cues(w, state);
  state.historical = state.historical || in_past(w);
  states_[w] = state;
}

void StatusWalk::apply(WordState& state, Status own, uint32_t cue_word, std::string_view reason) {
  const Status result = combine(state.status, own);
  if (result == state.status && own != state.status) return;
  state.status = result;
  nodes_.push_back({Cue{doc_.words[cue_word].span, own, reason}, state.cue});
  state.cue = int32_t(nodes_.size()) - 1;
}

// "urged Kyiv to reform" is a demand; "asked to join", "wants to join" is a wish of one's own.
bool StatusWalk::asks_somebody(const StatusCue& cue, uint32_t governor) const {
  if (cue.status != Status::kDemanded || cue.kind != CueKind::kVerb) return true;
  const bool to_infinitive = std::find(cue.slots.begin(), cue.slots.end(), SlotKind::kInfinitive) != cue.slots.end();
  if (!to_infinitive || cue.lemma == "have" || cue.lemma == "need") return true;
  for (uint32_t c : tree_.children(governor)) {
    const Deprel deprel = universal(doc_.words[c].deprel);
    if (deprel == Deprel::kObj || deprel == Deprel::kIobj || deprel == Deprel::kObl || doc_.words[c].deprel == Deprel::kNsubjPass) return true;
  }
  return false;
}

void StatusWalk::project(WordState& state, const WordState& from, const StatusCue& cue, uint32_t governor) {
  switch (cue.projection) {
    case Projection::kSame:
      state.status = from.status;
      state.cue = from.cue;
      return;
    case Projection::kReport:
      state.status = from.status == Status::kNegated || from.status == Status::kDenied ? Status::kPossible : Status::kActual;
      state.cue = state.status == Status::kActual ? kNone : from.cue;
      return;
    case Projection::kFixed:
      state.status = below(from.status, asks_somebody(cue, governor) ? cue.status : Status::kPossible);
      nodes_.push_back({Cue{doc_.words[governor].span, cue.status, cue.reason}, from.cue});
      state.cue = int32_t(nodes_.size()) - 1;
      return;
  }
}

const std::vector<StatusCue>* StatusWalk::cues_of(uint32_t w) const {
  CueKind kind = CueKind::kVerb;
  switch (doc_.words[w].upos) {
    case Upos::kVerb:
    case Upos::kAux:
      kind = CueKind::kVerb;
      break;
    case Upos::kNoun:
      kind = CueKind::kNoun;
      break;
    case Upos::kAdj:
      kind = CueKind::kAdjective;
      break;
    default:
      return nullptr;
  }
  std::string buffer;
  const auto& found = lexicon_.cues(lexicon_.lemma_of(doc_, w, buffer), kind);
  return found.empty() ? nullptr : &found;
}

const StatusCue* StatusWalk::governing_cue(uint32_t governor, uint32_t child) const {
  const auto* cues = cues_of(governor);
  if (!cues) return nullptr;
  const Word& word = doc_.words[child];
  SlotKind slot = SlotKind::kObject;
  switch (word.deprel) {
    case Deprel::kCcomp:
      slot = clause_.is_gerund(child) && !clause_.has_auxiliary(child) ? SlotKind::kGerund
             : clause_.has_mark(child, "to")                           ? SlotKind::kInfinitive
                                                                       : SlotKind::kThat;
      break;
    case Deprel::kXcomp:
    case Deprel::kAdvcl:
    case Deprel::kAcl:
      if (clause_.has_mark(child, "to") || (word.deprel == Deprel::kXcomp && word.xpos == "VB")) {
        slot = SlotKind::kInfinitive;
        break;
      }
      if (word.upos == Upos::kVerb && clause_.is_gerund(child)) {
        // "accused of spying", "suspected of", "barred from": with a marker that is no time or manner; bare for xcomp.
        const int32_t mark = clause_.mark(child);
        if (mark == kNone ? word.deprel == Deprel::kXcomp : is_topical(doc_.words[uint32_t(mark)].lemma)) {
          slot = SlotKind::kGerund;
          break;
        }
        return nullptr;
      }
      if (word.deprel == Deprel::kAcl && clause_.mark(child) != kNone && doc_.words[uint32_t(clause_.mark(child))].lemma == "that") {
        slot = SlotKind::kThat;
        break;
      }
      if (word.deprel != Deprel::kXcomp) return nullptr;
      break;
    case Deprel::kNsubj:
    case Deprel::kCsubj:
      slot = SlotKind::kSubject;
      break;
    case Deprel::kObj:
    case Deprel::kIobj:
    case Deprel::kNsubjPass:
    case Deprel::kCompound:
      break;
    case Deprel::kObl:
    case Deprel::kNmod: {
      const int32_t marker = tree_.child(child, Deprel::kCase);
      if (marker != kNone && !is_topical(doc_.words[uint32_t(marker)].lemma)) return nullptr;
      break;
    }
    default:
      return nullptr;
  }
  for (const StatusCue& cue : *cues) {
    if (!cue.any_slot && std::find(cue.slots.begin(), cue.slots.end(), slot) == cue.slots.end()) continue;
    if (!cue.extra_word.empty()) {
      const auto& children = tree_.children(governor);
      const bool there = std::any_of(children.begin(), children.end(), [&](uint32_t c) { return doc_.words[c].lemma == cue.extra_word; });
      const bool in_child = clause_.child_with_lemma(child, Deprel::kAdvmod, cue.extra_word) != kNone;
      if (!there && !in_child) continue;
    }
    // "is going to leave" is future, "went to see" is not.
    if (cue.lemma == "go" && doc_.words[governor].xpos != "VBG") continue;
    return &cue;
  }
  return nullptr;
}

void StatusWalk::inherit(uint32_t w, WordState& state) {
  const Word& word = doc_.words[w];
  if (word.head == kNone) return;
  const uint32_t governor = uint32_t(word.head);
  const WordState& from = states_[governor];
  if (word.deprel == Deprel::kConj) return inherit_as_conjunct(w, governor, state);
  if (const StatusCue* cue = governing_cue(governor, w)) {
    state.historical = from.historical;
    return project(state, from, *cue, governor);
  }
  if (is_clausal(word.deprel)) return inherit_from_clause(w, governor, state);
  switch (universal(word.deprel)) {
    case Deprel::kParataxis:
    case Deprel::kAppos:
      state.status = from.incoming;
      state.cue = from.incoming_cue;
      return;
    case Deprel::kNsubj:
      if (is_light(governor) || from.status == Status::kConditional) {
        state.status = from.status;
        state.cue = from.cue;
      }
      return;
    case Deprel::kObj:
    case Deprel::kObl:
    case Deprel::kXcomp:
      state.historical = from.historical;
      if (is_light(governor) || from.status == Status::kConditional || from.status == Status::kPossible) {
        state.status = from.status;
        state.cue = from.cue;
      }
      return;
    case Deprel::kNmod:
    case Deprel::kCompound: {
      state.historical = from.historical;
      // "a wave of arrests", "the start of the war": the inner noun is the event, and what holds for the outer holds for it.
      const bool transparent = (lexicon_.classes_of(doc_, governor) & partitive_).any();
      if (transparent || from.status == Status::kConditional || from.status == Status::kAlleged) {
        state.status = from.status;
        state.cue = from.cue;
      }
      return;
    }
    default:
      state.status = from.status;
      state.cue = from.cue;
      state.historical = from.historical;
  }
}

void StatusWalk::inherit_as_conjunct(uint32_t w, uint32_t first, WordState& state) {
  const WordState& from = states_[first];
  state.historical = from.historical;
  const bool own_clause = clause_.has_own_subject(w) || clause_.has_auxiliary(w);
  const bool same_form = doc_.words[w].xpos == doc_.words[first].xpos;
  const bool verbal = doc_.words[w].upos == Upos::kVerb || doc_.words[w].upos == Upos::kAux;
  if (own_clause || (verbal && !same_form) || !verbal) {
    state.status = from.incoming;
    state.cue = from.incoming_cue;
    return;
  }
  // "will meet and discuss" shares the auxiliary; "did not attack but warned" does not share the negation.
  const int32_t cc = tree_.child(w, Deprel::kCc);
  const bool contrasts = cc != kNone && doc_.words[uint32_t(cc)].lemma == "but";
  const bool bare_negation = from.status == Status::kNegated && contrasts;
  state.status = bare_negation ? from.incoming : from.status;
  state.cue = bare_negation ? from.incoming_cue : from.cue;
}

void StatusWalk::inherit_from_clause(uint32_t w, uint32_t governor, WordState& state) {
  const Word& word = doc_.words[w];
  const WordState& from = states_[governor];
  const auto take = [&](Status status, int32_t cue) {
    state.status = status;
    state.cue = cue;
  };
  const int32_t mark = clause_.mark(w);
  const std::string_view marker = mark == kNone ? std::string_view{} : doc_.words[uint32_t(mark)].lemma;
  switch (universal(word.deprel)) {
    case Deprel::kXcomp:
      state.historical = from.historical;
      return take(from.status, from.cue);
    case Deprel::kCcomp: {
      if (marker == "whether" || marker == "if") {
        apply(state, Status::kPossible, uint32_t(mark), "whether-clause");
        return;
      }
      // What an unlisted verb reports is taken as told; below a negated one it is open.
      const bool open = from.status == Status::kNegated || from.status == Status::kDenied;
      return take(open ? Status::kPossible : Status::kActual, open ? from.cue : kNone);
    }
    case Deprel::kAcl:
      if (word.deprel == Deprel::kAclRelcl || !clause_.has_mark(w, "to")) {
        if (from.status == Status::kConditional || from.status == Status::kAlleged) take(from.status, from.cue);
        return;
      }
      if (clause_.has_mark(w, "to")) apply(state, Status::kPossible, uint32_t(mark), "infinitive after a noun");
      return;
    case Deprel::kAdvcl: {
      if (is_antecedent_mark(marker)) {
        apply(state, Status::kPossible, uint32_t(mark), "condition");
        return;
      }
      if (marker == "to") {
        state.historical = from.historical;
        take(from.status, from.cue);
        apply(state, Status::kPossible, uint32_t(mark), "purpose");
        return;
      }
      const bool participle = !clause_.has_own_subject(w) && (word.xpos == "VBG" || word.xpos == "VBN");
      if (participle) state.historical = from.historical;
      // "by sending", "using X": the manner of what did or did not happen; other clauses are told as facts of their own.
      if (participle && (marker.empty() || marker == "by")) return take(from.status, from.cue);
      return;
    }
    default:
      return take(from.incoming, from.incoming_cue);
  }
}

bool StatusWalk::is_light(uint32_t verb) const {
  return doc_.words[verb].upos == Upos::kVerb && (lexicon_.classes_of(doc_, verb) & light_).any();
}

// A clause with "if ..." below it would follow if that came true.
bool StatusWalk::has_condition(uint32_t w) const {
  for (uint32_t c : tree_.children(w)) {
    if (universal(doc_.words[c].deprel) != Deprel::kAdvcl) continue;
    const int32_t mark = clause_.mark(c);
    if (mark != kNone && (doc_.words[uint32_t(mark)].lemma == "if" || doc_.words[uint32_t(mark)].lemma == "unless" ||
                          doc_.words[uint32_t(mark)].lemma == "provided")) {
      return true;
    }
    // "should Russia attack, ...": inverted, the auxiliary before the subject.
    const int32_t aux = clause_.child_with_lemma(c, Deprel::kAux, "should");
    const int32_t subject = tree_.child_any(c, Deprel::kNsubj);
    if (aux != kNone && subject != kNone && aux < subject) return true;
  }
  return false;
}

// "any attack will ...", "an invasion would ...": the subject names no event that happened.
bool StatusWalk::has_generic_subject(uint32_t w) const {
  const int32_t subject = tree_.child_any(w, Deprel::kNsubj);
  if (subject == kNone) return tree_.child_any(w, Deprel::kCsubj) != kNone;
  const Word& word = doc_.words[uint32_t(subject)];
  // "(Paris said) it would send troops" is about Paris, "it would be an error" about what was said before.
  if (word.lemma == "it") {
    const int32_t says = doc_.words[clause_.first_conjunct(w)].head;
    const bool warns = says != kNone && doc_.words[uint32_t(says)].lemma == "warn";
    return doc_.words[w].upos != Upos::kVerb || warns || !is_reported(w);
  }
  if (word.lemma == "that" || word.lemma == "this") return true;
  if (clause_.child_with_lemma(uint32_t(subject), Deprel::kDet, "any") != kNone) return true;
  std::string buffer;
  return word.upos == Upos::kNoun && lexicon_.has(folded_lemma(doc_, uint32_t(subject), buffer), PredicateKind::kNoun);
}

// Told in the past by a verb of saying: "announced that staff would leave" is a future seen from the past.
bool StatusWalk::is_reported(uint32_t w) const {
  const uint32_t first = clause_.first_conjunct(w);
  const Word& word = doc_.words[first];
  if (word.deprel == Deprel::kParataxis) return true;
  if (word.deprel != Deprel::kCcomp || word.head == kNone) return false;
  const StatusCue* cue = governing_cue(uint32_t(word.head), first);
  return cue && cue->projection == Projection::kReport;
}

void StatusWalk::own_modal(uint32_t w, uint32_t aux, WordState& state) {
  std::string buffer;
  const auto& cues = lexicon_.cues(folded_lemma(doc_, aux, buffer), CueKind::kAuxiliary);
  if (cues.empty()) return;
  const StatusCue& cue = cues.front();
  const std::string_view lemma = cue.lemma;
  const bool inverted_should = lemma == "should" && doc_.words[w].deprel == Deprel::kAdvcl &&
                               tree_.child_any(w, Deprel::kNsubj) > int32_t(aux);
  if (inverted_should) return apply(state, Status::kPossible, aux, "condition");
  if (lemma == "would" || lemma == "will") {
    if (has_generic_subject(w) && clause_.child_with_lemma(uint32_t(std::max(0, tree_.child_any(w, Deprel::kNsubj))), Deprel::kDet, "any") != kNone) {
      return apply(state, Status::kConditional, aux, "what any such act would bring");
    }
    if (has_condition(w)) return;  // said once, by the condition
    if (lemma == "would") {
      const bool future_in_past = is_reported(w) && !has_generic_subject(w);
      return apply(state, future_in_past ? Status::kFuture : Status::kConditional, aux, future_in_past ? std::string_view("future told in the past") : std::string_view(cue.reason));
    }
  }
  apply(state, cue.status, aux, cue.reason);
}

void StatusWalk::own_cues(uint32_t w, WordState& state) {
  std::string buffer;
  for (uint32_t c : tree_.children(w)) {
    const Word& child = doc_.words[c];
    const auto first_of = [&](CueKind kind) -> const StatusCue* {
      const auto& cues = lexicon_.cues(folded_lemma(doc_, c, buffer), kind);
      return cues.empty() || !cues.front().extra_word.empty() ? nullptr : &cues.front();
    };
    switch (universal(child.deprel)) {
      case Deprel::kAux:
        own_modal(w, c, state);
        break;
      case Deprel::kAdvmod:
        if (const StatusCue* cue = first_of(CueKind::kAdverb)) {
          apply(state, cue->status, c, cue->reason);
        } else if (child.lemma == "yet" && clause_.has_mark(w, "to")) {
          apply(state, Status::kNegated, c, "negation: yet to");
        }
        break;
      case Deprel::kDet:
        if (const StatusCue* cue = first_of(CueKind::kDeterminer)) apply(state, cue->status, c, cue->reason);
        break;
      case Deprel::kAmod:
        if (const StatusCue* cue = first_of(CueKind::kAdjective); cue && cue->slots.empty() && !cue->any_slot) {
          apply(state, cue->status, c, cue->reason);
        }
        break;
      case Deprel::kCase:
        if (const StatusCue* cue = first_of(CueKind::kPreposition)) apply(state, cue->status, c, cue->reason);
        break;
      case Deprel::kMark:
        if (const StatusCue* cue = first_of(CueKind::kMark)) apply(state, cue->status, c, cue->reason);
        break;
      case Deprel::kNsubj:
      case Deprel::kObj: {
        // "no country supported ..", "nobody ..", "sent no troops".
        const int32_t none = clause_.child_with_lemma(c, Deprel::kDet, "no");
        const bool nobody = child.lemma == "nobody" || child.lemma == "none" || child.lemma == "neither" || child.lemma == "nothing";
        const bool verbal = doc_.words[w].upos == Upos::kVerb || tree_.child(w, Deprel::kCop) != kNone;
        if (verbal && none != kNone) apply(state, Status::kNegated, uint32_t(none), "negation");
        if (verbal && nobody) apply(state, Status::kNegated, c, "negation");
        break;
      }
      default:
        break;
    }
  }
  if (has_condition(w) && is_clausal(doc_.words[w].deprel) + (doc_.words[w].upos == Upos::kVerb) > 0) {
    apply(state, Status::kConditional, w, "follows if the condition comes true");
  }
  const Word& word = doc_.words[w];
  // Headlines: "Russia to expel diplomats".
  if (word.head == kNone && word.upos == Upos::kVerb && clause_.has_mark(w, "to")) {
    apply(state, Status::kFuture, uint32_t(clause_.mark(w)), "infinitive of a headline");
  }
  if (word.head == kNone) {
    const WordRange range = doc_.sentences[word.sentence].words;
    if (!range.empty() && doc_.form(range.end - 1) == "?") apply(state, Status::kPossible, range.end - 1, "question");
  }
}

// A time well before publication modifies the word, or closes the participles below it.
bool StatusWalk::in_past(uint32_t w) const {
  if (!doc_.published || doc_.times.empty()) return false;
  const auto long_ago = [&](uint32_t word) {
    if (time_at_[word] == kNone) return false;
    const TimeExpression& time = doc_.times[size_t(time_at_[word])];
    if (!time.interval || time.is_duration || time.open_end) return false;
    return time.interval->end < *doc_.published - std::chrono::days(kYearsAgoDays);
  };
  if (is_content_noun(doc_.words[w]) && time_at_[w] != kNone) return false;
  uint32_t at = w;
  for (int depth = 0; depth < 4; ++depth) {
    uint32_t next = at;
    for (uint32_t c : tree_.children(at)) {
      const Deprel deprel = universal(doc_.words[c].deprel);
      if ((deprel == Deprel::kObl || deprel == Deprel::kNmod || deprel == Deprel::kAdvmod || deprel == Deprel::kAdvcl) && long_ago(c)) {
        return true;
      }
      if (deprel == Deprel::kConj || deprel == Deprel::kAcl || deprel == Deprel::kXcomp || deprel == Deprel::kObj) next = c;
    }
    // "backed separatists fighting in the east in 2014": the last dependent holds the time of the whole.
    if (next == at || doc_.words[next].deprel == Deprel::kAclRelcl) return false;
    at = next;
  }
  return false;
}

std::vector<Cue> StatusWalk::cues(uint32_t word) const {
  std::vector<Cue> out;
  for (int32_t at = states_[word].cue; at != kNone && out.size() < 16; at = nodes_[size_t(at)].previous) {
    out.push_back(nodes_[size_t(at)].cue);
  }
  std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace demarche
