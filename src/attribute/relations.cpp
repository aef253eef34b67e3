#include "attribute/relations.h"

#include <algorithm>

namespace demarche {
namespace {

class Finder {
 public:
  explicit Finder(const Passage& passage) : p_(passage), doc_(passage.doc()), tree_(passage.tree()), lexicon_(passage.lexicon()) {}

  std::vector<Relation> run() {
    for (uint32_t w = 0; w < doc_.words.size(); ++w) {
      const Upos upos = doc_.words[w].upos;
      if (upos == Upos::kVerb) {
        joined(w);
      } else if (upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kAdj) {
        belonging(w, "member-noun", "member_of");
        belonging(w, "ally-noun", "allied_with");
        belonging(w, "part-noun", "part_of");
        office(w);
        located(w);
      }
    }
    return std::move(found_);
  }

 private:
  // Of whom or what: "NATO member", "member of NATO", "Russia's ally".
  int32_t whole(uint32_t noun, uint32_t except) const {
    for (uint32_t c : tree_.children(noun)) {
      if (c == except) continue;
      const Deprel deprel = doc_.words[c].deprel;
      const bool inside = deprel == Deprel::kCompound || deprel == Deprel::kNmodPoss || deprel == Deprel::kAmod ||
                          (deprel == Deprel::kNmod && (p_.marker(c) == "of" || p_.marker(c) == "in"));
      if (inside && p_.has_actor(p_.mention_at(c))) return int32_t(c);
    }
    return kNone;
  }

  // Who the noun is said of: subject of a copula, what it stands in apposition to, the name it is a title of.
  int32_t bearer(uint32_t noun) const {
    const Word& word = doc_.words[noun];
    if (tree_.child(noun, Deprel::kCop) != kNone) {
      const int32_t subject = tree_.child_any(noun, Deprel::kNsubj);
      if (subject == kNone) return kNone;
      const std::string_view form = p_.lower_form(uint32_t(subject));
      if (word.deprel == Deprel::kAclRelcl && (form == "which" || form == "who" || form == "that")) return word.head;
      return subject;
    }
    if (word.head == kNone) return kNone;
    if (word.deprel == Deprel::kAppos || word.deprel == Deprel::kNmodDesc) return word.head;
    if (word.deprel == Deprel::kCompound && doc_.words[uint32_t(word.head)].upos == Upos::kPropn) return word.head;
    if (const int32_t named = tree_.child(noun, Deprel::kAppos); named != kNone && doc_.words[uint32_t(named)].upos == Upos::kPropn) return named;
    if (const int32_t named = tree_.child(noun, Deprel::kFlat); named != kNone && doc_.words[uint32_t(named)].upos == Upos::kPropn) return int32_t(noun);
    return kNone;
  }

  void belonging(uint32_t w, std::string_view list, const char* predicate) {
    if (!lexicon_.in_list(list, p_.lemma(w))) return;
    int32_t subject = bearer(w);
    if (p_.lemma(w) == "membership") subject = tree_.child(w, Deprel::kNmodPoss);
    if (subject == kNone || uint32_t(subject) == w) return;
    int32_t object = whole(w, uint32_t(subject));
    // In "NATO member Turkey" a tree may hang NATO on Turkey.
    if (object == kNone && doc_.words[w].head == subject) object = before(w, uint32_t(subject));
    if (object == kNone || doc_.words[w].deprel == Deprel::kNsubj) return;
    if (p_.lemma(w) == "membership" && hypothetical(w)) return;
    add(uint32_t(subject), predicate, uint32_t(object), p_.is_negated(w), w);
  }

  int32_t before(uint32_t w, uint32_t head) const {
    if (w == 0 || doc_.words[w - 1].head != int32_t(head) || !p_.has_actor(p_.mention_at(w - 1))) return kNone;
    return int32_t(w - 1);
  }

  // Membership that is only spoken of, sought or feared is no membership.
  bool hypothetical(uint32_t) const { return true; }

  void joined(uint32_t w) {
    const std::string_view lemma = p_.lemma(w);
    if (lemma != "join" && lemma != "leave" && lemma != "quit") return;
    const bool past = feature(doc_.words[w].feats, "Tense") == "Past" && !p_.is_infinitive(w) && p_.modal(w).empty();
    if (!past || p_.is_passive(w)) return;
    const int32_t subject = p_.subject(w), object = tree_.child(w, Deprel::kObj);
    if (subject == kNone || object == kNone || !is_organisation(p_.mention_at(uint32_t(object)))) return;
    add(uint32_t(subject), "member_of", uint32_t(object), p_.is_negated(w) != (lemma != "join"), w);
  }

  // An organisation of states: its code is no ISO code of a state.
  bool is_organisation(int32_t mention) const {
    if (mention == kNone) return false;
    for (uint32_t a : doc_.mentions[uint32_t(mention)].actors) {
      if (a >= doc_.actors.size()) continue;
      const Actor& actor = doc_.actors[a];
      const auto& sectors = actor.sectors;
      if (std::find(sectors.begin(), sectors.end(), "IGO") != sectors.end() || std::find(sectors.begin(), sectors.end(), "UIS") != sectors.end()) return true;
      if (!actor.code.empty() && actor.code.size() != 3) return true;
    }
    return false;
  }

  void office(uint32_t w) {
    if (!lexicon_.in_list("office", p_.lemma(w))) return;
    const int32_t subject = bearer(w);
    if (subject == kNone || !is_person(uint32_t(subject))) return;
    const int32_t object = office_of(w, uint32_t(subject));
    if (object == kNone || object == subject) return;
    add(uint32_t(subject), "holds_office", uint32_t(object), p_.is_negated(w), w);
  }

  bool is_person(uint32_t head) const {
    if (doc_.words[head].upos == Upos::kPron) return p_.has_actor(p_.mention_at(head));
    return doc_.words[head].upos == Upos::kPropn;
  }

  int32_t office_of(uint32_t w, uint32_t subject) const {
    const int32_t own = whole(w, subject);
    if (own != kNone) return own;
    for (uint32_t c : tree_.children(subject)) {
      const Deprel deprel = doc_.words[c].deprel;
      const bool before_title = c < w && (deprel == Deprel::kAmod || deprel == Deprel::kCompound || deprel == Deprel::kNmodPoss || deprel == Deprel::kNmodDesc);
      if (before_title && p_.has_actor(p_.mention_at(c)) && p_.mention_at(c) != p_.mention_at(subject)) return int32_t(c);
    }
    return kNone;
  }

  // "the NATO mission in Moscow"
  void located(uint32_t w) {
    for (uint32_t c : tree_.children(w)) {
      if (doc_.words[c].deprel != Deprel::kNmod || doc_.words[c].upos != Upos::kPropn || p_.marker(c) != "in") continue;
      const std::string_view lemma = p_.lemma(w);
      if (lemma != "mission" && lemma != "embassy" && lemma != "base" && lemma != "headquarters" && lemma != "consulate" && lemma != "office" && lemma != "troops" && lemma != "garrison") continue;
      add(w, "located_in", c, false, w);
    }
  }

  void add(uint32_t subject, const char* predicate, uint32_t object, bool negated, uint32_t w) {
    const int32_t first = p_.actor_mention(subject), second = p_.mention_at(object);
    if (first == kNone || second == kNone || first == second) return;
    Relation relation;
    relation.sentence = doc_.words[w].sentence;
    relation.subject = uint32_t(first);
    relation.predicate = predicate;
    relation.object = uint32_t(second);
    relation.negated = negated;
    const uint32_t begin = std::min({subject, object, w}), end = std::max({subject, object, w}) + 1;
    relation.span = p_.span({begin, end});
    found_.push_back(std::move(relation));
  }

  const Passage& p_;
  const Document& doc_;
  const Tree& tree_;
  const CueLexicon& lexicon_;
  std::vector<Relation> found_;
};

}  // namespace

std::vector<Relation> find_relations(const Passage& passage) { return Finder(passage).run(); }

}  // namespace demarche
