#include "code/coder.h"

#include <algorithm>
#include <cmath>

#include "anchor/tense.h"
#include "anchor/time_of.h"
#include "code/content_codes.h"
#include "code/matcher.h"
#include "code/roles.h"
#include "code/same_event.h"
#include "code/unnamed_party.h"

namespace demarche {
namespace {

constexpr double kSportShare = 0.04;
constexpr double kSure = 0.60;          // from where the arbiter's word is taken
constexpr double kLearnedIsRight = 0.55;     // of what it is so sure of, in sentences that it did not learn from
constexpr double kLeastProbability = 2e-9;   // below that the arbiter's word says no more
constexpr double kSurelyPlay = 0.60;    // from where it is believed that a report of sport tells no event
constexpr uint32_t kWidestClause = 60;  // words in which a mode is looked for

bool is_cooperation(std::string_view type) {
  return type == "CONSULT" || type == "SUPPORT" || type == "COOPERATE" || type == "AID";
}

// Slots in the notation of the lexicon, one alternative each.
RoleSpec alternatives(std::initializer_list<std::string_view> slots) {
  RoleSpec spec;
  for (const std::string_view slot : slots) {
    if (slot == "subj") spec.push_back({{SlotKind::kSubject, {}}});
    else if (slot == "obj") spec.push_back({{SlotKind::kObject, {}}});
    else if (slot == "clause") spec.push_back({{SlotKind::kClause, {}}});
    else if (slot == "iobj") spec.push_back({{SlotKind::kAddressee, {}}});
    else spec.push_back({{SlotKind::kPreposition, std::string(slot)}});
  }
  return spec;
}

RoleSpec learned_target(std::string_view type) {
  if (type == "MOBILIZE") return {};
  if (type == "REQUEST") return alternatives({"iobj", "obj", "on", "clause", "to", "of", "from", "against", "with", "for"});
  if (type == "AID" || type == "CONCEDE") return alternatives({"iobj", "to", "for", "obj", "of", "with", "on"});
  if (type == "RETREAT") return alternatives({"from", "obj", "iobj", "to", "of"});
  if (type == "REJECT" || type == "PROTEST") return alternatives({"obj", "iobj", "against", "of", "with", "from", "at", "over", "to", "on"});
  if (type == "AGREE" || type == "CONSULT" || type == "COOPERATE") return alternatives({"with", "obj", "iobj", "to", "of", "between", "for", "on"});
  return alternatives({"obj", "iobj", "against", "on", "at", "to", "of", "into", "over", "with", "from", "for", "in"});
}

// What the arbiter types has no entry of its own: source and target stand where they mostly do with such predicates.
std::vector<LexiconEntry> learned_entries(const Ontology& ontology) {
  std::vector<LexiconEntry> entries;
  for (const std::string_view type : arbiter_types()) {
    LexiconEntry entry;
    entry.type = type;
    entry.key = entry.lemma = "learned " + entry.type;
    entry.cameo = ontology.cameo_of(type, "");
    entry.source = alternatives({"subj"});
    entry.target = learned_target(type);
    entry.reciprocal = type == "CONSULT";
    entry.is_weak = true;
    entries.push_back(std::move(entry));
  }
  return entries;
}

class Run {
 public:
  Run(Document& doc, const Tree& tree, const Ontology& ontology, const Lexicon& lexicon, const Arbiter* arbiter,
      const std::vector<LexiconEntry>& learned, std::vector<ConfidenceNumbers>* told)
      : doc_(doc),
        tree_(tree),
        ontology_(ontology),
        lexicon_(lexicon),
        arbiter_(arbiter),
        learned_(learned),
        told_(told),
        matcher_(doc, tree, lexicon),
        proposition_of_(doc.words.size(), kNone),
        entries_(doc.propositions.size(), nullptr),
        roles_(doc, tree, lexicon, matcher_, entries_),
        unnamed_(doc, tree, lexicon, matcher_),
        consumed_by_(doc.words.size(), kNone),
        is_sport_(tells_of_sport(doc, lexicon)) {
    for (size_t i = 0; i < doc.propositions.size(); ++i) proposition_of_[doc.propositions[i].trigger] = int32_t(i);
    mentions_in_.resize(doc.sentences.size());
    for (uint32_t i = 0; i < doc.mentions.size(); ++i) {
      const uint32_t sentence = doc.words[doc.mentions[i].head].sentence;
      if (sentence < mentions_in_.size()) mentions_in_[sentence].push_back(i);
    }
  }

  void go() {
    match();
    if (arbiter_ && doc_.states.width > 0) is_sport_ ? leave_play() : arbitrate();
    for (uint32_t i = 0; i < doc_.propositions.size(); ++i) {
      code_obligation(i);
      code(i);
    }
    merge_repeated_events(doc_, tree_, roles_);
    bind_figures();
  }

 private:
  // Verbs and adjectives first: what they take up is no event of its own.
  void match() {
    for (const bool nouns : {false, true}) {
      for (uint32_t i = 0; i < doc_.propositions.size(); ++i) {
        Proposition& one = doc_.propositions[i];
        if ((matcher_.kind(one) == PredicateKind::kNoun) != nouns || consumed_by_[one.trigger] != kNone) continue;
        if (nouns && is_date(one.trigger)) continue;
        entries_[i] = matcher_.best(one);
        if (!entries_[i]) continue;
        one.entry = entries_[i]->key;
        for (uint32_t head : matcher_.consumed(one, *entries_[i])) {
          if (head == one.trigger) continue;
          if (consumed_by_[head] == kNone && !is_told_apart(*entries_[i], head)) consumed_by_[head] = int32_t(i);
          widen(one.trigger_words, head);
        }
      }
    }
  }

  // What the lexicon left open, where known actors take part and the arbiter is sure.
  void arbitrate() {
    sureness_.assign(doc_.propositions.size(), 0);
    for (uint32_t i = 0; i < doc_.propositions.size(); ++i) {
      const Proposition& one = doc_.propositions[i];
      if (entries_[i] || consumed_by_[one.trigger] != kNone || is_date(one.trigger)) continue;
      if (!names_public_party(one)) continue;
      const ArbiterView view = arbiter_view(doc_, tree_, lexicon_, one, matcher_.kind(one));
      const Verdict verdict = arbiter_->judge(doc_, one, view);
      if (verdict.probability < kSure) continue;
      sureness_[i] = verdict.probability;
      entries_[i] = &*std::find_if(learned_.begin(), learned_.end(), [&](const LexiconEntry& entry) { return entry.type == verdict.type; });
    }
  }

  bool names_public_party(const Proposition& one) const {
    return std::any_of(one.arguments.begin(), one.arguments.end(),
                       [&](const Argument& argument) { return argument.mention != kNone && any_in_public({uint32_t(argument.mention)}, false); });
  }

  bool is_learned(uint32_t i) const { return i < sureness_.size() && sureness_[i] > 0; }

  std::string rule_of(uint32_t i) const {
    if (!is_learned(i)) return entries_[i]->key;
    const int percent = int(100 * sureness_[i] + 0.5);
    return matcher_.why_not(doc_.propositions[i]) + "; learned from sentences like it: " + entries_[i]->type + ", " + std::to_string(percent) + " %";
  }

  // "the championships in March": a name in a time expression is no march.
  bool is_date(uint32_t word) const {
    if (doc_.words[word].upos != Upos::kPropn) return false;
    return std::any_of(doc_.times.begin(), doc_.times.end(), [&](const TimeExpression& time) { return word >= time.words.begin && word < time.words.end; });
  }

  // "England beat Wales", "snatched three points": in a report of sport the arbiter may say that a deed of the lexicon is play,
  // unless police, prosecutors or the like take part.
  void leave_play() {
    is_play_.assign(doc_.propositions.size(), false);
    for (uint32_t i = 0; i < doc_.propositions.size(); ++i) {
      const Proposition& one = doc_.propositions[i];
      if (!entries_[i] || entries_[i]->type.empty() || names_public_party(one)) continue;
      const Verdict verdict = arbiter_->judge(doc_, one, arbiter_view(doc_, tree_, lexicon_, one, matcher_.kind(one)));
      if (verdict.no_event < kSurelyPlay) continue;
      entries_[i] = nullptr;
      is_play_[i] = true;
    }
  }

  // "blamed the rebels for the attack on the convoy": the accusation is one event, what it tells of another.
  bool is_told_apart(const LexiconEntry& entry, uint32_t noun) const {
    if (entry.type != "ACCUSE" || proposition_of_[noun] == kNone || entry.cameo.starts_with("09")) return false;
    const LexiconEntry* told = matcher_.best(doc_.propositions[size_t(proposition_of_[noun])]);
    return told && (told->type == "ASSAULT" || told->type == "COERCE");
  }

  // "severed diplomatic relations": the trigger grows to what it took, when that is near.
  static void widen(WordRange& range, uint32_t word) {
    if (word >= range.end && word - range.end < 5) range.end = word + 1;
  }

  void leave(uint32_t i, std::string reason) { doc_.uncoded.push_back({i, std::move(reason)}); }

  // The coded clause or noun below this one that says what is promised, asked or threatened.
  int32_t content_of(uint32_t i) const {
    const Proposition& outer = doc_.propositions[i];
    for (const Argument& argument : outer.arguments) {
      if (argument.role != Role::kContent && argument.role != Role::kPurpose) continue;
      const int32_t inner = proposition_of_[argument.head];
      if (inner != kNone && size_t(inner) != i && entries_[size_t(inner)]) return inner;
      // "threatened to close the camp and expel its people".
      for (const uint32_t c : tree_.children(argument.head)) {
        const int32_t second = doc_.words[c].deprel == Deprel::kConj ? proposition_of_[c] : kNone;
        if (second != kNone && size_t(second) != i && entries_[size_t(second)]) return second;
      }
    }
    for (const Argument& argument : outer.arguments) {
      if (argument.role == Role::kAgent || argument.role == Role::kTime) continue;
      const int32_t inner = proposition_of_[matcher_.content_head(argument.head)];
      if (inner != kNone && size_t(inner) != i && entries_[size_t(inner)]) return inner;
    }
    return kNone;
  }

  void take_code(Event& event, std::string_view code) const {
    const CameoCode* cameo = ontology_.cameo(code);
    if (!cameo || cameo->type.empty()) return;
    event.cameo = cameo->code;
    event.type = cameo->type;
    event.mode = cameo->mode;
    event.contexts = cameo->contexts;
  }

  // "agreed to fight fires together", "plan to place their arms under guard": words that may mean harm, and nobody it befalls.
  bool harms_nobody(const Proposition& one, const LexiconEntry& entry) const {
    if (!entry.is_weak || entry.cameo < "13") return false;
    return roles_.fill(one, entry.target, proposition_of_, roles_.fill(one, entry.source, proposition_of_).mentions).mentions.empty();
  }

  // A proposition whose speech act already says it: "agreed to hold talks" is one AGREE.
  bool said_by_governor(const Proposition& one, const LexiconEntry& entry) const {
    if (one.governor == kNone || one.governed_as == GovernedAs::kModifier) return false;
    const LexiconEntry* governor = entries_[size_t(one.governor)];
    if (!governor || !governor->refine || governor->type != "AGREE") return false;
    return is_cooperation(entry.type) || entry.type == "AGREE" || entry.type == "CONCEDE" || entry.type == "RETREAT" ||
           harms_nobody(one, entry);
  }

  // The code of a speech act from what is promised, asked, refused or threatened. False: no act at all.
  bool refine(Event& event, const LexiconEntry& act, size_t inner) const {
    const Proposition& clause = doc_.propositions[inner];
    const LexiconEntry& content = *entries_[inner];
    const bool promises = act.cameo.starts_with("03");
    if (promises && harms_nobody(clause, content)) return true;
    // "claimed that it found ...": nothing wrong is claimed.
    if (act.type == "ACCUSE" && act.needs_content && content.cameo < "10") return false;
    // "vowed never again to attend the talks".
    const bool refuses = promises && clause.status == Status::kNegated && event.status != Status::kNegated;
    const std::string_view code = content_code(refuses ? "12" : act.cameo, content.cameo);
    if (code == kNotSaid) return false;
    const bool obliges = lexicon_.in_class(doc_, doc_.propositions[event.proposition].trigger, "OBLIGING");
    if (promises && !refuses && content.type == "MOBILIZE" && obliges) return true;  // "offered to send troops": no threat
    if (code.empty()) return true;
    take_code(event, code);
    event.rule += " + " + content.lemma;
    // To promise what was demanded is to give way.
    if (promises && !refuses && (content.type == "CONCEDE" || content.type == "RETREAT")) {
      event.type = "CONCEDE";
      event.mode.clear();
    }
    return true;
  }

  void code(uint32_t i) {
    Proposition& one = doc_.propositions[i];
    const LexiconEntry* entry = entries_[i];
    if (consumed_by_[one.trigger] != kNone) {
      return leave(i, "part of `" + doc_.propositions[size_t(consumed_by_[one.trigger])].lemma + "`");
    }
    if (i < is_play_.size() && is_play_[i]) return leave(i, "play: in a report of sport, and sentences like it tell no event");
    if (!entry) return leave(i, matcher_.why_not(one));
    if (names_a_date(one.trigger)) return leave(i, "part of a date");
    if (entry->type.empty()) return leave(i, "a statement without action (CAMEO " + entry->cameo + "): kept as a statement");
    if (said_by_governor(one, *entry)) return leave(i, "said once, by `" + doc_.propositions[size_t(one.governor)].lemma + "`");

    Event event;
    event.proposition = i;
    event.sentence = doc_.words[one.trigger].sentence;
    event.trigger = doc_.span_of(one.trigger_words);
    event.cameo = entry->cameo;
    event.type = entry->type;
    event.mode = entry->mode;
    event.contexts = entry->contexts;
    event.status = one.status;
    event.historical = one.historical;
    event.rule = rule_of(i);
    if (entry->refine) {
      const int32_t content = content_of(i);
      if (content == kNone && entry->needs_content) return leave(i, "what is meant is not in the lexicon");
      if (content != kNone && !refine(event, *entry, size_t(content))) {
        return leave(i, "its content `" + entries_[size_t(content)]->lemma + "` is no cooperation");
      }
    }
    if (event.status == Status::kFuture && is_cooperation(event.type)) {
      take_code(event, future_code(event.cameo));
      event.rule += " + future";
    }
    if (event.cameo == "150" && event.status != Status::kFuture && acts_of_several_states(one)) {
      // An exercise of two states together is theirs in common.
      take_code(event, "062");
      return fill_roles(event, one, *entry, i, true);
    }
    fill_roles(event, one, *entry, i, entry->reciprocal);
  }

  // "by March".
  bool names_a_date(uint32_t word) const {
    if (doc_.words[word].upos != Upos::kPropn) return false;
    return std::any_of(doc_.times.begin(), doc_.times.end(),
                       [&](const TimeExpression& time) { return time.words.begin <= word && word < time.words.end; });
  }

  bool acts_of_several_states(const Proposition& one) const {
    std::string_view first;
    for (const uint32_t mention : roles_.fill(one, subject_, proposition_of_).mentions) {
      for (const uint32_t actor : doc_.mentions[mention].actors) {
        const std::string_view code = doc_.actors[actor].code;
        if (code.empty() || code == first) continue;
        if (!first.empty()) return true;
        first = code;
      }
    }
    return false;
  }

  // "France said Iran must free them": what one says that another must do is asked of him.
  void code_obligation(uint32_t i) {
    const Proposition& one = doc_.propositions[i];
    if (one.status != Status::kDemanded || one.governor == kNone || one.governed_as == GovernedAs::kCondition) return;
    if (one.cues.empty() || one.cues.back().reason != "obligation") return;
    const LexiconEntry* said = entries_[size_t(one.governor)];
    if (!said || !said->cameo.starts_with("01")) return;
    const RoleFilling source = roles_.fill(doc_.propositions[size_t(one.governor)], subject_, proposition_of_);
    const RoleFilling target = roles_.fill(one, subject_, proposition_of_, source.mentions);
    if (source.mentions.empty() || target.mentions.empty()) return;
    Event event;
    event.proposition = i;
    event.sentence = doc_.words[one.trigger].sentence;
    event.trigger = doc_.span_of(one.trigger_words);
    const std::string_view code = entries_[i] ? content_code("10", entries_[i]->cameo) : std::string_view{};
    take_code(event, code.empty() || code == kNotSaid ? "100" : code);
    event.rule = "said of another: " + std::string(doc_.cut(one.cues.back().span)) + (entries_[i] ? " + " + entries_[i]->lemma : "");
    event.source = source.mentions;
    event.target = target.mentions;
    event.intensity = ontology_.intensity(event.type, event.mode);
    const EventType* type = ontology_.type(event.type);
    event.quad = type ? type->quad : 0;
    event.time = time_of(doc_, tree_, doc_.propositions[size_t(one.governor)].trigger);
    event.confidence = 0.75;
    doc_.events.push_back(std::move(event));
  }

  void fill_roles(Event& event, const Proposition& one, const LexiconEntry& entry, uint32_t i, bool reciprocal) {
    RoleFilling source = roles_.fill(one, entry.source, proposition_of_);
    RoleFilling target;
    if (reciprocal) {
      target = roles_.fill(one, entry.target, proposition_of_);
      if (target.mentions.empty() && source.mentions.size() > 1) target.mentions = source.mentions;
      if (source.mentions.empty() && target.mentions.size() > 1) source.mentions = target.mentions;
      if (of_one_party(source.mentions, target.mentions)) return leave(i, "source and target are the same actor");
    } else {
      target = roles_.fill(one, entry.target, proposition_of_, source.mentions);
      if (target.mentions.empty() && event.type == "REQUEST") take_subject_of_wish(one, source, target);
      if (target.mentions.empty()) take_other_party_above(one, source, target);
      const bool stated = !target.own.empty() && !target.nested;
      if (target.mentions.empty() && stated && needs_recipient(event)) return leave(i, "source and target are the same actor");
    }
    if (event.type == "REJECT") take_asker(one, source, target);
    if (source.mentions.empty()) take_agent_below(one, target, source);
    if (source.mentions.empty()) take_subject_above(event, one, target, source);
    if (source.mentions.empty() && event.type == "MOBILIZE" && is_passive(one)) take_forces_sent(one, source);
    if (source.mentions.empty() && announced_by_its_author(event, one)) {
      RoleFilling author = roles_.fill(doc_.propositions[size_t(one.governor)], subject_, proposition_of_, target.mentions);
      if (author.own.empty()) source = std::move(author);
    }
    const bool noun = matcher_.kind(one) == PredicateKind::kNoun;
    if (source.mentions.empty() && target.mentions.empty()) return leave(i, "neither source nor target is a known actor");
    const EventType* type = ontology_.type(event.type);
    if (entry.needs_both && (source.mentions.empty() || target.mentions.empty())) return leave(i, "only one party is named");
    if (noun && target.mentions.empty() && type && type->recipient_required) return leave(i, "a noun without the one it befalls");
    if (!is_public_life(event, entry, source, target)) return leave(i, "no party that acts in public life is named");
    if (target.mentions.empty() && target.own.empty()) take_target_of_content(event, i, source, target);
    if (target.mentions.empty() && target.own.empty()) take_place_as_target(event, one, entry, source, target);
    if (target.mentions.empty() && (target.own.empty() || (target.own_nested && befalls_own_people(event)))) {
      target.mentions = unnamed_.find(one, entry.target, event.type, false);
    }
    if (source.mentions.empty() && source.own.empty()) source.mentions = unnamed_.find(one, entry.source, event.type, true);
    if (source.mentions.empty()) take_accused(event, one, source, target);
    if (target.mentions.empty() && target.own.empty() && !entry.target.empty()) take_party_below(event, one, source, target);
    if (target.mentions.empty() && target.own.empty() && !entry.target.empty()) take_only_other(event, source, target);
    event.source = std::move(source.mentions);
    event.target = std::move(target.mentions);
    if (event.source.empty()) event.source_missing = missing_source(one, source);
    if (event.target.empty()) event.target_missing = target.missing;
    event.place = place_of(doc_, tree_, one.trigger);
    if (event.mode.empty() && type) name_mode(event, one, *type);
    event.intensity = ontology_.intensity(event.type, event.mode);
    event.quad = type ? type->quad : 0;
    event.time = time_of_event(one.trigger);
    event.confidence = confidence(event, one, entry, target);
    if (repeats(event)) return leave(i, "told already in this sentence");
    doc_.events.push_back(std::move(event));
  }

  // "rounded up its organisers", "told its units to dump arms".
  static bool befalls_own_people(const Event& event) { return event.type == "ASSAULT" || event.type == "COERCE" || event.type == "REQUEST"; }

  // "called for the rebels to leave": where the parser takes the asked for a clause of purpose.
  void take_subject_of_wish(const Proposition& one, const RoleFilling& source, RoleFilling& target) const {
    for (const uint32_t clause : tree_.children(one.trigger)) {
      const Deprel deprel = universal(doc_.words[clause].deprel);
      if (deprel != Deprel::kAdvcl && deprel != Deprel::kXcomp && deprel != Deprel::kCcomp) continue;
      const int32_t marker = tree_.child(clause, Deprel::kMark), subject = tree_.child(clause, Deprel::kNsubj);
      if (marker == kNone || subject == kNone || doc_.words[uint32_t(marker)].lemma != "for") continue;
      std::vector<uint32_t> asked = roles_.actors_in(uint32_t(subject), target.nested);
      std::erase_if(asked, [&](uint32_t mention) { return !is_other_party(source, mention); });
      if (asked.empty()) continue;
      target.mentions = std::move(asked);
      return;
    }
  }

  // "refuses London's request for his extradition": who asked is turned down, not what it was about.
  void take_asker(const Proposition& one, const RoleFilling& source, RoleFilling& target) const {
    for (const Argument* argument : matcher_.in_slot(one, {SlotKind::kObject, {}})) {
      const uint32_t head = matcher_.content_head(argument->head);
      if (consumed_by_[head] == kNone || roles_.hides_parties(head)) continue;
      const int32_t owner = tree_.child(head, Deprel::kNmodPoss);
      if (owner == kNone) continue;
      bool nested = false;
      std::vector<uint32_t> asker = roles_.actors_in(uint32_t(owner), nested);
      std::erase_if(asker, [&](uint32_t mention) { return !is_other_party(source, mention); });
      if (asker.empty() || nested) continue;
      target.mentions = std::move(asker);
      target.nested = true;
      return;
    }
  }

  // "the expulsion of a consul by Minsk", where the parser hangs the agent on the one it befalls.
  void take_agent_below(const Proposition& one, RoleFilling& target, RoleFilling& source) const {
    if (matcher_.kind(one) != PredicateKind::kNoun) return;
    for (const Argument* argument : matcher_.in_slot(one, {SlotKind::kObject, {}})) {
      for (const uint32_t c : tree_.children(argument->head)) {
        const int32_t marker = tree_.child(c, Deprel::kCase);
        if (doc_.words[c].deprel != Deprel::kNmod || marker == kNone || doc_.words[uint32_t(marker)].lemma != "by") continue;
        bool nested = false;
        source.mentions = roles_.actors_in(c, nested);
        if (source.mentions.empty()) continue;
        source.nested = nested;
        std::erase_if(target.mentions, [&](uint32_t mention) { return roles_.same_party(mention, source.mentions.front()); });
        return;
      }
    }
  }

  // "in an unannounced visit to Seoul, the minister ...", "apologised for the bombing": the deed of a noun is that of the clause's
  // subject.
  void take_subject_above(const Event& event, const Proposition& one, const RoleFilling& target, RoleFilling& source) const {
    if (matcher_.kind(one) != PredicateKind::kNoun || target.mentions.empty()) return;
    const int32_t head = doc_.words[one.trigger].head;
    const int32_t marker = tree_.child(one.trigger, Deprel::kCase);
    if (head == kNone || marker == kNone || proposition_of_[size_t(head)] == kNone) return;
    const std::string_view preposition = doc_.words[uint32_t(marker)].lemma;
    const size_t above = size_t(proposition_of_[size_t(head)]);
    const bool owns_up = preposition == "for" && entries_[above] && entries_[above]->cameo == "055";
    const bool travels = event.mode == "visit" && (preposition == "in" || preposition == "on" || preposition == "during" || preposition == "at");
    if (!owns_up && !travels) return;
    source.mentions = roles_.fill(doc_.propositions[above], subject_, proposition_of_, target.mentions).mentions;
    source.inherited = true;
  }

  bool is_passive(const Proposition& one) const {
    return tree_.child(one.trigger, Deprel::kAuxPass) != kNone || tree_.child(one.trigger, Deprel::kNsubjPass) != kNone;
  }

  // "Riot police were deployed": where nobody is said to have sent them, the forces themselves act.
  void take_forces_sent(const Proposition& one, RoleFilling& source) const {
    for (const Argument* argument : matcher_.in_slot(one, {SlotKind::kObject, {}})) {
      bool nested = false;
      std::vector<uint32_t> forces = roles_.actors_in(argument->head, nested);
      std::erase_if(forces, [&](uint32_t mention) { return !is_armed(mention); });
      if (forces.empty()) continue;
      source.mentions = std::move(forces);
      source.nested = nested;
      return;
    }
  }

  bool is_armed(uint32_t mention) const {
    const auto& actors = doc_.mentions[mention].actors;
    return std::any_of(actors.begin(), actors.end(), [&](uint32_t actor) {
      const auto& sectors = doc_.actors[actor].sectors;
      return std::any_of(sectors.begin(), sectors.end(), [](const std::string& sector) {
        return sector == "MIL" || sector == "COP" || sector == "PRM" || sector == "SPY" || sector == "REB";
      });
    });
  }

  // "bombed Sanaa airport", "flew generators to Palu": where nobody is named, the place that stands there means its state.
  void take_place_as_target(const Event& event, const Proposition& one, const LexiconEntry& entry, const RoleFilling& source, RoleFilling& target) {
    if (event.type == "PROTEST" || event.type == "MOBILIZE" || is_sport_) return;
    for (const auto& slots : entry.target) {
      for (const Slot& slot : slots) {
        for (const Argument* argument : matcher_.in_slot(one, slot)) {
          if (argument->role == Role::kContent || argument->role == Role::kPurpose) continue;
          const Place* place = place_within(argument->head);
          if (!place || is_home_of(source, place->country)) continue;
          target.mentions.push_back(mention_of(*place, argument->head));
          target.nested = true;
          return;
        }
      }
    }
  }

  // "warned that any attack on Mali would be met with force": the act that is the subject of the clause. The threat is to who attacks.
  int32_t act_feared(uint32_t i) const {
    for (const Argument& argument : doc_.propositions[i].arguments) {
      if (argument.role != Role::kContent) continue;
      for (const uint32_t child : tree_.children(argument.head)) {
        const Deprel deprel = doc_.words[child].deprel;
        if (deprel != Deprel::kNsubj && deprel != Deprel::kNsubjPass) continue;
        const int32_t act = proposition_of_[child];
        if (act != kNone && size_t(act) != i && entries_[size_t(act)]) return act;
      }
    }
    return kNone;
  }

  // "threatened to expel 350,000 Somalis", "vowed to capture Kabul": whom the threatened act would befall.
  void take_target_of_content(const Event& event, uint32_t i, const RoleFilling& source, RoleFilling& target) {
    if (event.type != "THREATEN" && event.type != "AGREE" && event.type != "CONCEDE") return;
    if (const int32_t feared = act_feared(i); event.type == "THREATEN" && feared != kNone) {
      const LexiconEntry& entry = *entries_[size_t(feared)];
      target.mentions = roles_.fill(doc_.propositions[size_t(feared)], entry.source, proposition_of_, source.mentions).mentions;
      target.nested = true;
      return;
    }
    const int32_t content = content_of(i);
    if (content == kNone) return;
    const Proposition& inner = doc_.propositions[size_t(content)];
    const LexiconEntry& entry = *entries_[size_t(content)];
    target.mentions = roles_.fill(inner, entry.target, proposition_of_, source.mentions).mentions;
    if (target.mentions.empty()) take_place_as_target(event, inner, entry, source, target);
    if (target.mentions.empty()) target.mentions = unnamed_.find(inner, entry.target, entry.type, false);
    if (target.mentions.empty() && event.type == "THREATEN") take_party_below(event, inner, source, target);
    target.nested = true;
  }

  // "requested blood from its neighbours", "rejected a package of incentives from London": the one other party in what the
  // predicate governs.
  void take_party_below(const Event& event, const Proposition& one, const RoleFilling& source, RoleFilling& target) const {
    if (event.type == "CONSULT" || event.type == "COOPERATE" || event.type == "MOBILIZE" || event.sentence >= mentions_in_.size()) return;
    int32_t found = kNone;
    for (const Argument& argument : one.arguments) {
      if (argument.role == Role::kAgent || argument.role == Role::kTime || argument.role == Role::kPlace || argument.role == Role::kContent) continue;
      if (doc_.words[argument.head].upos == Upos::kPron || argument.preposition.starts_with("accord")) continue;  // "denied it": what was said
      for (const uint32_t i : mentions_in_[event.sentence]) {
        const Mention& mention = doc_.mentions[i];
        if (mention.actors.empty() || !tree_.dominates(argument.head, mention.head) || !is_other_party(source, i)) continue;
        if (mention.kind == MentionKind::kPronoun || is_hidden(mention.head, argument.head)) continue;
        if (found != kNone && !roles_.same_party(uint32_t(found), i, true)) return;
        if (found == kNone) found = int32_t(i);
      }
    }
    if (found == kNone) return;
    target.mentions = {uint32_t(found)};
    target.nested = true;
  }

  bool is_hidden(uint32_t word, uint32_t top) const {
    for (int32_t at = int32_t(word); at != kNone && tree_.dominates(top, uint32_t(at)); at = doc_.words[size_t(at)].head) {
      if (at != int32_t(word) && roles_.hides_parties(uint32_t(at))) return true;
    }
    return false;
  }

  // Somebody who acts in public and stands on no side of `party`.
  bool is_other_party(const RoleFilling& party, uint32_t mention) const {
    if (!any_in_public({mention}, true)) return false;
    return std::none_of(party.mentions.begin(), party.mentions.end(), [&](uint32_t own) { return roles_.same_party(own, mention, true); });
  }

  // "killed by a drone", "warned that it would strike back": the mode stands in the company of the predicate.
  void name_mode(Event& event, const Proposition& one, const EventType& type) const {
    if (event.type == "CONSULT" && states_in(event) > 2) {
      event.mode = "multilateral";
      return;
    }
    if (event.type == "CONSULT" && is_hosted_by_another(event)) {
      event.mode = "third-party";
      return;
    }
    const WordRange clause = tree_.subtree(one.trigger);
    const EventType::ModeWord* best = nullptr;
    const auto consider = [&](uint32_t word) {
      const Upos upos = doc_.words[word].upos;
      if (upos != Upos::kNoun && upos != Upos::kVerb && upos != Upos::kPropn) return;
      std::string buffer;
      const auto found = type.mode_words.find(folded_lemma(doc_, word, buffer));
      if (found != type.mode_words.end() && (!best || found->second.row < best->row)) best = &found->second;
    };
    for (uint32_t w = clause.begin; w < clause.end && w < clause.begin + kWidestClause; ++w) consider(w);
    for (const Argument& argument : one.arguments) consider(matcher_.content_head(argument.head));
    if (best) event.mode = best->mode;
  }

  // "talked for ten hours in Istanbul": of two states that meet in a third the codebook says that somebody else hosts them.
  bool is_hosted_by_another(const Event& event) const {
    if (event.place == kNone || event.source.empty() || states_in(event) < 2) return false;
    const std::string& host = doc_.places[size_t(event.place)].country;
    if (host.empty()) return false;
    for (const auto* side : {&event.source, &event.target}) {
      for (const uint32_t mention : *side) {
        for (const uint32_t actor : doc_.mentions[mention].actors) {
          if (doc_.actors[actor].code == host || doc_.actors[actor].code.size() != 3) return false;
        }
      }
    }
    return true;
  }

  size_t states_in(const Event& event) const {
    std::vector<std::string_view> codes;
    for (const auto* side : {&event.source, &event.target}) {
      for (const uint32_t mention : *side) {
        for (const uint32_t actor : doc_.mentions[mention].actors) {
          const std::string_view code = doc_.actors[actor].code;
          if (!code.empty() && std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
        }
      }
    }
    return codes.size();
  }

  // "blamed Damascus for the murder": who is accused of it did it, as far as the text says.
  void take_accused(const Event& event, const Proposition& one, RoleFilling& source, const RoleFilling& target) const {
    if (event.status != Status::kAlleged || one.governor == kNone) return;
    const LexiconEntry* above = entries_[size_t(one.governor)];
    if (!above || above->type != "ACCUSE") return;
    source.mentions = roles_.fill(doc_.propositions[size_t(one.governor)], above->target, proposition_of_, target.mentions).mentions;
    source.inherited = true;
  }

  // Where no words stand in the target's place, the one other party that the sentence names, if it is no mere reporter:
  // "Beijing relented after Tokyo freed the captain".
  void take_only_other(Event& event, const RoleFilling& source, RoleFilling& target) const {
    const bool of_power = event.type == "PROTEST" || event.type == "CONCEDE";  // against whom is seldom said beside the verb
    if ((!needs_recipient(event) && !of_power) || source.mentions.empty() || event.sentence >= mentions_in_.size()) return;
    int32_t other = kNone;
    for (const uint32_t i : mentions_in_[event.sentence]) {
      const Mention& mention = doc_.mentions[i];
      if (mention.actors.size() != 1 || is_reporter(mention.head) || is_quoted_authority(mention.head) || is_where_it_was_told(mention.head)) continue;
      const Actor& actor = doc_.actors[mention.actors[0]];
      const bool counts = of_power ? is_power(actor) && is_other_party(source, i) : !actor.code.empty() && !is_home_of(source, actor.code);
      if (!counts) continue;
      if (other != kNone && !is_same_side(uint32_t(other), i)) return;
      if (other == kNone) other = int32_t(i);
    }
    if (other == kNone) return;
    target.mentions = {uint32_t(other)};
    target.nested = target.inherited = true;
    event.rule += " + target: the only other party of the sentence";
  }

  bool is_same_side(uint32_t a, uint32_t b) const {
    const std::string& code = doc_.actors[doc_.mentions[a].actors[0]].code;
    return code.empty() ? roles_.same_actor(a, b) : doc_.actors[doc_.mentions[b].actors[0]].code == code;
  }

  // "told reporters in Brussels"
  bool is_where_it_was_told(uint32_t word) const {
    const int32_t marker = tree_.child(word, Deprel::kCase);
    if (marker == kNone || doc_.words[uint32_t(marker)].lemma != "in") return false;
    for (int step = 0; step < 3 && doc_.words[word].head != kNone; ++step) {
      word = uint32_t(doc_.words[word].head);
      const int32_t told = proposition_of_[word];
      if (told != kNone && entries_[size_t(told)]) return entries_[size_t(told)]->cameo.starts_with("01");
    }
    return false;
  }

  // "according to a report by the group": whoever stands there only tells it.
  bool is_quoted_authority(uint32_t word) const {
    for (int step = 0; step < 6; ++step) {
      for (const uint32_t child : tree_.children(word)) {
        if (doc_.words[child].deprel == Deprel::kCase && doc_.words[child].lemma == "accord") return true;
      }
      if (doc_.words[word].upos == Upos::kVerb || doc_.words[word].head == kNone) return false;
      word = uint32_t(doc_.words[word].head);
    }
    return false;
  }

  // A government, its head, or an organ of it: whom people protest against and give way to.
  static bool is_power(const Actor& actor) {
    return std::any_of(actor.sectors.begin(), actor.sectors.end(), [](const std::string& sector) {
      return sector == "GOV" || sector == "LEG" || sector == "JUD" || sector == "MIL" || sector == "COP" || sector == "PTY";
    });
  }

  // The subject of a verb of saying.
  bool is_reporter(uint32_t word) const {
    const int32_t head = doc_.words[word].head;
    if (head == kNone || universal(doc_.words[word].deprel) != Deprel::kNsubj || proposition_of_[size_t(head)] == kNone) return false;
    const LexiconEntry* entry = entries_[size_t(proposition_of_[size_t(head)])];
    return entry && entry->cameo.starts_with("01");
  }

  const Place* place_within(uint32_t head) const {
    for (const Place& place : doc_.places) {
      if (place.country.empty() || place.words.begin >= place.words.end) continue;
      if (doc_.words[place.words.begin].sentence == doc_.words[head].sentence && tree_.dominates(head, place.words.end - 1)) return &place;
    }
    return nullptr;
  }

  bool is_home_of(const RoleFilling& party, std::string_view country) const {
    for (const uint32_t mention : party.mentions) {
      for (const uint32_t actor : doc_.mentions[mention].actors) {
        if (doc_.actors[actor].code == country) return true;
      }
    }
    return false;
  }

  uint32_t mention_of(const Place& place, uint32_t head) {
    Actor actor;
    actor.name = place.name;
    actor.code = place.country;
    actor.resolved_by = ResolvedBy::kPlace;
    Mention mention;
    mention.words = place.words;
    mention.head = head >= place.words.begin && head < place.words.end ? head : place.words.end - 1;
    mention.span = place.span;
    mention.kind = MentionKind::kName;
    mention.actors = {uint32_t(doc_.actors.size())};
    doc_.actors.push_back(std::move(actor));
    doc_.mentions.push_back(std::move(mention));
    return uint32_t(doc_.mentions.size() - 1);
  }

  // A singer who beats another and a club that talks with a player are no events; a party must be a state, an organisation of
  // states, a government, a court, an armed group, a movement ... Plain violence and protest are, whoever the parties.
  bool is_public_life(const Event& event, const LexiconEntry& entry, const RoleFilling& source, const RoleFilling& target) const {
    if (event.type == "PROTEST" && !is_learned(event.proposition)) return true;
    const bool violent = event.type == "ASSAULT" || event.type == "COERCE" || event.type == "MOBILIZE";
    if (violent && !entry.is_weak) return true;
    const bool source_acts = any_in_public(source.mentions, violent);
    // A company pulls out of a country, a fisherman heads for a port, a singer gives in: no politics.
    const bool of_office = event.type == "CONSULT" || event.type == "RETREAT" || event.type == "CONCEDE" || event.type == "SANCTION";
    if (of_office && !source_acts && is_private(source.mentions)) return false;
    return source_acts || any_in_public(target.mentions, violent);
  }

  bool any_in_public(const std::vector<uint32_t>& mentions, bool violent) const {
    return std::any_of(mentions.begin(), mentions.end(), [&](uint32_t mention) {
      const auto& actors = doc_.mentions[mention].actors;
      return std::any_of(actors.begin(), actors.end(), [&](uint32_t actor) { return acts_in_public(doc_.actors[actor], violent); });
    });
  }

  // Named by what they do, and none of it is office or arms.
  bool is_private(const std::vector<uint32_t>& mentions) const {
    return !mentions.empty() && std::all_of(mentions.begin(), mentions.end(), [&](uint32_t mention) {
      const auto& actors = doc_.mentions[mention].actors;
      return std::all_of(actors.begin(), actors.end(), [&](uint32_t actor) {
        return !doc_.actors[actor].sectors.empty() && !acts_in_public(doc_.actors[actor], false);
      });
    });
  }

  bool acts_in_public(const Actor& actor, bool violent) const {
    static constexpr std::string_view kPrivate[] = {"BUS", "JRN", "EDU", "MED", "SOC", "CVL", "REL", "AGR", "LAB", "ELI"};
    const bool only_private = std::all_of(actor.sectors.begin(), actor.sectors.end(), [&](const std::string& sector) {
      return std::find(std::begin(kPrivate), std::end(kPrivate), sector) != std::end(kPrivate);
    });
    if (!only_private) return true;
    // In sport a country is a team.
    // "people in the UK" act for nobody; "thirty thousand Syrians" are a party.
    const bool by_name = actor.resolved_by == ResolvedBy::kName || actor.resolved_by == ResolvedBy::kDemonym ||
                         actor.resolved_by == ResolvedBy::kTitle || actor.resolved_by == ResolvedBy::kMetonym;
    if (!actor.code.empty() && (by_name || actor.sectors.empty())) return !is_sport_;
    if (actor.sectors.empty() && stands_for_a_state(actor.role)) return !is_sport_;
    if (is_sport_ || violent) return false;
    return std::any_of(actor.sectors.begin(), actor.sectors.end(), [](const std::string& sector) {
      return sector == "LAB" || sector == "AGR" || sector == "REL";
    });
  }

  // "Caribbean leaders", "the allies": of states, though the text does not say of which.
  static bool stands_for_a_state(std::string_view role) {
    static constexpr std::string_view kRoles[] = {"leader", "leaders", "ally", "allies", "power", "powers", "nation", "nations",
                                                  "country", "countries", "state", "states", "neighbours", "neighbors", "superpower"};
    return std::find(std::begin(kRoles), std::end(kRoles), role) != std::end(kRoles);
  }

  // A report of a match rather than of politics, by the share of its nouns that belong to sport.
  static bool tells_of_sport(const Document& doc, const Lexicon& lexicon) {
    const ClassSet sport = lexicon.class_named("SPORT");
    size_t nouns = 0, found = 0;
    for (uint32_t w = 0; w < doc.words.size(); ++w) {
      const Upos upos = doc.words[w].upos;
      if (upos != Upos::kNoun && upos != Upos::kPropn) continue;
      ++nouns;
      found += (lexicon.classes_of(doc, w) & sport).any();
    }
    return found >= 3 && double(found) >= kSportShare * double(nouns);
  }

  bool needs_recipient(const Event& event) const {
    const EventType* type = ontology_.type(event.type);
    return type && type->recipient_required;
  }

  // "Russia broke off relations after the alliance kicked out members of its mission": a pronoun that would make the source
  // act against itself means the other party of the clause above.
  void take_other_party_above(const Proposition& one, const RoleFilling& source, RoleFilling& target) const {
    const bool referred = std::any_of(target.own.begin(), target.own.end(), [&](uint32_t mention) { return roles_.is_by_reference(mention); });
    if (!referred || one.governor == kNone || !entries_[size_t(one.governor)]) return;
    const LexiconEntry& entry = *entries_[size_t(one.governor)];
    for (const RoleSpec* spec : {&entry.source, &entry.target}) {
      target.mentions = roles_.fill(doc_.propositions[size_t(one.governor)], *spec, proposition_of_, source.mentions).mentions;
      if (!target.mentions.empty()) return;
    }
  }

  // "the minister announced that their visas would be revoked": a measure without agent is taken by who announces it.
  bool announced_by_its_author(const Event& event, const Proposition& one) const {
    if (one.governor == kNone || one.governed_as != GovernedAs::kContent) return false;
    const Proposition& above = doc_.propositions[size_t(one.governor)];
    if (event.type == "ASSAULT" || event.type == "PROTEST" || event.type == "ACCUSE") return false;
    const bool announces = above.lemma == "announce" || above.lemma == "order" || above.lemma == "decree" || above.lemma == "decide";
    return announces && is_passive(one);
  }

  // "annexed the north and backed rebels fighting in the east in 2014": what closes the last clause dates them all.
  int32_t time_of_event(uint32_t word) const {
    const int32_t own = time_of(doc_, tree_, word);
    if (own != kNone) return own;
    uint32_t at = word;
    for (int depth = 0; depth < 4; ++depth) {
      uint32_t next = at;
      for (uint32_t c : tree_.children(at)) {
        const Deprel deprel = doc_.words[c].deprel;
        const bool same_subject = tree_.child_any(c, Deprel::kNsubj) == kNone;
        const bool conjunct = deprel == Deprel::kConj && depth == 0 && doc_.words[c].upos == Upos::kVerb && same_subject &&
                              clause_tense(doc_, tree_, c) == clause_tense(doc_, tree_, at);  // not "spoke and will meet on Thursday"
        const bool below = (depth > 0 || doc_.words[at].deprel == Deprel::kConj) && (deprel == Deprel::kObj || deprel == Deprel::kAcl);
        if (conjunct || below) next = c;
      }
      if (next == at) return kNone;
      at = next;
      if (const int32_t time = time_of(doc_, tree_, at); time != kNone && doc_.times[size_t(time)].words.begin > at) return time;
    }
    return kNone;
  }

  // One party on both sides of an event between two: "facilitating a meeting with their own president".
  bool of_one_party(const std::vector<uint32_t>& source, const std::vector<uint32_t>& target) const {
    return source.size() == 1 && target.size() == 1 && roles_.same_party(source[0], target[0]);
  }

  std::string missing_source(const Proposition& one, const RoleFilling& filling) const {
    const bool has_agent = std::any_of(one.arguments.begin(), one.arguments.end(), [](const Argument& a) { return a.role == Role::kAgent; });
    if (!has_agent && is_passive(one)) return "passive without agent";
    return filling.missing;
  }

  // How likely the type is right. What the arbiter typed by itself is right in half of the cases where it is sure.
  double confidence(const Event& event, const Proposition& one, const LexiconEntry& entry, const RoleFilling& target) {
    if (is_learned(event.proposition)) return kLearnedIsRight * sureness_[event.proposition];
    ConfidenceNumbers numbers = confidence_of_type(event.type);
    const auto set = [&](ConfidenceNumber number, double value) { numbers[size_t(number)] = float(value); };
    set(ConfidenceNumber::kArbiter, arbiter_on(event.type, one));
    set(ConfidenceNumber::kSpecificity, entry.specificity);
    set(ConfidenceNumber::kWeak, entry.is_weak);
    set(ConfidenceNumber::kNoun, entry.kind == PredicateKind::kNoun);
    set(ConfidenceNumber::kMode, !event.mode.empty());
    set(ConfidenceNumber::kPossible, event.status == Status::kPossible);
    set(ConfidenceNumber::kFuture, event.status == Status::kFuture);
    set(ConfidenceNumber::kNestedTarget, target.nested);
    const std::vector<std::string_view> sources = codes_of(event.source), targets = codes_of(event.target);
    const bool share = std::any_of(sources.begin(), sources.end(), [&](std::string_view code) {
      return std::find(targets.begin(), targets.end(), code) != targets.end();
    });
    set(ConfidenceNumber::kForeign, !sources.empty() && !targets.empty() && !share);
    set(ConfidenceNumber::kUnknownTarget, !event.target.empty() && targets.empty());
    set(ConfidenceNumber::kGovernment, std::any_of(event.source.begin(), event.source.end(), [&](uint32_t mention) { return is_government(mention); }));
    if (told_) (*told_)[event.proposition] = numbers;
    return confidence_from(numbers);
  }

  double arbiter_on(std::string_view type, const Proposition& one) const {
    if (!arbiter_ || doc_.states.width == 0) return kNoArbiter;
    const Verdict verdict = arbiter_->judge(doc_, one, arbiter_view(doc_, tree_, lexicon_, one, matcher_.kind(one)));
    const auto types = arbiter_types();
    const auto at = std::find(types.begin(), types.end(), type);
    if (at == types.end()) return kNoArbiter;
    return std::log(std::max(verdict.all[size_t(at - types.begin())], kLeastProbability));
  }

  std::vector<std::string_view> codes_of(const std::vector<uint32_t>& mentions) const {
    std::vector<std::string_view> codes;
    for (const uint32_t mention : mentions) {
      for (const uint32_t actor : doc_.mentions[mention].actors) {
        if (!doc_.actors[actor].code.empty()) codes.push_back(doc_.actors[actor].code);
      }
    }
    return codes;
  }

  bool is_government(uint32_t mention) const {
    const auto& actors = doc_.mentions[mention].actors;
    return std::any_of(actors.begin(), actors.end(), [&](uint32_t actor) {
      const auto& sectors = doc_.actors[actor].sectors;
      return std::find(sectors.begin(), sectors.end(), "GOV") != sectors.end();
    });
  }

  bool repeats(const Event& event) const {
    const auto same = [&](const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
      if (a.size() != b.size()) return false;
      for (size_t k = 0; k < a.size(); ++k) {
        if (!roles_.same_actor(a[k], b[k])) return false;
      }
      return true;
    };
    for (auto it = doc_.events.rbegin(); it != doc_.events.rend() && it->sentence == event.sentence; ++it) {
      if (it->type == event.type && it->cameo == event.cameo && it->status == event.status && same(it->source, event.source) &&
          same(it->target, event.target)) {
        return true;
      }
    }
    return false;
  }

  // A figure belongs to the nearest event above its noun.
  void bind_figures() {
    if (doc_.figures.empty()) return;
    std::vector<int32_t> event_at(doc_.words.size(), kNone);
    for (size_t e = 0; e < doc_.events.size(); ++e) event_at[doc_.propositions[doc_.events[e].proposition].trigger] = int32_t(e);
    for (Figure& figure : doc_.figures) {
      int32_t at = int32_t(figure.number_word);
      for (int climb = 0; climb < 8 && at != kNone; ++climb) {
        if (event_at[size_t(at)] != kNone) {
          figure.event = event_at[size_t(at)];
          break;
        }
        at = doc_.words[size_t(at)].head;
      }
    }
  }

  Document& doc_;
  const Tree& tree_;
  const Ontology& ontology_;
  const Lexicon& lexicon_;
  const Arbiter* arbiter_;
  const std::vector<LexiconEntry>& learned_;
  std::vector<ConfidenceNumbers>* told_;
  std::vector<bool> is_play_;     // of each proposition, in a report of sport
  std::vector<double> sureness_;  // of each proposition that the arbiter typed; else 0
  Matcher matcher_;
  std::vector<int32_t> proposition_of_;
  std::vector<const LexiconEntry*> entries_;
  RoleFinder roles_;
  UnnamedParties unnamed_;
  std::vector<std::vector<uint32_t>> mentions_in_;  // of each sentence, as they were resolved
  std::vector<int32_t> consumed_by_;
  bool is_sport_;
  const RoleSpec subject_ = {{{SlotKind::kSubject, {}}}};
};

}  // namespace

Result<Coder> Coder::load() {
  auto ontology = Ontology::load();
  if (!ontology) return ontology.error();
  auto lexicon = Lexicon::load(*ontology);
  if (!lexicon) return lexicon.error();
  return over(std::make_shared<const Ontology>(std::move(*ontology)), std::make_shared<const Lexicon>(std::move(*lexicon)));
}

Coder::Coder(std::shared_ptr<const Ontology> ontology, std::shared_ptr<const Lexicon> lexicon, std::shared_ptr<const Arbiter> arbiter)
    : ontology_(std::move(ontology)), lexicon_(std::move(lexicon)), arbiter_(std::move(arbiter)) {
  if (arbiter_) learned_ = learned_entries(*ontology_);
}

Coder Coder::over(std::shared_ptr<const Ontology> ontology, std::shared_ptr<const Lexicon> lexicon, std::shared_ptr<const Arbiter> arbiter) {
  return Coder(std::move(ontology), std::move(lexicon), std::move(arbiter));
}

void Coder::run(Document& doc, const Tree& tree, std::vector<ConfidenceNumbers>* told) const {
  if (told) told->assign(doc.propositions.size(), ConfidenceNumbers{});
  Run(doc, tree, *ontology_, *lexicon_, arbiter_.get(), learned_, told).go();
}

}  // namespace demarche
