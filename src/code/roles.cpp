#include "code/roles.h"

#include <algorithm>

namespace demarche {
namespace {

constexpr int kLongestChain = 12;  // of conjuncts that hang on each other

// Where inside a noun phrase its actor may be named, best first.
int nesting_rank(const Document& doc, const Tree& tree, uint32_t word) {
  switch (doc.words[word].deprel) {
    case Deprel::kNmodPoss:
      return 0;
    case Deprel::kAmod:
    case Deprel::kCompound:
    case Deprel::kNmodDesc:
    case Deprel::kFlat:
      return 1;
    case Deprel::kAppos:
      return 2;
    case Deprel::kNmod: {
      const int32_t marker = tree.child(word, Deprel::kCase);
      if (marker == kNone) return -1;
      const std::string_view lemma = doc.words[uint32_t(marker)].lemma;
      if (lemma == "of") return 3;
      if (lemma == "by" || lemma == "from" || lemma == "against" || lemma == "in" || lemma == "to" || lemma == "with" ||
          lemma == "for" || lemma == "between" || lemma == "on" || lemma == "at" || lemma == "near") {
        return 4;
      }
      return -1;
    }
    default:
      return -1;
  }
}

}  // namespace

RoleFinder::RoleFinder(const Document& doc, const Tree& tree, const Lexicon& lexicon, const Matcher& matcher,
                       const std::vector<const LexiconEntry*>& entries)
    : doc_(doc),
      tree_(tree),
      lexicon_(lexicon),
      matcher_(matcher),
      entries_(entries),
      outsiders_(lexicon.class_named("OUTSIDER")),
      papers_(lexicon.class_named("TREATY") | lexicon.class_named("CEASEFIRE")),
      likenesses_(lexicon.class_named("LIKENESS")),
      mention_of_(doc.words.size(), kNone) {
  for (size_t i = 0; i < doc.mentions.size(); ++i) {
    const Mention& mention = doc.mentions[i];
    if (mention.head >= mention_of_.size() || mention.actors.empty() || is_mere_word(mention.head)) continue;
    int32_t& slot = mention_of_[mention.head];
    // Of two phrases with one head the longer says more.
    if (slot == kNone || doc.mentions[size_t(slot)].words.size() < mention.words.size()) slot = int32_t(i);
  }
}

// "by force", "surrendered power", "won office": a noun of people that stands bare and alone means a thing.
bool RoleFinder::is_mere_word(uint32_t word) const {
  static constexpr std::string_view kThings[] = {"force", "power", "office", "command", "authority", "leadership"};
  const Word& one = doc_.words[word];
  if (one.xpos != "NN" || std::find(std::begin(kThings), std::end(kThings), one.lemma) == std::end(kThings)) return false;
  return std::none_of(tree_.children(word).begin(), tree_.children(word).end(), [&](uint32_t c) {
    const Deprel deprel = universal(doc_.words[c].deprel);
    return deprel == Deprel::kDet || deprel == Deprel::kAmod || deprel == Deprel::kCompound || deprel == Deprel::kNummod ||
           doc_.words[c].deprel == Deprel::kNmodPoss;
  });
}

// "the Lisbon treaty", "the accord in Copenhagen": a city there is none of its parties.
bool RoleFinder::names_a_paper(uint32_t paper, uint32_t mention) const {
  if ((lexicon_.classes_of(doc_, paper) & papers_).none()) return false;
  const Mention& one = doc_.mentions[mention];
  const int32_t marker = tree_.child(one.head, Deprel::kCase);
  const bool stands_in = marker != kNone && doc_.words[uint32_t(marker)].lemma == "in";
  const bool names_it = doc_.words[one.head].deprel == Deprel::kCompound;
  if (!stands_in && !names_it) return false;
  return stands_in || std::any_of(one.actors.begin(), one.actors.end(), [&](uint32_t actor) {
    const ResolvedBy by = doc_.actors[actor].resolved_by;
    return by == ResolvedBy::kMetonym || by == ResolvedBy::kPlace;
  });
}

bool RoleFinder::hides_parties(uint32_t word) const {
  return (lexicon_.classes_of(doc_, word) & (outsiders_ | likenesses_)).any();
}

int32_t RoleFinder::actor_mention(uint32_t word) const {
  if (mention_of_[word] != kNone) return mention_of_[word];
  // The name may be headed elsewhere: "President Putin", a flat name.
  for (uint32_t c : tree_.children(word)) {
    const Deprel deprel = doc_.words[c].deprel;
    const bool names_it = deprel == Deprel::kFlat || deprel == Deprel::kAppos ||
                          (deprel == Deprel::kNmod && tree_.child(c, Deprel::kCase) == kNone && c > word);  // "old rivals India and ..."
    if (names_it && mention_of_[c] != kNone) return mention_of_[c];
  }
  return kNone;
}

bool RoleFinder::has_code(uint32_t mention) const {
  const auto& actors = doc_.mentions[mention].actors;
  return std::any_of(actors.begin(), actors.end(), [&](uint32_t actor) { return !doc_.actors[actor].code.empty(); });
}

bool RoleFinder::is_from(uint32_t word) const {
  const int32_t marker = tree_.child(word, Deprel::kCase);
  return marker != kNone && doc_.words[uint32_t(marker)].lemma == "from";
}

// "A, B and C", also where the parser hangs C on B.
void RoleFinder::add_conjuncts(uint32_t word, std::vector<uint32_t>& mentions, int depth) const {
  for (uint32_t c : tree_.children(word)) {
    if (doc_.words[c].deprel != Deprel::kConj) continue;
    const int32_t mention = actor_mention(matcher_.content_head(c));
    if (mention != kNone && std::find(mentions.begin(), mentions.end(), uint32_t(mention)) == mentions.end()) {
      mentions.push_back(uint32_t(mention));
    }
    if (mention != kNone && depth < kLongestChain) add_conjuncts(c, mentions, depth + 1);
  }
}

// "the presidents of Finland and Estonia" are two parties; the phrase itself stands for the first.
void RoleFinder::add_other_owners(uint32_t head, std::vector<uint32_t>& mentions) const {
  if (doc_.words[head].xpos != "NNS") return;
  for (uint32_t c : tree_.children(head)) {
    const int rank = nesting_rank(doc_, tree_, c);
    if (rank != 0 && rank != 3 && !(rank == 4 && is_from(c))) continue;
    const int32_t owner = actor_mention(c);
    if (owner == kNone || !has_code(uint32_t(owner))) continue;
    std::vector<uint32_t> others;
    add_conjuncts(c, others);
    for (uint32_t other : others) {
      if (has_code(other) && !same_actor(other, mentions.front())) mentions.push_back(other);
    }
  }
}

std::vector<uint32_t> RoleFinder::actors_in(uint32_t word, bool& nested) const {
  std::vector<uint32_t> mentions;
  nested = false;
  const uint32_t head = matcher_.content_head(word);
  if (const int32_t own = actor_mention(head); own != kNone) {
    // "ten diplomats from Poland": where the head names no party, whose they are does.
    if (!has_code(uint32_t(own)) && !hides_parties(head)) {
      // "his Iranian counterpart": who it belongs to by name comes before a pronoun.
      for (const bool pronouns : {false, true}) {
        for (uint32_t c : tree_.children(head)) {
          const int32_t rank = nesting_rank(doc_, tree_, c);
          const int32_t owner = rank >= 0 && rank <= 3 && rank != 2 ? actor_mention(c) : rank == 4 && is_from(c) ? actor_mention(c) : kNone;
          if (owner == kNone || !has_code(uint32_t(owner)) || (doc_.words[c].upos == Upos::kPron) != pronouns) continue;
          nested = true;
          return {uint32_t(owner)};
        }
      }
    }
    mentions.push_back(uint32_t(own));
    add_conjuncts(head, mentions);
    if (const uint32_t name = doc_.mentions[size_t(own)].head; name != head && doc_.words[head].xpos == "NNS") add_conjuncts(name, mentions);
    add_other_owners(head, mentions);
    return mentions;
  }
  add_conjuncts(head, mentions);
  if (!mentions.empty()) {
    nested = true;
    return mentions;
  }
  // Breadth first, nearest and best-ranked phrase wins.
  nested = true;
  if (hides_parties(head)) return mentions;
  std::vector<uint32_t> level = {head};
  for (int depth = 0; depth < 3; ++depth) {
    std::vector<std::pair<int, uint32_t>> next;
    for (uint32_t at : level) {
      for (uint32_t c : tree_.children(at)) {
        if (const int rank = nesting_rank(doc_, tree_, c); rank >= 0) next.emplace_back(rank, c);
      }
    }
    std::stable_sort(next.begin(), next.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [rank, c] : next) {
      const int32_t mention = actor_mention(c);
      if (mention == kNone || (depth == 0 && names_a_paper(head, uint32_t(mention)))) continue;
      mentions.push_back(uint32_t(mention));
      add_conjuncts(c, mentions);
      return mentions;
    }
    level.clear();
    for (const auto& [rank, c] : next) level.push_back(c);
  }
  return mentions;
}

bool RoleFinder::same_actor(uint32_t a, uint32_t b) const {
  if (a == b) return true;
  const Mention& one = doc_.mentions[a];
  const Mention& other = doc_.mentions[b];
  if (one.chain != kNone && one.chain == other.chain) return true;
  if (one.actors.size() != other.actors.size() || one.actors.empty()) return false;
  for (size_t i = 0; i < one.actors.size(); ++i) {
    if (one.actors[i] == other.actors[i]) continue;
    const Actor& x = doc_.actors[one.actors[i]];
    const Actor& y = doc_.actors[other.actors[i]];
    const bool same_code = !x.code.empty() && x.code == y.code && x.sectors == y.sectors;
    const bool both_named = !x.role.empty() && !y.role.empty() && x.name != y.name;
    if (!same_code || both_named) return false;
  }
  return true;
}

bool RoleFinder::speaks_for_its_code(const Actor& actor, bool loosely) const {
  if (actor.code.empty()) return false;
  const bool is_state = actor.code.size() == 3;
  return std::all_of(actor.sectors.begin(), actor.sectors.end(), [&](const std::string& sector) {
    return sector == "GOV" || (sector == "MIL" && (loosely || !is_state));
  });
}

bool RoleFinder::same_party(uint32_t a, uint32_t b, bool loosely) const {
  if (same_actor(a, b)) return true;
  const Mention& one = doc_.mentions[a];
  const Mention& other = doc_.mentions[b];
  if (one.actors.size() != 1 || other.actors.size() != 1) return false;
  const Actor& x = doc_.actors[one.actors[0]];
  const Actor& y = doc_.actors[other.actors[0]];
  if (x.code.empty() || x.code != y.code) return false;
  // Two people of one state are two: "the president dismissed the prime minister".
  if (!x.role.empty() && !y.role.empty() && (x.role != y.role || x.name != y.name)) return false;
  return speaks_for_its_code(x, loosely) && speaks_for_its_code(y, loosely);
}

bool RoleFinder::is_by_reference(uint32_t mention) const {
  const Mention& one = doc_.mentions[mention];
  if (one.kind == MentionKind::kPronoun) return true;
  return std::any_of(one.actors.begin(), one.actors.end(), [&](uint32_t actor) {
    return doc_.actors[actor].resolved_by == ResolvedBy::kCoreference;
  });
}

// Of an embedded clause: its subject when that is somebody else ("demand that Russia leave"), else its target ("refused to
// meet Putin").
void RoleFinder::fill_from_clause(uint32_t head, const Proposition& outer, const std::vector<int32_t>& proposition_of,
                                  RoleFilling& filling) const {
  if (proposition_of[head] == kNone) return;
  const Proposition& inner = doc_.propositions[size_t(proposition_of[head])];
  if (&inner == &outer) return;
  std::vector<uint32_t> outer_subject;
  bool nested = false;
  for (const Argument* argument : matcher_.in_slot(outer, {SlotKind::kSubject, {}})) {
    const auto found = actors_in(argument->head, nested);
    outer_subject.insert(outer_subject.end(), found.begin(), found.end());
  }
  const auto own = [&](uint32_t mention) {
    return std::any_of(outer_subject.begin(), outer_subject.end(), [&](uint32_t other) { return same_actor(mention, other); });
  };
  const auto take = [&](const Argument& argument) {
    for (uint32_t mention : actors_in(argument.head, nested)) {
      if (!own(mention)) filling.mentions.push_back(mention);
    }
    filling.nested |= nested;
  };
  for (const Argument* argument : matcher_.in_slot(inner, {SlotKind::kSubject, {}})) {
    if (!argument->inherited) take(*argument);
  }
  if (!filling.mentions.empty()) return;
  if (const LexiconEntry* entry = entries_[size_t(proposition_of[head])]) {
    for (const auto& slots : entry->target) {
      for (const Slot& slot : slots) {
        for (const Argument* argument : matcher_.in_slot(inner, slot)) {
          if (argument->role != Role::kContent && argument->role != Role::kPurpose) take(*argument);
        }
      }
      if (!filling.mentions.empty()) return;
    }
    return;
  }
  for (const Argument& argument : inner.arguments) {
    if (argument.role == Role::kAgent || argument.role == Role::kTime || argument.role == Role::kContent) continue;
    if (argument.role == Role::kPlace || argument.role == Role::kPurpose || argument.role == Role::kTopic) continue;
    take(argument);
    if (!filling.mentions.empty()) return;
  }
}

// "8,000 men", "detainees": of the state that the article is about, as far as anybody can tell.
bool RoleFinder::is_guess(uint32_t mention) const {
  const Mention& one = doc_.mentions[mention];
  return one.kind == MentionKind::kNominal && std::all_of(one.actors.begin(), one.actors.end(), [&](uint32_t actor) {
    return doc_.actors[actor].resolved_by == ResolvedBy::kDocument;
  });
}

void RoleFinder::set_own_side_apart(std::vector<uint32_t>& found, const std::vector<uint32_t>& others, bool nested,
                                    std::vector<uint32_t>& own) const {
  std::erase_if(found, [&](uint32_t mention) {
    const bool is_own = std::any_of(others.begin(), others.end(), [&](uint32_t other) {
      // People of one state may act on each other; the state itself, or what a pronoun of its own names, is one party.
      // A guess about either side is no reason to think them one.
      if (is_guess(mention) || is_guess(other)) {
        const int32_t chain = doc_.mentions[mention].chain;
        return mention == other || (chain != kNone && chain == doc_.mentions[other].chain);
      }
      const auto& actors = doc_.mentions[other].actors;
      const bool whole_state = actors.size() == 1 && doc_.actors[actors[0]].role.empty();
      const bool loosely = nested || is_by_reference(mention);
      return loosely || whole_state ? same_party(mention, other, loosely) : same_actor(mention, other);
    });
    if (is_own) own.push_back(mention);
    return is_own;
  });
}

RoleFilling RoleFinder::fill(const Proposition& proposition, const RoleSpec& spec, const std::vector<int32_t>& proposition_of,
                             const std::vector<uint32_t>& others) const {
  RoleFilling filling;
  if (spec.empty()) {
    filling.missing = "this kind of event has none";
    return filling;
  }
  bool slot_filled = false;
  for (const auto& slots : spec) {
    for (const Slot& slot : slots) {
      for (const Argument* argument : matcher_.in_slot(proposition, slot)) {
        slot_filled = true;
        const bool clausal = argument->role == Role::kContent || argument->role == Role::kPurpose;
        if (clausal) {
          fill_from_clause(argument->head, proposition, proposition_of, filling);
          set_own_side_apart(filling.mentions, others, true, filling.own);
          filling.nested = true;
          continue;
        }
        // "the statue of Lenin" where the phrase below the object fills a slot of the verb.
        if (const int32_t above = doc_.words[argument->head].head; argument->inherited && above != kNone && hides_parties(uint32_t(above))) continue;
        bool nested = false;
        auto found = actors_in(argument->head, nested);
        const size_t own_before = filling.own.size();
        set_own_side_apart(found, others, nested, filling.own);
        if (filling.own.size() > own_before) filling.own_nested &= nested;
        if (found.empty()) continue;
        for (uint32_t mention : found) {
          if (std::find(filling.mentions.begin(), filling.mentions.end(), mention) == filling.mentions.end()) {
            filling.mentions.push_back(mention);
          }
        }
        filling.inherited |= argument->inherited;
        filling.nested |= nested;
        // A noun's subject is one party: the best-ranked phrase that names somebody.
        if (slot.kind == SlotKind::kSubject && slots.size() == 1) break;
      }
    }
    if (!filling.mentions.empty()) return filling;
  }
  if (!filling.own.empty()) {
    filling.missing = "the words in its place name the source's own side";
    return filling;
  }
  filling.missing = slot_filled ? "the words in its place name no known actor" : "not stated";
  return filling;
}

}  // namespace demarche
