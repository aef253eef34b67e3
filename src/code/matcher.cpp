#include "code/matcher.h"

#include <algorithm>

namespace demarche {

namespace {

bool is_particle(std::string_view word) {
  return word == "in" || word == "on" || word == "up" || word == "off" || word == "out" || word == "over" || word == "down" || word == "away" ||
         word == "back" || word == "by" || word == "for" || word == "through";
}

}  // namespace

Matcher::Matcher(const Document& doc, const Tree& tree, const Lexicon& lexicon) : doc_(doc), tree_(tree), lexicon_(lexicon) {
  partitive_ = lexicon.class_named("PARTITIVE");
  add_named_classes();
}

// Names are members of classes as well: people of PERSON, places of TERRITORY, organisations of states of BODY; and a people
// named without article is many of it ("Ukrainians toppled the statue").
void Matcher::add_named_classes() {
  named_.resize(doc_.words.size());
  const ClassSet person = lexicon_.class_named("PERSON") | lexicon_.class_named("PRISONER");
  const ClassSet territory = lexicon_.class_named("TERRITORY");
  const ClassSet body = lexicon_.class_named("BODY");
  const ClassSet crowd = lexicon_.class_named("PROTESTER") | lexicon_.class_named("CROWD") | person;
  for (const Name& name : doc_.names) {
    for (uint32_t w = name.words.begin; w < name.words.end; ++w) {
      if (name.type == EntityType::kPerson) named_[w] |= person;
      if (name.type == EntityType::kPlace) named_[w] |= territory;
    }
  }
  std::vector<bool> is_place(doc_.words.size());
  for (const Place& place : doc_.places) {
    for (uint32_t w = place.words.begin; w < place.words.end && w < is_place.size(); ++w) is_place[w] = true;
  }
  std::vector<bool> is_organisation(doc_.words.size());
  for (const Name& name : doc_.names) {
    for (uint32_t w = name.words.begin; w < name.words.end; ++w) is_organisation[w] = name.type == EntityType::kOrganisation;
  }
  for (const Mention& mention : doc_.mentions) {
    if (mention.actors.size() != 1 || mention.head >= named_.size()) continue;
    const Actor& actor = doc_.actors[mention.actors[0]];
    const bool is_name = doc_.words[mention.head].upos == Upos::kPropn;
    const bool is_body = is_organisation[mention.head] && !is_place[mention.head];
    if (is_name && is_body && !actor.code.empty() && actor.sectors.empty() && actor.role.empty()) named_[mention.head] |= body;
    const bool bare = tree_.child(mention.head, Deprel::kDet) == kNone && doc_.words[mention.head].xpos.ends_with("S");
    if (actor.resolved_by == ResolvedBy::kDemonym && bare && is_name) named_[mention.head] |= crowd;
  }
}

PredicateKind Matcher::kind(const Proposition& proposition) const {
  switch (doc_.words[proposition.trigger].upos) {
    case Upos::kVerb:
      return PredicateKind::kVerb;
    case Upos::kAdj:
      return PredicateKind::kAdjective;
    default:
      return PredicateKind::kNoun;
  }
}

uint32_t Matcher::content_head(uint32_t word) const {
  for (int depth = 0; depth < 4; ++depth) {
    // "dozens of protesters", "eleven of the prisoners".
    if (doc_.words[word].upos != Upos::kNum && (lexicon_.classes_of(doc_, word) & partitive_).none()) return word;
    uint32_t next = word;
    for (uint32_t c : tree_.children(word)) {
      if (doc_.words[c].deprel != Deprel::kNmod) continue;
      const int32_t marker = tree_.child(c, Deprel::kCase);
      if (marker != kNone && doc_.words[uint32_t(marker)].lemma == "of") {
        next = c;
        break;
      }
    }
    if (next == word) return word;
    word = next;
  }
  return word;
}

// "(suggested) that she should resign", "that she resign": the finite word is "should" or "must", or has no ending.
bool Matcher::is_mandate(uint32_t clause) const {
  uint32_t finite = clause;
  for (uint32_t c : tree_.children(clause)) {
    const Deprel deprel = universal(doc_.words[c].deprel);
    if (deprel == Deprel::kMark && doc_.words[c].lemma != "that") return false;
    if (c < finite && (deprel == Deprel::kAux || deprel == Deprel::kCop)) finite = c;
  }
  const Word& word = doc_.words[finite];
  if (word.xpos == "MD") return word.lemma == "should" || word.lemma == "must" || word.lemma == "ought" || word.lemma == "shall";
  if (word.xpos == "VB") return true;
  const int32_t subject = tree_.child(clause, Deprel::kNsubj);
  if (word.xpos != "VBP" || subject == kNone) return false;
  const std::string_view number = doc_.words[uint32_t(subject)].xpos;
  return number == "NN" || number == "NNP";  // "that Mexico pay"
}

std::vector<const Argument*> Matcher::in_slot(const Proposition& proposition, const Slot& slot) const {
  const bool noun = kind(proposition) == PredicateKind::kNoun;
  std::vector<const Argument*> found;
  const auto clause_kind = [&](const Argument& argument) {
    const Word& word = doc_.words[argument.head];
    for (uint32_t c : tree_.children(argument.head)) {
      if (doc_.words[c].deprel == Deprel::kMark && doc_.words[c].lemma == "to") return SlotKind::kInfinitive;
    }
    if (word.deprel == Deprel::kXcomp && word.xpos == "VB") return SlotKind::kInfinitive;
    if (word.xpos == "VBG" && tree_.child_any(argument.head, Deprel::kAux) == kNone) return SlotKind::kGerund;
    return word.deprel == Deprel::kXcomp ? SlotKind::kSubject : SlotKind::kThat;
  };
  // "warned NATO that ...": the one addressed is the object where no other stands.
  const auto bare = [](const Argument& one, Role role) { return one.role == role && one.preposition.empty(); };
  const bool has_patient = std::any_of(proposition.arguments.begin(), proposition.arguments.end(),
                                       [&](const Argument& one) { return bare(one, Role::kPatient); });
  const auto is_object = [&](const Argument& one) { return bare(one, has_patient ? Role::kPatient : Role::kAddressee); };
  for (const Argument& argument : proposition.arguments) {
    bool in = false;
    const bool clausal = argument.role == Role::kContent || argument.role == Role::kPurpose;
    switch (slot.kind) {
      case SlotKind::kSubject:
        in = argument.role == Role::kAgent;
        break;
      case SlotKind::kObject:
        in = noun ? argument.preposition == "of" && !clausal : is_object(argument);
        break;
      case SlotKind::kAddressee:
        in = argument.role == Role::kAddressee;
        break;
      case SlotKind::kPossessor:
        in = argument.preposition == "'s";
        break;
      case SlotKind::kModifier:
        in = noun && argument.role == Role::kAgent && argument.preposition.empty();
        break;
      case SlotKind::kPreposition:
        in = argument.preposition == slot.preposition;
        break;
      case SlotKind::kClause:
        in = clausal;
        break;
      case SlotKind::kInfinitive:
      case SlotKind::kGerund:
      case SlotKind::kThat:
        in = clausal && clause_kind(argument) == slot.kind;
        break;
      case SlotKind::kMandate:
        in = clausal && clause_kind(argument) == SlotKind::kThat && is_mandate(argument.head);
        break;
    }
    if (in) found.push_back(&argument);
  }
  // Who did it by phrase comes before who it belongs to, and that before what describes it.
  if (noun && slot.kind == SlotKind::kSubject) {
    const auto rank = [](const Argument* one) { return one->preposition == "by" ? 0 : one->preposition == "'s" ? 1 : 2; };
    std::stable_sort(found.begin(), found.end(), [&](const Argument* a, const Argument* b) { return rank(a) < rank(b); });
  }
  return found;
}

bool Matcher::fills(const Argument& argument, const Filler& filler) const {
  if (filler.kind == Filler::Kind::kAny) return true;
  if (filler.kind == Filler::Kind::kActor) {
    return argument.mention != kNone && !doc_.mentions[size_t(argument.mention)].actors.empty();
  }
  const uint32_t head = content_head(argument.head);
  std::string buffer;
  if (filler.kind == Filler::Kind::kLemma) {
    return folded_lemma(doc_, head, buffer) == filler.lemma && Lexicon::preceded_by(doc_, head, filler.modifiers);
  }
  return lexicon_.classes_of(doc_, head)[filler.noun_class] || named_[head][filler.noun_class];
}

bool Matcher::fits(const Proposition& proposition, const Constraint& constraint) const {
  bool found = false;
  for (const Slot& slot : constraint.slots) {
    for (const Argument* argument : in_slot(proposition, slot)) {
      found |= std::any_of(constraint.fillers.begin(), constraint.fillers.end(), [&](const Filler& filler) { return fills(*argument, filler); });
    }
  }
  return found != constraint.absent;
}

// Particles, adverbs, bare nouns ("take hostage") and case markers below a verb; modifiers before a noun.
bool Matcher::has_extra_words(const Proposition& proposition, const LexiconEntry& entry) const {
  std::string buffer;
  for (const std::string& wanted : entry.extra_words) {
    bool there = false;
    for (uint32_t c : tree_.children(proposition.trigger)) {
      if (folded_lemma(doc_, c, buffer) == wanted || doc_.form(c) == wanted) {
        there = entry.kind != PredicateKind::kNoun || c < proposition.trigger;
      }
      if (there) break;
      if (entry.kind == PredicateKind::kNoun) continue;
      for (uint32_t below : tree_.children(c)) {
        const Deprel deprel = universal(doc_.words[below].deprel);
        // A preposition is the particle only right behind the verb: "set off their belts", not "took people in the country".
        if (deprel == Deprel::kCase && below != proposition.trigger + 1 && is_particle(wanted)) continue;
        const bool near = deprel == Deprel::kCase || deprel == Deprel::kFixed || deprel == Deprel::kMark || deprel == Deprel::kNmod ||
                          deprel == Deprel::kObj || deprel == Deprel::kAdvmod;
        if (near && doc_.words[below].lemma == wanted) there = true;
      }
      if (there) break;
    }
    if (!there) return false;
  }
  return true;
}

const LexiconEntry* Matcher::best(const Proposition& proposition) const {
  for (const LexiconEntry& entry : lexicon_.entries(proposition.lemma, kind(proposition))) {
    if (!has_extra_words(proposition, entry)) continue;
    const bool all = std::all_of(entry.constraints.begin(), entry.constraints.end(),
                                 [&](const Constraint& constraint) { return fits(proposition, constraint); });
    if (all) return &entry;
  }
  return nullptr;
}

std::string Matcher::why_not(const Proposition& proposition) const {
  const auto& entries = lexicon_.entries(proposition.lemma, kind(proposition));
  if (entries.empty()) return "no lexicon entry for `" + proposition.lemma + "`";
  return "none of the " + std::to_string(entries.size()) + " lexicon entries for `" + proposition.lemma + "` fits its company";
}

std::vector<uint32_t> Matcher::consumed(const Proposition& proposition, const LexiconEntry& entry) const {
  std::vector<uint32_t> heads;
  if (!entry.consumes) return heads;
  for (const Constraint& constraint : entry.constraints) {
    if (constraint.absent) continue;
    for (const Slot& slot : constraint.slots) {
      for (const Argument* argument : in_slot(proposition, slot)) {
        const bool named = std::any_of(constraint.fillers.begin(), constraint.fillers.end(), [&](const Filler& filler) {
          return filler.kind != Filler::Kind::kAny && filler.kind != Filler::Kind::kActor && fills(*argument, filler);
        });
        if (named) heads.push_back(content_head(argument->head));
      }
    }
  }
  return heads;
}

}  // namespace demarche
