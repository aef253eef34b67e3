#include "propose/arguments.h"

#include <algorithm>

namespace demarche {
namespace {

// Verbs whose subject, not object, does what the infinitive says although an object stands between.
bool controls_by_subject(std::string_view lemma) {
  return lemma == "promise" || lemma == "threaten" || lemma == "vow" || lemma == "pledge" || lemma == "use" || lemma == "offer" ||
         lemma == "take" || lemma == "spend" || lemma == "need" || lemma == "give";
}

bool is_amount(const Word& word) {
  return word.upos == Upos::kNum || word.upos == Upos::kSym || word.lemma == "million" || word.lemma == "billion" || word.lemma == "dollar" ||
         word.lemma == "euro" || word.lemma == "pound" || word.lemma == "ton" || word.lemma == "tonne";
}

Role role_of(std::string_view preposition) {
  if (preposition == "with" || preposition == "between" || preposition == "among") return Role::kPartner;
  if (preposition == "to" || preposition == "into" || preposition == "toward" || preposition == "towards") return Role::kGoal;
  if (preposition == "from" || preposition == "out_of") return Role::kOrigin;
  if (preposition == "for") return Role::kBeneficiary;
  if (preposition == "in" || preposition == "at" || preposition == "near" || preposition == "on") return Role::kPlace;
  if (preposition == "by" || preposition == "'s") return Role::kAgent;
  if (preposition == "against") return Role::kPatient;
  return Role::kTopic;
}

}  // namespace

ArgumentFinder::ArgumentFinder(Document& doc, const Tree& tree, const Lexicon& lexicon)
    : doc_(doc), tree_(tree), lexicon_(lexicon), clause_(doc, tree), mention_of_(doc.words.size(), kNone), is_time_(doc.words.size()) {
  light_ = lexicon.class_named("LIGHT");
  partitive_ = lexicon.class_named("PARTITIVE");
  for (size_t i = 0; i < doc.mentions.size(); ++i) {
    const Mention& mention = doc.mentions[i];
    if (mention.head >= mention_of_.size()) continue;
    int32_t& slot = mention_of_[mention.head];
    if (slot == kNone || (doc.mentions[size_t(slot)].actors.empty() && !mention.actors.empty())) slot = int32_t(i);
  }
  for (const TimeExpression& time : doc.times) {
    for (uint32_t w = time.words.begin; w < time.words.end && w < is_time_.size(); ++w) is_time_[w] = true;
  }
}

int32_t ArgumentFinder::mention_at(uint32_t word) const { return mention_of_[word]; }

void ArgumentFinder::add(std::vector<Argument>& arguments, Role role, int32_t word, std::string_view preposition, bool inherited) const {
  if (word == kNone) return;
  const int32_t referent = clause_.referent(uint32_t(word));
  if (referent == kNone) return;
  for (const Argument& known : arguments) {
    if (known.head == uint32_t(referent) && known.role == role && known.preposition == preposition) return;
  }
  arguments.push_back({role, uint32_t(referent), mention_at(uint32_t(referent)), preposition, inherited});
}

// The subject that stands beside the predicate, or the one it shares.
ArgumentFinder::Subject ArgumentFinder::subject_of(uint32_t predicate) const {
  const bool passive = clause_.is_passive(predicate);
  uint32_t at = predicate;
  for (int climb = 0; climb < kMaxClimb; ++climb) {
    const bool inherited = at != predicate;
    int32_t subject = tree_.child_any(at, Deprel::kNsubj);
    if (subject != kNone) {
      const int32_t who = clause_.referent(uint32_t(subject));
      // In a relative clause on a whole sentence ("which will reduce ...") nobody is named.
      return {who, inherited, passive, {}};
    }
    const Word& word = doc_.words[at];
    if (word.head == kNone) return {};
    const uint32_t head = uint32_t(word.head);
    const bool head_is_noun = doc_.words[head].upos == Upos::kNoun || doc_.words[head].upos == Upos::kPropn;
    switch (universal(word.deprel)) {
      case Deprel::kXcomp: {
        if (const int32_t asked = called_upon(head); asked != kNone && clause_.has_mark(at, "to")) return {asked, true, passive, {}};
        const int32_t object = tree_.child(head, Deprel::kObj) != kNone ? tree_.child(head, Deprel::kObj) : tree_.child(head, Deprel::kIobj);
        if (object != kNone && uint32_t(object) != at && !controls_by_subject(doc_.words[head].lemma)) return {object, true, passive, {}};
        // "was urged to leave": the passive's patient is the one who leaves.
        at = head;
        break;
      }
      case Deprel::kAcl: {
        if (word.deprel == Deprel::kAclRelcl) {
          // "the man arrested by ..." mislabelled, or "whom"; the noun itself is what is left without a subject.
          return {int32_t(head), true, passive, {}};
        }
        if (clause_.has_mark(at, "to") && head_is_noun) {
          Subject holder = subject_of_noun(head);
          holder.inherited = true;
          holder.is_patient = passive;
          holder.preposition = {};
          return holder;
        }
        if (head_is_noun && !clause_.mark(at)) return {int32_t(head), true, passive, {}};
        return {int32_t(head), true, passive, {}};
      }
      case Deprel::kAdvcl:
      case Deprel::kCcomp:
      case Deprel::kConj:
      case Deprel::kParataxis: {
        if (universal(word.deprel) == Deprel::kAdvcl && clause_.has_mark(at, "to")) {
          if (const int32_t asked = called_upon(head); asked != kNone) return {asked, true, passive, {}};
        }
        if (universal(word.deprel) == Deprel::kAdvcl && doc_.words[head].upos == Upos::kVerb) {
          // "accused the alliance of seeking": the object does it.
          const int32_t mark = clause_.mark(at);
          const std::string_view marker = mark == kNone ? std::string_view{} : doc_.words[uint32_t(mark)].lemma;
          const bool of_object = marker == "of" || marker == "from" || marker == "for" || marker == "into" || marker == "against";
          const int32_t object = tree_.child(head, Deprel::kObj);
          if (of_object && object != kNone) return {object, true, passive, {}};
        }
        if (head_is_noun && universal(word.deprel) != Deprel::kConj && tree_.child(head, Deprel::kCop) == kNone) {
          Subject holder = subject_of_noun(head);
          holder.inherited = true;
          holder.is_patient = passive;
          holder.preposition = {};
          return holder;
        }
        at = head;
        break;
      }
      default:
        return {};
    }
  }
  return {};
}

// "called on the army to leave", "appealed to Oslo to mediate": the one addressed does what the infinitive says.
int32_t ArgumentFinder::called_upon(uint32_t verb) const {
  const std::string_view lemma = doc_.words[verb].lemma;
  if (lemma != "call" && lemma != "appeal" && lemma != "plead" && lemma != "prevail" && lemma != "lean" && lemma != "wait") return kNone;
  for (uint32_t c : tree_.children(verb)) {
    if (doc_.words[c].deprel != Deprel::kObl || c < verb || is_time_[c]) continue;
    const std::string_view preposition = clause_.preposition(c, doc_.arena);
    if (preposition == "on" || preposition == "upon" || preposition == "to" || preposition == "with" || preposition == "for") return int32_t(c);
  }
  return kNone;
}

// Who stands behind a noun: a light verb's subject, a possessor, a by-phrase.
ArgumentFinder::Subject ArgumentFinder::subject_of_noun(uint32_t noun) const {
  if (const int32_t possessor = tree_.child(noun, Deprel::kNmodPoss); possessor != kNone) return {possessor, false, false, "'s"};
  if (const int32_t verb = light_verb_of(noun); verb != kNone && uint32_t(verb) != noun) {
    const int32_t subject = tree_.child(uint32_t(verb), Deprel::kNsubj);
    if (subject != kNone && uint32_t(subject) != noun) return {clause_.referent(uint32_t(subject)), true, false, {}};
  }
  // Any verb whose object the noun is: "made efforts to", "has the right to", "launched a campaign to".
  const Word& word = doc_.words[noun];
  if (universal(word.deprel) == Deprel::kObj && word.head != kNone) {
    const int32_t subject = tree_.child(uint32_t(word.head), Deprel::kNsubj);
    if (subject != kNone) return {clause_.referent(uint32_t(subject)), true, false, {}};
  }
  return {};
}

// The light verb that carries the noun ("held talks", "attack took place"), through partitives ("a round of talks").
int32_t ArgumentFinder::light_verb_of(uint32_t noun) const {
  uint32_t at = noun;
  for (int climb = 0; climb < 6; ++climb) {
    const Word& word = doc_.words[at];
    if (word.head == kNone) return kNone;
    const uint32_t head = uint32_t(word.head);
    switch (universal(word.deprel)) {
      case Deprel::kConj:
        at = head;
        break;
      case Deprel::kNmod:
      case Deprel::kCompound:
        if ((lexicon_.classes_of(doc_, head) & partitive_).none()) return kNone;
        at = head;
        break;
      case Deprel::kObj:
      case Deprel::kNsubj:
      case Deprel::kObl:
        if (doc_.words[head].upos != Upos::kVerb || (lexicon_.classes_of(doc_, head) & light_).none()) return kNone;
        return int32_t(head);
      case Deprel::kAcl:
        return kNone;
      default:
        return kNone;
    }
  }
  return kNone;
}

// The verb's own object, or one shared: "condemned and rejected the plan", whichever of the two the parse gives it to.
int32_t ArgumentFinder::object_of(uint32_t verb) const {
  const int32_t own = tree_.child(verb, Deprel::kObj);
  if (own != kNone) return own;
  const Word& word = doc_.words[verb];
  if (word.deprel == Deprel::kConj && word.head != kNone && doc_.words[uint32_t(word.head)].upos == Upos::kVerb) {
    const int32_t shared = tree_.child(uint32_t(word.head), Deprel::kObj);
    if (shared != kNone && uint32_t(shared) > verb && uint32_t(word.head) + 3 >= verb) return shared;
  }
  for (uint32_t c : tree_.children(verb)) {
    const Word& other = doc_.words[c];
    if (other.deprel != Deprel::kConj || other.upos != Upos::kVerb || clause_.has_own_subject(c) || c > verb + 3) continue;
    return tree_.child(c, Deprel::kObj);
  }
  return particle_object_of(verb);
}

// "handed over the terrorist", "set off their belts": a particle that the parse took for a preposition.
int32_t ArgumentFinder::particle_object_of(uint32_t verb) const {
  if (clause_.is_passive(verb)) return kNone;
  for (uint32_t c : tree_.children(verb)) {
    if (doc_.words[c].deprel != Deprel::kObl || c < verb || is_time_[c]) continue;
    const int32_t marker = tree_.child(c, Deprel::kCase);
    if (marker == kNone || uint32_t(marker) != verb + 1 || clause_.preposition(c, doc_.arena) != doc_.words[verb + 1].lemma) continue;
    std::string buffer;
    for (const LexiconEntry& entry : lexicon_.entries(lexicon_.lemma_of(doc_, verb, buffer), PredicateKind::kVerb)) {
      if (std::find(entry.extra_words.begin(), entry.extra_words.end(), doc_.words[verb + 1].lemma) != entry.extra_words.end()) return int32_t(c);
    }
  }
  return kNone;
}

void ArgumentFinder::add_dependents(std::vector<Argument>& arguments, uint32_t predicate, bool with_objects, bool inherited) const {
  for (uint32_t c : tree_.children(predicate)) {
    const Word& word = doc_.words[c];
    switch (word.deprel) {
      case Deprel::kObj:
        if (with_objects) add(arguments, Role::kPatient, int32_t(c), {}, inherited);
        break;
      case Deprel::kIobj:
        if (with_objects) add(arguments, Role::kAddressee, int32_t(c), {}, inherited);
        break;
      case Deprel::kOblAgent:
        add(arguments, Role::kAgent, int32_t(c), "by", inherited);
        break;
      case Deprel::kOblUnmarked:
      case Deprel::kNmodUnmarked:
        if (is_time_[c]) add(arguments, Role::kTime, int32_t(c), {}, inherited);
        break;
      case Deprel::kObl:
      case Deprel::kNmod: {
        const std::string_view preposition = clause_.preposition(c, doc_.arena);
        if (is_time_[c]) {
          add(arguments, Role::kTime, int32_t(c), preposition, inherited);
        } else if (!preposition.empty()) {
          add(arguments, role_of(preposition), int32_t(c), preposition, inherited);
        }
        break;
      }
      case Deprel::kAdvmod:
      case Deprel::kCompoundPrt:
        // "flew back to Belgrade", "marched out of the town": the phrase hangs on the adverb and means the verb.
        for (uint32_t below : tree_.children(c)) {
          if (doc_.words[below].deprel != Deprel::kObl || below < c || is_time_[below]) continue;
          const std::string_view preposition = clause_.preposition(below, doc_.arena);
          if (!preposition.empty()) add(arguments, role_of(preposition), int32_t(below), preposition, inherited);
        }
        break;
      case Deprel::kXcomp:
        // "called off talks": a bare noun read as a complement is the object where no other stands.
        if (with_objects && word.upos == Upos::kNoun && tree_.child(predicate, Deprel::kObj) == kNone &&
            clause_.mark(c) == kNone && tree_.child(c, Deprel::kCop) == kNone) {
          add(arguments, Role::kPatient, int32_t(c), {}, inherited);
          break;
        }
        [[fallthrough]];
      case Deprel::kCcomp:
        add(arguments, Role::kContent, int32_t(c), {}, inherited);
        break;
      case Deprel::kAdvcl:
      case Deprel::kAcl: {
        const int32_t mark = clause_.mark(c);
        const std::string_view marker = mark == kNone ? std::string_view{} : doc_.words[uint32_t(mark)].lemma;
        if (marker == "to") {
          add(arguments, word.deprel == Deprel::kAcl ? Role::kContent : Role::kPurpose, int32_t(c), {}, inherited);
        } else if (!marker.empty() && clause_.is_gerund(c) && !clause_.has_own_subject(c)) {
          add(arguments, Role::kContent, int32_t(c), marker, inherited);
        } else if (marker == "that" && word.deprel == Deprel::kAcl) {
          add(arguments, Role::kContent, int32_t(c), {}, inherited);
        }
        break;
      }
      default:
        break;
    }
  }
}

// "posed a threat to Moscow", "staged a show of support for Kyiv": the phrase hangs on the noun and means the whole. Own
// obliques of the verb come first.
void ArgumentFinder::add_behind_object(std::vector<Argument>& arguments, uint32_t object) const {
  uint32_t at = object;
  for (int depth = 0; depth < 3; ++depth) {
    uint32_t next = at;
    for (uint32_t c : tree_.children(at)) {
      if (doc_.words[c].deprel != Deprel::kNmod || is_time_[c]) continue;
      const std::string_view preposition = clause_.preposition(c, doc_.arena);
      if (preposition.empty() || preposition == "'s") continue;
      const bool known = std::any_of(arguments.begin(), arguments.end(), [&](const Argument& one) { return one.preposition == preposition; });
      if (!known) add(arguments, role_of(preposition), int32_t(c), preposition, true);
      if (preposition == "of" && (lexicon_.classes_of(doc_, at) & partitive_).any()) next = c;
      // "$10 million in aid to Nepal".
      if ((preposition == "in" || preposition == "of") && is_amount(doc_.words[at])) next = c;
    }
    if (next == at) return;
    at = next;
  }
}

std::vector<Argument> ArgumentFinder::of_verb(uint32_t verb) const {
  std::vector<Argument> arguments;
  const Subject subject = subject_of(verb);
  const bool passive = clause_.is_passive(verb);
  const int32_t object = object_of(verb);
  if (subject.word != kNone) {
    Role role = Role::kAgent;
    // "were given aid": with an object left, the passive's subject is the receiver.
    if (passive) role = tree_.child(verb, Deprel::kObj) != kNone ? Role::kAddressee : Role::kPatient;
    add(arguments, role, subject.word, {}, subject.inherited);
  }
  add_dependents(arguments, verb, true, false);
  if (object != kNone) add(arguments, Role::kPatient, object, {}, true);

  for (size_t i = 0, count = arguments.size(); i < count; ++i) {
    if (arguments[i].role == Role::kPatient && arguments[i].preposition.empty()) add_behind_object(arguments, arguments[i].head);
  }

  const Word& word = doc_.words[verb];
  if (word.deprel == Deprel::kAclRelcl && word.head != kNone) {
    // "the troops (that) Moscow sent": nothing else fills the object.
    bool has_pronoun = false;
    for (uint32_t c : tree_.children(verb)) has_pronoun |= clause_.is_relative_pronoun(c);
    if (!has_pronoun && object == kNone && clause_.has_own_subject(verb) && !passive) add(arguments, Role::kPatient, word.head, {}, true);
  }
  return arguments;
}

std::vector<Argument> ArgumentFinder::of_noun(uint32_t noun) const {
  std::vector<Argument> arguments;
  for (uint32_t c : tree_.children(noun)) {
    const Word& word = doc_.words[c];
    if (word.deprel == Deprel::kNmodPoss) add(arguments, Role::kAgent, int32_t(c), "'s", false);
    const bool modifier = word.deprel == Deprel::kAmod || word.deprel == Deprel::kCompound || word.deprel == Deprel::kNmodDesc;
    if (modifier) add(arguments, Role::kAgent, int32_t(c), {}, false);
    // Actions named by a participle behind the noun: "the attack launched by rebels", "the ban imposed on X by Y".
    if (word.deprel == Deprel::kAcl && word.upos == Upos::kVerb && (lexicon_.classes_of(doc_, c) & light_).any()) {
      add_dependents(arguments, c, false, false);
    }
  }
  add_dependents(arguments, noun, false, false);
  // "a show of support for Kyiv": what hangs on the inner noun means the whole.
  if ((lexicon_.classes_of(doc_, noun) & partitive_).any()) add_behind_object(arguments, noun);
  // "Washington has been Kyiv's strongest backer".
  if (tree_.child(noun, Deprel::kCop) != kNone) {
    if (const Subject subject = subject_of(noun); subject.word != kNone) add(arguments, Role::kTopic, subject.word, "be", subject.inherited);
  }
  const int32_t light = light_verb_of(noun);
  if (light == kNone) return arguments;
  const uint32_t verb = uint32_t(light);
  const Subject subject = subject_of(verb);
  if (subject.word != kNone && uint32_t(subject.word) != noun && !subject.is_patient && !tree_.dominates(uint32_t(subject.word), noun)) {
    add(arguments, Role::kAgent, subject.word, "by", true);
  }
  const int32_t object = tree_.child(verb, Deprel::kObj);
  const bool noun_is_object = object != kNone && tree_.dominates(uint32_t(object), noun);
  add_dependents(arguments, verb, false, true);
  if (const int32_t receiver = tree_.child(verb, Deprel::kIobj); receiver != kNone) add(arguments, Role::kAddressee, receiver, {}, true);
  // "subjected the town to shelling".
  if (object != kNone && !noun_is_object) add(arguments, Role::kPatient, object, "of", true);
  std::erase_if(arguments, [&](const Argument& one) { return one.head == noun || tree_.dominates(one.head, noun); });
  return arguments;
}

std::vector<Argument> ArgumentFinder::of_adjective(uint32_t adjective) const {
  std::vector<Argument> arguments;
  Subject subject = subject_of(adjective);
  const Word& word = doc_.words[adjective];
  if (subject.word == kNone && word.deprel == Deprel::kAmod) subject.word = word.head;  // "groups opposed to the deal"
  if (subject.word != kNone) add(arguments, Role::kAgent, subject.word, {}, subject.inherited);
  add_dependents(arguments, adjective, true, false);
  return arguments;
}

}  // namespace demarche
