#include "code/unnamed_party.h"

#include <algorithm>

namespace demarche {
namespace {

bool befalls_people(std::string_view type) {
  return type == "ASSAULT" || type == "COERCE" || type == "AID" || type == "RETREAT" || type == "PROTEST" || type == "CONCEDE" ||
         type == "SANCTION" || type == "ACCUSE" || type == "REQUEST" || type == "THREATEN" || type == "REJECT" || type == "MOBILIZE" || type == "AGREE" || type == "CONSULT" || type == "SUPPORT" || type == "COOPERATE";
}

ClassSet classes(const Lexicon& lexicon, std::initializer_list<std::string_view> names) {
  ClassSet all;
  for (const std::string_view name : names) all |= lexicon.class_named(name);
  return all;
}

}  // namespace

UnnamedParties::UnnamedParties(Document& doc, const Tree& tree, const Lexicon& lexicon, const Matcher& matcher)
    : doc_(doc), tree_(tree), lexicon_(lexicon), matcher_(matcher) {
  people_ = classes(lexicon, {"PERSON", "PRISONER", "REFUGEE", "PROTESTER", "CROWD", "TROOPS", "POLICE", "OFFICIAL", "PEACEKEEPER", "HOSTAGE"});
  bodies_ = classes(lexicon, {"PRESS", "MEDIA", "PARTY", "GOVERNMENT", "INSTITUTION", "COUNTERPART"});
  things_ = classes(lexicon, {"VEHICLE", "PROPERTY", "WEAPON", "TERRITORY", "MISSION", "BORDER"});
  is_named_party_.resize(doc.words.size());
  is_named_place_.resize(doc.words.size());
  for (const Name& name : doc.names) {
    if (name.type == EntityType::kMisc) continue;
    auto& named = name.type == EntityType::kPlace ? is_named_place_ : is_named_party_;
    for (uint32_t w = name.words.begin; w < name.words.end && w < named.size(); ++w) named[w] = true;
  }
  for (uint32_t i = 0; i < doc.mentions.size(); ++i) {
    if (doc.mentions[i].actors.empty()) mention_of_.insert_or_assign(doc.mentions[i].head, i);
  }
  never_ = classes(lexicon, {"ATTACK", "FIRE", "EXPLOSIVE", "TALKS", "PROTEST", "RESTRICTION", "SANCTION", "CEASEFIRE", "VIOLENCE", "TREATY", "CHARGE"});
}

bool UnnamedParties::may_be_party(uint32_t head, std::string_view type, bool is_source) const {
  const Word& word = doc_.words[head];
  if (word.upos == Upos::kPron) {
    // "arrested them": whoever they are.
    return !is_source && type != "MOBILIZE" && (word.lemma == "they" || word.lemma == "he" || word.lemma == "she" || word.lemma == "him" || word.lemma == "them");
  }
  // "killed three": of those just spoken of.
  if (word.upos == Upos::kNum) return !is_source && (type == "ASSAULT" || type == "COERCE");
  if (word.upos != Upos::kNoun && word.upos != Upos::kPropn) return false;
  if (is_named_party_[head]) return true;
  if (word.xpos == "NNPS" && !is_named_place_[head]) return !is_source;  // "free the remaining Westerners"
  const ClassSet of_word = lexicon_.classes_of(doc_, head);
  if ((of_word & people_).any()) return true;
  if ((of_word & never_).any() || type == "PROTEST") return false;
  if (word.lemma == "state" && tree_.child(head, Deprel::kNmod) != kNone) return false;  // "of emergency"
  if ((of_word & bodies_).any()) return true;
  if (is_source) return false;
  // Who shelters in a thing that is struck, or owns one that is seized, suffers it.
  return type == "ASSAULT" || (type == "COERCE" && (of_word & things_).any());
}

// "seized Konna", "quit Sarajevo", "marched against Mobutu": what is taken, left or faced, not where it happened.
bool UnnamedParties::is_faced(const Argument& argument, std::string_view type) const {
  if (!is_named_place_[matcher_.content_head(argument.head)]) return false;
  if (type == "PROTEST") return argument.preposition == "against";
  if (type == "RETREAT") return argument.preposition.empty() || argument.preposition == "from" || argument.preposition == "of";
  return (type == "ASSAULT" || type == "COERCE") && argument.preposition.empty() && argument.role == Role::kPatient;
}

uint32_t UnnamedParties::mention_at(uint32_t head) {
  if (const auto known = mention_of_.find(head); known != mention_of_.end()) return known->second;
  Mention mention;
  mention.head = head;
  mention.words = {head, head + 1};
  for (const uint32_t c : tree_.children(head)) {
    const Deprel deprel = universal(doc_.words[c].deprel);
    const bool before = c < head && (deprel == Deprel::kDet || deprel == Deprel::kAmod || deprel == Deprel::kNummod || deprel == Deprel::kCompound ||
                                     doc_.words[c].deprel == Deprel::kNmodPoss);
    if (before) mention.words.begin = std::min(mention.words.begin, tree_.subtree(c).begin);
    if (c > head && doc_.words[c].deprel == Deprel::kFlat) mention.words.end = std::max(mention.words.end, c + 1);
  }
  mention.span = doc_.span_of(mention.words);
  mention.kind = doc_.words[head].upos == Upos::kPron ? MentionKind::kPronoun : MentionKind::kNominal;
  const uint32_t index = uint32_t(doc_.mentions.size());
  doc_.mentions.push_back(std::move(mention));
  mention_of_.emplace(head, index);
  return index;
}

std::vector<uint32_t> UnnamedParties::find(const Proposition& one, const RoleSpec& spec, std::string_view type, bool is_source) {
  std::vector<uint32_t> heads;
  if (!befalls_people(type)) return {};
  for (const auto& slots : spec) {
    for (const Slot& slot : slots) {
      for (const Argument* argument : matcher_.in_slot(one, slot)) {
        if (argument->role == Role::kContent || argument->role == Role::kPurpose || argument->role == Role::kTime) continue;
        const uint32_t head = matcher_.content_head(argument->head);
        const bool counts = may_be_party(head, type, is_source) || (!is_source && is_faced(*argument, type));
        if (!counts || std::find(heads.begin(), heads.end(), head) != heads.end()) continue;
        heads.push_back(head);
        for (const uint32_t c : tree_.children(head)) {
          if (doc_.words[c].deprel == Deprel::kConj && may_be_party(c, type, is_source)) heads.push_back(c);
        }
      }
    }
    if (!heads.empty()) break;
  }
  std::vector<uint32_t> mentions;
  for (const uint32_t head : heads) mentions.push_back(mention_at(head));
  return mentions;
}

}  // namespace demarche
