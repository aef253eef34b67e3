#include "code/arbiter_features.h"

#include <algorithm>
#include <string_view>

namespace demarche {
namespace {

constexpr std::string_view kPrepositions[kArbiterPrepositions] = {"",     "'s",    "of",      "by",    "to",    "for", "with", "against", "on",
                                                                  "over", "from",  "in",      "into",  "at",    "between", "among", "about", "out",
                                                                  "through", "as", "toward", "upon",  "under", "after", "that"};
constexpr size_t kByRole = 4, kByActorRole = kByRole + kArbiterRoles, kByPreposition = kByActorRole + kArbiterRoles;
constexpr size_t kByActorPreposition = kByPreposition + kArbiterPrepositions, kByStatus = kByActorPreposition + kArbiterPrepositions;
constexpr size_t kByGovernor = kByStatus + 8, kPassive = kByGovernor + 5, kMainClause = kPassive + 1, kModifies = kPassive + 2;
constexpr size_t kByRoot = kPassive + 3, kIsKnown = kByRoot + kArbiterRoots;

bool is_actor(const Document& doc, const Argument& argument) {
  return argument.mention != kNone && !doc.mentions[size_t(argument.mention)].actors.empty();
}

// How well an argument of this role may be the one it happens to; lower is better, kNever = it may not.
constexpr int kNever = 100;
int target_rank(Role role) {
  switch (role) {
    case Role::kPatient:
    case Role::kAddressee:
      return 0;
    case Role::kPartner:
    case Role::kGoal:
    case Role::kBeneficiary:
      return 2;
    case Role::kTopic:
    case Role::kOrigin:
      return 4;
    case Role::kInstrument:
      return 6;
    default:
      return kNever;
  }
}

void add_argument(const Document& doc, const Argument& argument, int& best, ArbiterView& view) {
  const bool actor = is_actor(doc, argument);
  view.has_actor |= actor;
  const auto role = size_t(argument.role);
  view.numbers[kByRole + role] = 1;
  if (actor) view.numbers[kByActorRole + role] = 1;
  if (argument.role == Role::kAgent) {
    if (view.source == kNone) view.source = int32_t(argument.head);
    return;
  }
  const auto* known = std::find(std::begin(kPrepositions), std::end(kPrepositions), argument.preposition);
  if (known != std::end(kPrepositions)) {
    const auto at = size_t(known - std::begin(kPrepositions));
    view.numbers[kByPreposition + at] = 1;
    if (actor) view.numbers[kByActorPreposition + at] = 1;
  }
  const int rank = target_rank(argument.role) - int(actor);
  if (rank >= best || rank >= kNever - 1) return;
  best = rank;
  view.target = int32_t(argument.head);
}

void add_place_in_sentence(const Document& doc, const Tree& tree, const Proposition& one, ArbiterView& view) {
  view.numbers[kByStatus + size_t(one.status)] = 1;
  view.numbers[kByGovernor + std::min<size_t>(size_t(one.governed_as), 4)] = 1;
  view.numbers[kPassive] = float(tree.child(one.trigger, Deprel::kAuxPass) != kNone || tree.child(one.trigger, Deprel::kNsubjPass) != kNone);
  const Deprel deprel = doc.words[one.trigger].deprel;
  view.numbers[kMainClause] = float(deprel == Deprel::kRoot || deprel == Deprel::kConj || deprel == Deprel::kCcomp);
  view.numbers[kModifies] = float(deprel == Deprel::kAcl || deprel == Deprel::kAclRelcl || deprel == Deprel::kAdvcl);
}

// The roots that the lexicon gives the same word, whatever its company.
void add_entries(const std::vector<LexiconEntry>& entries, ArbiterView& view) {
  if (entries.empty()) return;
  view.numbers[kIsKnown] = 1;
  for (const LexiconEntry& entry : entries) {
    if (entry.cameo.size() < 2) continue;
    const auto root = size_t((entry.cameo[0] - '0') * 10 + (entry.cameo[1] - '0'));
    if (root < kArbiterRoots) view.numbers[kByRoot + root] += 1 / float(entries.size());
  }
}

}  // namespace

ArbiterView arbiter_view(const Document& doc, const Tree& tree, const Lexicon& lexicon, const Proposition& one, PredicateKind kind) {
  ArbiterView view;
  view.numbers.assign(kArbiterNumbers, 0.0f);
  view.numbers[size_t(kind)] = 1;
  int best = kNever;
  for (const Argument& argument : one.arguments) add_argument(doc, argument, best, view);
  add_place_in_sentence(doc, tree, one, view);
  add_entries(lexicon.entries(one.lemma, kind), view);
  return view;
}

}  // namespace demarche
