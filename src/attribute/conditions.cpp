#include "attribute/conditions.h"

#include <algorithm>

namespace demarche {
namespace {

bool is_subject(Deprel deprel) {
  const Deprel plain = universal(deprel);
  return plain == Deprel::kNsubj || plain == Deprel::kCsubj;
}

class Finder {
 public:
  Finder(const Passage& passage, const std::vector<Draft>& drafts, const std::vector<int32_t>& statement_of_word)
      : p_(passage), doc_(passage.doc()), tree_(passage.tree()), lexicon_(passage.lexicon()), drafts_(drafts), statement_of_word_(statement_of_word),
        event_by_word_(doc_.words.size(), kNone), is_known_(doc_.words.size(), false) {
    for (const Proposition& proposition : doc_.propositions) {
      if (!proposition.entry.empty() && proposition.trigger < is_known_.size()) is_known_[proposition.trigger] = true;
    }
    for (uint32_t e = 0; e < doc_.events.size(); ++e) {
      const uint32_t proposition = doc_.events[e].proposition;
      if (proposition >= doc_.propositions.size()) continue;
      const uint32_t trigger = doc_.propositions[proposition].trigger;
      if (trigger < event_by_word_.size()) event_by_word_[trigger] = int32_t(e);
    }
  }

  std::vector<Condition> run() {
    for (uint32_t s = 0; s < doc_.sentences.size(); ++s) {
      const WordRange words = doc_.sentences[s].words;
      for (uint32_t w = words.begin; w < words.end; ++w) {
        if (red_line(w) || conditional_clause(w) || conditional_noun(w) || ultimatum(w) || exchange(w) || or_else(w) || otherwise(w) || inverted(w) ||
            on_condition(w) || not_suffered(w)) {
          continue;
        }
        implied(w);
      }
    }
    return std::move(found_);
  }

 private:
  // ------------------------------------------------------------------------------------------------------------ red lines
  bool is_red_line(uint32_t w) const {
    const std::string_view lemma = p_.lemma(w);
    if (lemma == "redline" || lemma == "red-line") return true;
    return lemma == "line" && w > 0 && p_.lower_form(w - 1) == "red";
  }

  bool red_line(uint32_t w) {
    if (!is_red_line(w)) return false;
    WordRange antecedent;
    int32_t issuer_head = tree_.child(w, Deprel::kNmodPoss);
    int32_t actor_head = kNone;
    for (uint32_t c : tree_.children(w)) {
      const Deprel deprel = universal(doc_.words[c].deprel);
      if (p_.marker(c) == "for" && (deprel == Deprel::kNmod || deprel == Deprel::kObl)) issuer_head = int32_t(c);
    }
    const int32_t subject = subject_of_line(w);
    if (const int32_t verb = governing_verb(w); verb != kNone) {
      const std::string_view lemma = p_.lemma(uint32_t(verb));
      if (lemma == "draw" || lemma == "set" || lemma == "lay" || lemma == "have") {
        if (issuer_head == kNone) issuer_head = p_.subject(uint32_t(verb));
        antecedent = topic_of_line(w, uint32_t(verb));
      } else if (lemma == "call" || lemma == "consider" || lemma == "describe" || lemma == "declare" || lemma == "label" || lemma == "regard" || lemma == "see") {
        if (issuer_head == kNone) issuer_head = p_.subject(uint32_t(verb));
        if (const int32_t object = tree_.child(uint32_t(verb), Deprel::kObj); object != kNone && uint32_t(object) != w) antecedent = p_.block(uint32_t(object));
      } else if (subject != kNone) {
        antecedent = p_.block(uint32_t(subject));
        actor_head = subject;
      }
      if (issuer_head == kNone) issuer_head = for_phrase(uint32_t(verb));
    } else if (subject != kNone) {
      antecedent = p_.block(uint32_t(subject));
      actor_head = subject;
    }
    if (antecedent.contains(w)) antecedent = {antecedent.begin, w};
    antecedent = resolve_pronoun(p_.trimmed(antecedent), w);
    if (antecedent.empty()) {
      antecedent = topic_of_line(w, w);
      if (issuer_head == kNone && is_subject(doc_.words[w].deprel) && doc_.words[w].head != kNone) issuer_head = for_phrase(uint32_t(doc_.words[w].head));
    }
    if (antecedent.empty()) return false;
    Condition condition = start(ConditionType::kRedLine, w, antecedent);
    if (issuer_head != kNone && !p_.has_actor(condition.issuer)) set_issuer(condition, issuer_head);
    if (issuer_head != kNone && p_.has_actor(p_.actor_mention(uint32_t(issuer_head)))) set_issuer(condition, issuer_head);
    if (condition.issuer == kNone && actor_head == kNone && condition.statement == kNone) condition.issuer_missing = "nobody is named";
    add(condition, antecedent);
    return true;
  }

  int32_t subject_of_line(uint32_t w) const {
    for (uint32_t c : tree_.children(w)) {
      if (is_subject(doc_.words[c].deprel)) return int32_t(c);
    }
    const int32_t verb = governing_verb(w);
    if (verb == kNone) return kNone;
    for (uint32_t c : tree_.children(uint32_t(verb))) {
      if (is_subject(doc_.words[c].deprel)) return int32_t(c);
    }
    return p_.subject(uint32_t(verb));
  }

  int32_t governing_verb(uint32_t w) const {
    const int32_t up = doc_.words[w].head;
    if (up == kNone || is_subject(doc_.words[w].deprel)) return kNone;
    return doc_.words[uint32_t(up)].upos == Upos::kVerb && tree_.child(w, Deprel::kCop) == kNone ? up : kNone;
  }

  int32_t for_phrase(uint32_t verb) const {
    for (uint32_t c : tree_.children(verb)) {
      if (p_.marker(c) == "for") return int32_t(c);
    }
    return kNone;
  }

  // "a red line on missiles", "red lines include X"
  WordRange topic_of_line(uint32_t w, uint32_t verb) const {
    for (const uint32_t host : {w, verb}) {
      for (uint32_t c : tree_.children(host)) {
        const std::string_view marker = p_.marker(c);
        if (marker == "on" || marker == "over" || marker == "at" || marker == "against" || marker == "in" || marker == "around") {
          WordRange hull = p_.block(c);
          if (hull.begin < c) ++hull.begin;
          return p_.trimmed(hull);
        }
      }
    }
    const int32_t up = doc_.words[w].head;
    if (up != kNone && is_subject(doc_.words[w].deprel)) {
      if (p_.lemma(uint32_t(up)) == "include") {
        const int32_t object = tree_.child(uint32_t(up), Deprel::kObj);
        if (object != kNone) return p_.trimmed(p_.block(uint32_t(object)));
      }
      if (const int32_t cop = tree_.child(uint32_t(up), Deprel::kCop); cop != kNone) {
        const WordRange said = within_statement(p_.block(uint32_t(up)), uint32_t(up));
        return p_.trimmed({std::max(said.begin, uint32_t(cop) + 1), said.end});
      }
    }
    return {};
  }

  // "it would be a red line": what "it" was is the subject of the clause before.
  WordRange resolve_pronoun(WordRange antecedent, uint32_t w) const {
    if (antecedent.size() != 1) return antecedent;
    const std::string_view form = p_.lower_form(antecedent.begin);
    if (form == "which" || form == "that" || form == "who") {
      // The noun or clause before the pronoun.
      const uint32_t sentence_begin = doc_.sentences[doc_.words[w].sentence].words.begin;
      if (antecedent.begin <= sentence_begin) return antecedent;
      int32_t host = doc_.words[doc_.words[antecedent.begin].head == kNone ? antecedent.begin : uint32_t(doc_.words[antecedent.begin].head)].head;
      if (host == kNone || uint32_t(host) >= antecedent.begin) return antecedent;
      WordRange hull = p_.block(uint32_t(host));
      hull.end = std::min(hull.end, antecedent.begin);
      return p_.trimmed(hull);
    }
    if (form != "it" && form != "this") return antecedent;
    int32_t head = doc_.words[w].head;
    for (int step = 0; step < 3 && head != kNone; ++step) {
      for (uint32_t c : tree_.children(uint32_t(head))) {
        if (!is_subject(doc_.words[c].deprel) || c >= antecedent.begin || doc_.words[c].upos == Upos::kPron) continue;
        return p_.trimmed(p_.block(c));
      }
      head = doc_.words[uint32_t(head)].head;
    }
    return antecedent;
  }

  // ------------------------------------------------------------------------------------------------------- explicit clauses
  bool conditional_clause(uint32_t w) {
    const Word& word = doc_.words[w];
    if (word.head == kNone) return false;
    const bool provided = is_provided(w);
    if (!provided && word.deprel != Deprel::kAdvcl && word.deprel != Deprel::kAdvclRelcl && word.deprel != Deprel::kAcl) return false;
    const int32_t mark = provided ? word.head : condition_mark(w);
    if (mark == kNone) return false;
    const uint32_t main = governed_clause(w);
    WordRange if_hull = p_.block(w);
    const uint32_t inner = antecedent_begin(uint32_t(mark), if_hull.begin);
    const WordRange antecedent = p_.trimmed({std::max(inner, if_hull.begin), if_hull.end});
    if_hull.begin = std::min(if_hull.begin, uint32_t(mark));
    if (provided && if_hull.begin > 0 && p_.lower_form(if_hull.begin) == "that") --if_hull.begin;
    const WordRange consequent = clause_without(main, if_hull);
    if (antecedent.size() < 2 || consequent.empty() || !is_political(main, w, antecedent, consequent)) return false;  // "if asked" tells nothing
    Condition condition = start(type_of(main, w, uint32_t(mark), antecedent, consequent), w, antecedent);
    condition.consequent = p_.span(consequent);
    condition.consequent_event = event_in(consequent, main);
    if (condition.issuer == kNone) set_issuer_from_clause(condition, main);
    set_against_from_clause(condition, w);
    add(condition, antecedent);
    return true;
  }

  // "provided the rebels leave", read as a verb with its clause.
  bool is_provided(uint32_t w) const {
    const int32_t up = doc_.words[w].head;
    if (up == kNone || doc_.words[w].deprel != Deprel::kCcomp || uint32_t(up) > w || doc_.words[uint32_t(up)].deprel != Deprel::kAdvcl) return false;
    const std::string_view form = p_.lower_form(uint32_t(up));
    return (form == "provided" || form == "providing" || form == "assuming") && doc_.words[uint32_t(up)].head != kNone;
  }

  // The clause that the condition is set to: above "long" in "as long as" and "event" in "in the event that".
  uint32_t governed_clause(uint32_t w) const {
    uint32_t up = uint32_t(doc_.words[w].head);
    if (is_provided(w)) up = uint32_t(doc_.words[up].head);
    while ((doc_.words[up].upos == Upos::kAdv || doc_.words[up].upos == Upos::kNoun) && tree_.child(up, Deprel::kCop) == kNone &&
           doc_.words[up].head != kNone) {
      up = uint32_t(doc_.words[up].head);
    }
    const int32_t deed = threatened_deed(up);
    return deed == kNone ? up : uint32_t(deed);
  }

  // "threatened to use force to restore him if talks fail": the condition is set to the force, whatever infinitive the tree hangs it on.
  int32_t threatened_deed(uint32_t word) const {
    for (int steps = 0; steps < 4 && doc_.words[word].head != kNone; ++steps) {
      const uint32_t above = uint32_t(doc_.words[word].head);
      const bool infinitive = p_.is_infinitive(word);
      if (infinitive && p_.lemma(above) == "threaten") return int32_t(word);
      if (!infinitive && doc_.words[word].deprel != Deprel::kObj) break;
      word = above;
    }
    return kNone;
  }

  // Where the antecedent's own words begin: behind "if", "as long as", "in the event that".
  uint32_t antecedent_begin(uint32_t mark, uint32_t clause_begin) const {
    const std::string_view form = p_.lower_form(mark);
    if (form == "if" || form == "unless" || form == "when" || form == "once" || form == "provided" || form == "providing" || form == "assuming") {
      return mark + (mark + 1 < doc_.words.size() && p_.lower_form(mark + 1) == "that" ? 2 : 1);
    }
    if (form == "as" || form == "so") return mark + 3;
    if (form != "in") return clause_begin;
    uint32_t begin = mark + 1;
    while (begin < mark + 4 && begin < doc_.words.size() && p_.lower_form(begin) != "case" && p_.lower_form(begin) != "event") ++begin;
    return begin + (begin + 1 < doc_.words.size() && (p_.lower_form(begin + 1) == "that" || p_.lower_form(begin + 1) == "of") ? 2 : 1);
  }

  // The word that makes the clause a condition: "if", "unless", inverted "should", "as long as", "in case", "until" with a refusal.
  int32_t condition_mark(uint32_t w) const {
    for (uint32_t c : tree_.children(w)) {
      const Deprel deprel = doc_.words[c].deprel;
      if (c > w) break;
      if (deprel == Deprel::kMark || deprel == Deprel::kAdvmod || deprel == Deprel::kCase) {
        if (lexicon_.in_list("condition-mark", p_.lower_form(c))) return int32_t(c);
        if ((p_.lower_form(c) == "when" || p_.lower_form(c) == "once") && gives_then(w)) return int32_t(c);
        if (p_.lower_form(c) == "as" && c + 2 < doc_.words.size() && p_.lower_form(c + 1) == "long" && p_.lower_form(c + 2) == "as") return int32_t(c);
        if (p_.lower_form(c) == "in" && c + 1 < doc_.words.size() && (p_.lower_form(c + 1) == "case" || p_.lower_form(c + 1) == "event")) return int32_t(c);
      }
      const bool first = c == p_.trimmed(p_.block(w)).begin;
      if (deprel == Deprel::kAux && first && (p_.lower_form(c) == "should" || p_.lower_form(c) == "were" || p_.lower_form(c) == "had")) return int32_t(c);
    }
    const uint32_t begin = p_.block(w).begin;
    for (uint32_t k = begin >= 3 ? begin - 3 : 0; k <= begin && k + 2 < doc_.words.size(); ++k) {
      if ((p_.lower_form(k) == "as" || p_.lower_form(k) == "so") && p_.lower_form(k + 1) == "long" && p_.lower_form(k + 2) == "as") return int32_t(k);
      if (p_.lower_form(k) == "in" && p_.lower_form(k + 1) == "the" && p_.lower_form(k + 2) == "event") return int32_t(k);
    }
    if (p_.marker(w) == "until" && refuses(governed_clause(w))) return tree_.child(w, Deprel::kMark);
    return kNone;
  }

  // "When you withdraw, we will lift the sanctions": a bargain, where "when the rains come" is none.
  bool gives_then(uint32_t w) const {
    const uint32_t main = governed_clause(w);
    const std::string_view modal = p_.modal(main);
    return (modal == "will" || modal == "'ll" || modal == "’ll" || modal == "shall" || modal == "would") && speaker_pledges(main) && is_given(main);
  }

  // "will not ...", "there will be no ..."
  bool refuses(uint32_t main) const {
    const std::string_view modal = p_.modal(main);
    if (modal != "will" && modal != "would" && modal != "wo" && modal != "ca" && modal != "can" && modal != "shall" && modal != "'ll") return false;
    if (p_.is_negated(main)) return true;
    const int32_t subject = tree_.child_any(main, Deprel::kNsubj), object = tree_.child(main, Deprel::kObj);
    return (subject != kNone && p_.is_negated(uint32_t(subject))) || (object != kNone && p_.is_negated(uint32_t(object)));
  }

  // "in case of an attack", "in the event of war": a noun is the antecedent.
  bool conditional_noun(uint32_t w) {
    const std::string_view form = p_.lower_form(w);
    if ((form != "case" && form != "event") || w == 0 || w + 2 >= doc_.words.size() || p_.lower_form(w + 1) != "of") return false;
    const uint32_t in = p_.lower_form(w - 1) == "in" ? w - 1 : (w > 1 && p_.lower_form(w - 2) == "in" ? w - 2 : w);
    if (in == w) return false;
    uint32_t end = w + 2;
    int32_t main = kNone;
    for (uint32_t k = w + 2; k < doc_.sentences[doc_.words[w].sentence].words.end; ++k) {
      if (p_.is_punct(k)) break;
      end = k + 1;
    }
    for (int32_t up = doc_.words[w].head; up != kNone; up = doc_.words[uint32_t(up)].head) {
      if (uint32_t(up) > w) continue;  // the noun that "in case of" is the marker of
      main = up;
      if (doc_.words[uint32_t(up)].upos == Upos::kVerb) break;
    }
    const WordRange antecedent = p_.trimmed(within_statement({w + 2, end}, w));
    if (main == kNone || antecedent.empty() || (statement_at(w) == kNone && !is_threat(uint32_t(main)))) return false;
    if (!warns_at(w) && !consequence_in(p_.block(uint32_t(main))) && !is_known_[uint32_t(main)] && !speaker_pledges(uint32_t(main))) return false;
    Condition condition = start(ConditionType::kWarning, w, antecedent);
    const WordRange consequent = clause_without(uint32_t(main), {in, end});
    if (!consequent.empty()) condition.consequent = p_.span(consequent);
    condition.consequent_event = event_in(consequent, uint32_t(main));
    add(condition, antecedent);
    return true;
  }

  WordRange clause_without(uint32_t main, WordRange hole) const {
    WordRange hull = within_statement(p_.block(main), main);
    if (hole.end <= main) hull.begin = std::max(hull.begin, hole.end);
    if (hole.begin > main) hull.end = std::min(hull.end, hole.begin);
    while (hull.begin < hull.end && hull.begin < main && (doc_.words[hull.begin].deprel == Deprel::kMark || doc_.words[hull.begin].deprel == Deprel::kCc || p_.is_punct(hull.begin))) ++hull.begin;
    return p_.trimmed(hull);
  }

  // The part of a clause that the statement around it holds: not "..., the minister warned".
  WordRange within_statement(WordRange hull, uint32_t word) const {
    const int32_t statement = statement_at(word);
    if (statement == kNone) return hull;
    for (const WordRange& piece : drafts_[uint32_t(statement)].content) {
      if (piece.contains(word)) return {std::max(hull.begin, piece.begin), std::min(hull.end, piece.end)};
    }
    return hull;
  }

  bool holds_actor(WordRange range) const {
    for (uint32_t w = range.begin; w < range.end; ++w) {
      const std::string_view lemma = p_.lemma(w);
      if (lemma == "we" || lemma == "our" || p_.lower_form(w) == "us") return true;
      if (doc_.words[w].is_name_part || p_.has_actor(p_.mention_at(w))) return true;
    }
    return false;
  }

  bool is_political(uint32_t main, uint32_t clause, WordRange antecedent, WordRange consequent) const {
    const std::string_view modal = p_.modal(main);
    const bool stance = modal == "will" || modal == "would" || modal == "shall" || modal == "must" || modal == "'ll" || modal == "’ll" || modal == "wo" ||
                        modal == "should" || modal == "can" || modal == "may" || modal == "might" || modal == "could" || p_.is_infinitive(main) ||
                        is_threat(main) || feature(doc_.words[main].feats, "Mood") == "Imp" || consequence_in(consequent) || is_will(main);
    if (!stance || is_counterfactual(main)) return false;
    const bool threat = is_threat(main) || warns_at(clause);
    const bool unless = p_.marker(clause) == "unless";
    if (statement_at(clause) == kNone && !consequence_in(consequent) && !is_threat(main)) return false;
    const bool strong = p_.marker(clause) == "until" || p_.lower_form(antecedent.begin) == "should";
    const bool stakes = threat || strong || consequence_in(consequent) || unless || is_known_[main] || is_known_[clause] || event_in(consequent, main) != kNone;
    if (!stakes && !speaker_pledges(main)) return false;
    return holds_actor(antecedent) || holds_actor(consequent) || statement_at(clause) != kNone;
  }

  // "would have won": nobody sets such a condition.
  bool is_counterfactual(uint32_t main) const {
    const std::string_view modal = p_.modal(main);
    if (modal != "would" && modal != "could" && modal != "might") return false;
    for (uint32_t c : tree_.children(main)) {
      if (doc_.words[c].deprel == Deprel::kAux && p_.lemma(c) == "have") return true;
    }
    return false;
  }

  // The statement around the word is a warning, a threat, a promise or a demand.
  bool warns_at(uint32_t w) const {
    const int32_t statement = statement_at(w);
    return statement != kNone && lexicon_.in_list("condition-act", drafts_[uint32_t(statement)].statement.act);
  }

  // "we will ...", "it would ...": what a speaker of a state or a body would do himself.
  bool speaker_pledges(uint32_t main) const {
    const int32_t subject = clause_subject(main);
    const int32_t statement = statement_at(main);
    if (subject == kNone || statement == kNone) return false;
    const std::string_view modal = p_.modal(main);
    if (modal != "will" && modal != "would" && modal != "'ll" && modal != "’ll" && modal != "wo" && modal != "shall") return false;
    const int32_t speaker = drafts_[uint32_t(statement)].statement.speaker;
    if (!p_.has_actor(speaker)) return false;
    const Actor& actor = doc_.actors[doc_.mentions[uint32_t(speaker)].actors.front()];
    if (actor.code.empty()) return false;
    const int32_t mention = p_.mention_at(uint32_t(subject));
    return p_.lemma(uint32_t(subject)) == "we" || (mention != kNone && same_referent(speaker, uint32_t(mention)));
  }

  bool is_will(uint32_t main) const {
    const std::string_view lemma = p_.lemma(main);
    return lemma == "ready" || lemma == "prepared" || lemma == "willing" || lemma == "go";
  }

  bool is_threat(uint32_t w) const {
    const std::string_view lemma = p_.lemma(w);
    return lemma == "threaten" || lemma == "vow" || lemma == "warn" || lemma == "promise" || lemma == "offer" || lemma == "pledge";
  }

  bool consequence_in(WordRange range) const {
    for (uint32_t w = range.begin; w < range.end; ++w) {
      const std::string_view lemma = p_.lemma(w);
      if (doc_.words[w].upos == Upos::kNoun && lexicon_.in_list("consequence-noun", lemma)) return true;
      if (lemma == "retaliate" || lemma == "respond" || lemma == "react") return true;
    }
    return false;
  }

  ConditionType type_of(uint32_t main, uint32_t clause, uint32_t mark, WordRange antecedent, WordRange consequent) const {
    for (uint32_t w = consequent.begin; w < consequent.end; ++w) {
      if (is_red_line(w)) return ConditionType::kRedLine;
    }
    const bool unless = p_.lower_form(mark) == "unless";
    const bool threat = threatened_deed(main) != kNone;
    const bool hostile_if = threat || is_hostile(clause);
    if (is_given(main) && !p_.is_negated(main) && !unless && !hostile_if) return ConditionType::kOffer;
    const bool hostile = consequence_in(consequent);
    const bool refused = p_.is_negated(clause) || p_.lemma(clause) == "refuse" || p_.lemma(clause) == "fail" || p_.lemma(clause) == "decline";
    if (unless || p_.lower_form(mark) == "until" || (deadline_in(antecedent) != kNone && (p_.is_negated(main) || refused))) return ConditionType::kUltimatum;
    if (doc_.words[main].deprel == Deprel::kXcomp && doc_.words[main].head != kNone && p_.lemma(uint32_t(doc_.words[main].head)) == "offer") return ConditionType::kOffer;
    if (hostile || hostile_if || p_.is_negated(main)) return ConditionType::kWarning;
    for (uint32_t w = consequent.begin; w < consequent.end; ++w) {
      if (doc_.words[w].upos == Upos::kVerb && is_given(w)) return ConditionType::kOffer;
    }
    return ConditionType::kWarning;
  }

  // The clause tells of a conflict: "if the convoys are attacked".
  bool is_hostile(uint32_t clause) const {
    const int32_t event = event_by_word_[clause];
    return event != kNone && doc_.events[uint32_t(event)].quad >= 3 && !p_.is_negated(clause);
  }

  // "lift the sanctions", "suspend the bombing" - not "suspend the aid".
  bool is_given(uint32_t verb) const {
    if (!lexicon_.in_list("offer-verb", p_.lemma(verb)) || !speaker_acts(verb)) return false;
    if (!lexicon_.in_list("offer-verb-of-ill", p_.lemma(verb))) return true;
    const int32_t passive = tree_.child(verb, Deprel::kNsubjPass);
    const int32_t object = passive != kNone ? passive : tree_.child(verb, Deprel::kObj);
    return object != kNone && lexicon_.in_list("ill", p_.lemma(uint32_t(object)));
  }

  bool speaker_acts(uint32_t verb) const {
    const int32_t subject = p_.subject(verb);
    if (subject == kNone) return true;
    const std::string_view lemma = p_.lemma(uint32_t(subject));
    if (lemma == "we" || lemma == "i") return true;
    return p_.has_actor(p_.mention_at(uint32_t(subject)));
  }

  // ------------------------------------------------------------------------------------------ ultimatums, bargains, or else
  // "gave X until Friday to ...", "has until Friday to ..."
  bool ultimatum(uint32_t w) {
    const std::string_view lemma = p_.lemma(w);
    if (doc_.words[w].upos != Upos::kVerb || !lexicon_.in_list("ultimatum-verb", lemma)) return false;
    int32_t demand = kNone, until = kNone, whom = kNone;
    bool names_it = false;
    for (uint32_t c : tree_.children(w)) {
      if (p_.marker(c) == "until" || p_.marker(c) == "till") until = int32_t(c);
      if (p_.lemma(c) == "ultimatum" || p_.lemma(c) == "deadline" || is_term(w, c)) names_it = true;
      if (p_.marker(c) == "to" && universal(doc_.words[c].deprel) == Deprel::kObl) whom = int32_t(c);
      if ((doc_.words[c].deprel == Deprel::kXcomp || doc_.words[c].deprel == Deprel::kAdvcl || doc_.words[c].deprel == Deprel::kCcomp) && p_.is_infinitive(c)) demand = int32_t(c);
      for (uint32_t g : tree_.children(c)) {
        if (names_it && p_.marker(g) == "to" && universal(doc_.words[g].deprel) == Deprel::kNmod) whom = int32_t(g);
        if (doc_.words[g].deprel == Deprel::kAcl && p_.is_infinitive(g) && (until != kNone || names_it)) demand = int32_t(g);
      }
    }
    if (until == kNone && !names_it) return false;
    if (!names_it && (uint32_t(until) < w || demand == kNone)) return false;  // "Until now they have had the backing of ..."
    const WordRange antecedent = demand != kNone ? p_.trimmed(p_.block(uint32_t(demand))) : p_.trimmed(p_.block(w));
    Condition condition = start(ConditionType::kUltimatum, w, antecedent);
    const int32_t subject = giver(w);
    if (lemma != "have" && subject != kNone) set_issuer(condition, subject);
    const int32_t given = tree_.child(w, Deprel::kIobj) != kNone ? tree_.child(w, Deprel::kIobj) : tree_.child(w, Deprel::kObj);
    const bool given_it = given != kNone && (p_.lemma(uint32_t(given)) == "ultimatum" || p_.lemma(uint32_t(given)) == "deadline");
    const int32_t target = lemma == "have" ? subject : whom != kNone ? whom : given_it ? int32_t(kNone) : given;
    if (target != kNone) add_against(condition, uint32_t(target));
    condition.deadline = deadline_in(p_.block(w));
    if (lemma != "have" && lemma != "give" && !names_it) return false;
    add(condition, antecedent);
    return true;
  }

  // Who gives a term. Nobody gives it himself: in "Rau said the officials had spied and gave them 72 hours", where the officials stand nearer,
  // it is who speaks.
  int32_t giver(uint32_t w) const {
    const int32_t subject = p_.subject(w), taker = tree_.child(w, Deprel::kIobj);
    if (subject == kNone || taker == kNone || tree_.child_any(w, Deprel::kNsubj) != kNone) return subject;
    const bool same = p_.lower_form(uint32_t(taker)) == "them" && doc_.words[uint32_t(subject)].xpos.ends_with("S");
    for (int32_t above = doc_.words[w].head; same && above != kNone; above = doc_.words[uint32_t(above)].head) {
      const int32_t other = p_.subject(uint32_t(above));
      if (other != kNone && other != subject) return other;
    }
    return subject;
  }

  // "gave Turkey 24 hours to ..."
  bool is_term(uint32_t verb, uint32_t c) const {
    const std::string_view lemma = p_.lemma(c);
    const bool unit = lemma == "hour" || lemma == "day" || lemma == "week" || lemma == "month" || lemma == "minute";
    return unit && doc_.words[c].deprel == Deprel::kObj && tree_.child(verb, Deprel::kIobj) != kNone && tree_.child(c, Deprel::kNummod) != kNone;
  }

  // "would lift sanctions in exchange for ..."
  bool exchange(uint32_t w) {
    if (!lexicon_.in_list("exchange", p_.lemma(w)) || doc_.words[w].upos != Upos::kNoun || w == 0 || p_.lower_form(w - 1) != "in") return false;
    if (w + 1 >= doc_.words.size() || p_.lower_form(w + 1) != "for") return false;
    WordRange antecedent{};
    const WordRange sentence = doc_.sentences[doc_.words[w].sentence].words;
    for (uint32_t c : tree_.children(w)) {
      if (c > w && !p_.is_punct(c)) antecedent = {w + 2, std::max(w + 2, p_.block(c).end)};
    }
    if (antecedent.empty() && doc_.words[w].head != kNone) antecedent = {w + 2, p_.block(uint32_t(doc_.words[w].head)).end};
    antecedent = p_.trimmed({antecedent.begin, std::min(antecedent.end, sentence.end)});
    int32_t verb = doc_.words[w].head;
    while (verb != kNone && doc_.words[uint32_t(verb)].upos != Upos::kVerb) verb = doc_.words[uint32_t(verb)].head;
    if (antecedent.empty() || verb == kNone) return false;
    WordRange consequent = p_.block(uint32_t(verb));
    if (consequent.begin < w - 1) consequent.end = std::min(consequent.end, w - 1);
    const bool prospective = !p_.modal(uint32_t(verb)).empty() || p_.is_infinitive(uint32_t(verb)) || statement_at(w) != kNone || p_.lemma(uint32_t(verb)) == "offer";
    if (!prospective) return false;
    Condition condition = start(ConditionType::kOffer, w, antecedent);
    condition.consequent = p_.span(p_.trimmed(consequent));
    condition.consequent_event = event_in(consequent, uint32_t(verb));
    if (const int32_t subject = p_.subject(uint32_t(verb)); subject != kNone && p_.has_actor(p_.mention_at(uint32_t(subject)))) set_issuer(condition, subject);
    add(condition, antecedent);
    return true;
  }

  // "withdraw or face sanctions", "or else"
  bool or_else(uint32_t w) {
    if (p_.lower_form(w) != "or" || w + 1 >= doc_.words.size() || w == 0) return false;
    const std::string_view next = p_.lower_form(w + 1);
    const WordRange sentence = doc_.sentences[doc_.words[w].sentence].words;
    const bool threatens = will_follow(w + 1, sentence.end);
    if (next != "else" && next != "face" && next != "risk" && next != "suffer" && !threatens) return false;
    int32_t demanded = next == "else" || threatens ? doc_.words[w].head : doc_.words[w + 1].head;
    if (threatens) demanded = last_verb_before(w, sentence.begin);
    if (threatens && (demanded == kNone || !is_demanded(uint32_t(demanded)))) return false;
    if (demanded == kNone || uint32_t(demanded) >= w || doc_.words[uint32_t(demanded)].upos != Upos::kVerb) demanded = last_verb_before(w, sentence.begin);
    if (demanded == kNone) return false;
    const std::string_view modal = p_.modal(uint32_t(demanded));
    if (modal == "could" || modal == "may" || modal == "might") return false;  // "could lose his job or face a fine"
    WordRange antecedent = p_.block(uint32_t(demanded));
    antecedent = p_.trimmed({std::min(antecedent.begin, uint32_t(demanded)), w});
    if (antecedent.empty()) return false;
    Condition condition = start(ConditionType::kUltimatum, uint32_t(demanded), antecedent);
    const uint32_t from = next == "else" ? w + 2 : w + 1;
    uint32_t to = next == "else" || threatens ? within_statement({w, sentence.end}, w).end : p_.block(w + 1).end;
    if (to == w + 2 && to < sentence.end && !p_.is_punct(to)) to = within_statement({to, sentence.end}, w + 1).end;
    const WordRange consequent = p_.trimmed({std::min(from, to), to});
    if (!consequent.empty()) condition.consequent = p_.span(consequent);
    if (!consequent.empty()) condition.consequent_event = event_in(consequent, consequent.begin);
    condition.deadline = deadline_in(antecedent);
    set_against_from_clause(condition, uint32_t(demanded));
    if (condition.issuer == kNone && condition.statement == kNone) return false;
    add(condition, antecedent);
    return true;
  }

  // "we will ...", "Moscow will ..." begins at `from`.
  bool will_follow(uint32_t from, uint32_t end) const {
    for (uint32_t k = from; k < std::min(end, from + 4); ++k) {
      if (doc_.words[k].upos == Upos::kAux) return p_.lower_form(k) == "will" || p_.lower_form(k) == "'ll" || p_.lower_form(k) == "’ll" || p_.lower_form(k) == "would";
      if (doc_.words[k].upos == Upos::kVerb || p_.is_punct(k)) return false;
    }
    return false;
  }

  // An order, or what must be done.
  bool is_demanded(uint32_t verb) const {
    const std::string_view modal = p_.modal(verb);
    return modal == "must" || modal == "should" || p_.is_infinitive(verb) || feature(doc_.words[verb].feats, "Mood") == "Imp";
  }

  // "Were Iraq to expel the inspectors, Britain would ..."
  bool inverted(uint32_t w) {
    const WordRange sentence = doc_.sentences[doc_.words[w].sentence].words;
    const bool first = w == sentence.begin || p_.is_punct(w - 1);
    if (p_.lower_form(w) != "were" || !first) return false;
    uint32_t to = w + 2, comma = w + 1;
    while (to < std::min(sentence.end, w + 9) && !(p_.lower_form(to) == "to" && doc_.words[to].deprel == Deprel::kMark)) ++to;
    while (comma < sentence.end && !(p_.lower_form(comma) == "," && comma > to)) ++comma;
    if (to >= sentence.end || p_.lower_form(to) != "to" || comma >= sentence.end) return false;
    uint32_t main = comma + 1;
    while (main < sentence.end && doc_.words[main].upos != Upos::kVerb) ++main;
    if (main >= sentence.end || (p_.modal(main) != "would" && p_.modal(main) != "could") || statement_at(w) == kNone) return false;
    const WordRange antecedent = p_.trimmed({w + 1, comma});
    const WordRange consequent = p_.trimmed(within_statement({comma + 1, sentence.end}, main));
    if (antecedent.empty() || consequent.empty()) return false;
    Condition condition = start(ConditionType::kWarning, w, antecedent);
    condition.consequent = p_.span(consequent);
    condition.consequent_event = event_in(consequent, main);
    condition.deadline = deadline_in(antecedent);
    for (uint32_t k = w + 1; k < to; ++k) {
      if (doc_.words[k].upos == Upos::kPropn || doc_.words[k].upos == Upos::kNoun) add_against(condition, k);
    }
    add(condition, antecedent);
    return true;
  }

  // "agreed to free the teachers on condition that the army leave"
  bool on_condition(uint32_t w) {
    const std::string_view lemma = p_.lemma(w);
    if ((lemma != "condition" && lemma != "understanding") || p_.marker(w) != "on" || doc_.words[w].head == kNone) return false;
    int32_t clause = kNone;
    for (uint32_t c : tree_.children(w)) {
      if (c > w && p_.marker(c) == "that") clause = int32_t(c);
    }
    int32_t main = doc_.words[w].head;
    while (main != kNone && doc_.words[uint32_t(main)].upos != Upos::kVerb && doc_.words[uint32_t(main)].upos != Upos::kAdj) main = doc_.words[uint32_t(main)].head;
    if (clause == kNone || main == kNone || (p_.modal(uint32_t(main)).empty() && !p_.is_infinitive(uint32_t(main)) && statement_at(w) == kNone)) return false;
    const WordRange hull = p_.block(uint32_t(clause));
    const WordRange antecedent = p_.trimmed({hull.begin + (p_.lower_form(hull.begin) == "that" ? 1u : 0u), hull.end});
    if (antecedent.empty()) return false;
    Condition condition = start(ConditionType::kOffer, w, antecedent);
    const WordRange consequent = clause_without(uint32_t(main), {w - 1, hull.end});
    if (!consequent.empty()) condition.consequent = p_.span(consequent);
    condition.consequent_event = event_in(consequent, uint32_t(main));
    if (condition.issuer == kNone) set_issuer_from_clause(condition, uint32_t(main));
    set_against_from_clause(condition, uint32_t(clause));
    add(condition, antecedent);
    return true;
  }

  // "will not tolerate a state on its border", "would never allow X to arm Y": a threat that leaves what follows unsaid.
  bool not_suffered(uint32_t w) {
    if (doc_.words[w].upos != Upos::kVerb || !lexicon_.in_list("suffer-verb", p_.lemma(w)) || !p_.is_negated(w)) return false;
    const std::string_view modal = p_.modal(w);
    if (modal != "will" && modal != "would" && modal != "wo" && modal != "can" && modal != "could" && modal != "ca") return false;
    const int32_t subject = clause_subject(w), object = tree_.child(w, Deprel::kObj) != kNone ? tree_.child(w, Deprel::kObj) : tree_.child(w, Deprel::kIobj);
    if (subject == kNone || object == kNone || statement_at(w) == kNone || !speaker_pledges_as(w)) return false;
    const uint32_t begin = p_.block(uint32_t(object)).begin;
    const WordRange antecedent = p_.trimmed(within_statement({begin, std::max(begin, p_.block(w).end)}, w));
    if (begin < w || antecedent.empty()) return false;
    Condition condition = start(ConditionType::kWarning, w, antecedent);
    add(condition, antecedent);
    return true;
  }

  // The subject is the speaker, or an actor that he may speak for.
  bool speaker_pledges_as(uint32_t w) const {
    const int32_t subject = clause_subject(w);
    const std::string_view lemma = p_.lemma(uint32_t(subject));
    if (lemma == "we" || lemma == "i") return true;
    const int32_t mention = p_.mention_at(uint32_t(subject));
    const int32_t speaker = drafts_[uint32_t(statement_at(w))].statement.speaker;
    return mention != kNone && (same_referent(speaker, uint32_t(mention)) || p_.has_actor(mention));
  }

  // "X must do A by Sunday, otherwise Y will do B"
  bool otherwise(uint32_t w) {
    if (p_.lower_form(w) != "otherwise" || w == 0) return false;
    const WordRange sentence = doc_.sentences[doc_.words[w].sentence].words;
    const int32_t demanded = last_verb_before(w, sentence.begin);
    if (demanded == kNone || !is_demanded(uint32_t(demanded))) return false;
    const WordRange said = within_statement(sentence, w);
    const WordRange antecedent = p_.trimmed({said.begin, w});
    const WordRange consequent = p_.trimmed({w + 1, said.end});
    if (antecedent.empty() || consequent.empty() || statement_at(w) == kNone) return false;
    Condition condition = start(ConditionType::kUltimatum, uint32_t(demanded), antecedent);
    condition.consequent = p_.span(consequent);
    condition.consequent_event = event_in(consequent, consequent.begin);
    set_against_from_clause(condition, uint32_t(demanded));
    add(condition, antecedent);
    return true;
  }

  int32_t last_verb_before(uint32_t w, uint32_t begin) const {
    for (uint32_t k = w; k-- > begin;) {
      if (doc_.words[k].upos == Upos::kVerb) return int32_t(k);
    }
    return kNone;
  }

  // ------------------------------------------------------------------------------------------------------------- implied
  // "any move towards X will have consequences", "accession would be a dangerous step and would force Moscow to react"
  void implied(uint32_t w) {
    const std::string_view modal = p_.modal(w);
    if (modal != "will" && modal != "would" && modal != "shall" && modal != "could" && modal != "'ll" && modal != "wo") return;
    const int32_t subject = clause_subject(w);
    if (subject == kNone) return;
    const int32_t forced = forced_actor(w);
    const int32_t statement = statement_at(w);
    if (statement == kNone && forced == kNone) return;
    if (!foretells(w, forced)) return;
    WordRange antecedent = resolve_pronoun(p_.trimmed(cut_before(p_.block(uint32_t(subject)), w)), w);
    if (antecedent.empty()) return;
    const uint32_t head = antecedent.contains(uint32_t(subject)) ? uint32_t(subject) : uint32_t(head_in(antecedent));
    if (!is_action(head, antecedent)) return;
    WordRange hull = p_.block(w);
    if (hull.begin <= uint32_t(subject)) hull.begin = std::max(hull.begin, p_.block(uint32_t(subject)).end);
    for (uint32_t c : tree_.children(w)) {
      if (c > w && doc_.words[c].deprel == Deprel::kConj && clause_subject(c) != kNone) hull.end = std::min(hull.end, p_.block(c).begin);
    }
    const WordRange consequent = p_.trimmed(hull);
    for (uint32_t k = consequent.begin; k < consequent.end; ++k) {
      if (is_red_line(k)) return;  // told already
    }
    if (Condition* same = same_antecedent(p_.span(antecedent)); same != nullptr) {
      if (same->type != ConditionType::kRedLine && !consequent.empty()) same->consequent.end = std::max(same->consequent.end, p_.span(consequent).end);
      return;
    }
    const bool refusal = p_.lemma(head) == "failure" || p_.lemma(head) == "refusal";
    const bool term = refusal && deadline_in(antecedent) != kNone;
    Condition condition = start(term ? ConditionType::kUltimatum : ConditionType::kWarning, w, antecedent);
    if (!consequent.empty()) condition.consequent = p_.span(consequent);
    condition.consequent_event = event_in(consequent, w);
    if (condition.issuer == kNone && forced != kNone) set_issuer(condition, forced);
    add(condition, antecedent);
  }

  static WordRange cut_before(WordRange range, uint32_t w) {
    if (range.contains(w)) range.end = w;
    return range;
  }

  int32_t clause_subject(uint32_t w) const {
    int32_t found = kNone;
    for (uint32_t c : tree_.children(w)) {
      if (is_subject(doc_.words[c].deprel) && (found == kNone || c < w)) found = int32_t(c);
    }
    return found == kNone && doc_.words[w].deprel == Deprel::kConj ? p_.subject(w) : found;
  }

  // The actor in "would force Moscow to react".
  int32_t forced_actor(uint32_t w) const {
    const std::string_view lemma = p_.lemma(w);
    if (lemma != "force" && lemma != "compel" && lemma != "oblige" && lemma != "require" && lemma != "prompt" && lemma != "push") return kNone;
    return tree_.child(w, Deprel::kObj);
  }

  bool foretells(uint32_t w, int32_t forced) const {
    const std::string_view lemma = p_.lemma(w);
    if (forced != kNone) return true;
    if (doc_.words[w].upos != Upos::kVerb) {
      if (tree_.child(w, Deprel::kCop) == kNone) return false;
      if (lexicon_.in_list("consequence-predicate", lemma)) return true;
      return lexicon_.in_list("consequence-noun", lemma);
    }
    if (lemma == "have" || lemma == "bring" || lemma == "carry" || lemma == "entail" || lemma == "draw" || lemma == "lead" || lemma == "result" ||
        lemma == "meet" || lemma == "face" || lemma == "cause" || lemma == "trigger" || lemma == "provoke" || lemma == "get" || lemma == "receive") {
      return consequence_in(p_.block(w));
    }
    return lexicon_.in_list("consequence-verb", lemma);
  }

  bool is_action(uint32_t head, WordRange range) const {
    const std::string_view lemma = p_.lemma(head);
    if ((lemma == "those" || lemma == "that" || lemma == "anyone" || lemma == "whoever" || lemma == "anybody") && range.size() > 2) return true;
    if (lexicon_.in_list("action-noun", lemma) || doc_.words[head].deprel == Deprel::kCsubj || doc_.words[head].upos == Upos::kVerb) return true;
    if (event_by_word_[head] != kNone) return true;
    if (doc_.words[head].upos != Upos::kNoun) return false;
    const bool made_of_verb = lemma.ends_with("tion") || lemma.ends_with("ment") || lemma.ends_with("sion") || lemma.ends_with("ing");
    return made_of_verb && range.size() > 1;
  }

  int32_t head_in(WordRange range) const {
    for (uint32_t w = range.begin; w < range.end; ++w) {
      const int32_t head = doc_.words[w].head;
      if (head == kNone || !range.contains(uint32_t(head))) return int32_t(w);
    }
    return int32_t(range.begin);
  }

  Condition* same_antecedent(Span antecedent) {
    for (size_t k = found_.size(); k-- > 0 && found_.size() - k <= 4;) {
      if (found_[k].antecedent == antecedent) return &found_[k];
    }
    return nullptr;
  }

  // --------------------------------------------------------------------------------------------------------------- slots
  int32_t statement_at(uint32_t w) const { return statement_of_word_[w]; }

  Condition start(ConditionType type, uint32_t w, WordRange antecedent) const {
    Condition condition;
    condition.type = type;
    condition.sentence = doc_.words[w].sentence;
    condition.antecedent = p_.span(antecedent);
    condition.antecedent_event = event_in(antecedent, antecedent.begin);
    condition.statement = statement_at(w);
    if (condition.statement != kNone) {
      const Statement& statement = drafts_[uint32_t(condition.statement)].statement;
      condition.issuer = statement.speaker;
      condition.against = statement.addressees;
      condition.stated = statement.time;
      if (condition.issuer == kNone) condition.issuer_missing = statement.speaker_missing;
    }
    condition.deadline = deadline_in(antecedent);
    return condition;
  }

  void set_issuer(Condition& condition, int32_t head) const {
    const int32_t mention = p_.actor_mention(uint32_t(head));
    if (mention == kNone) return;
    const std::string_view lemma = p_.lemma(uint32_t(head));
    if ((lemma == "we" || lemma == "our" || lemma == "i" || lemma == "us") && condition.issuer != kNone) return;
    if (same_referent(condition.issuer, uint32_t(mention))) return;  // the speaker's own name says more than "it"
    condition.issuer = mention;
    condition.issuer_missing.clear();
  }

  void set_issuer_from_clause(Condition& condition, uint32_t main) const {
    if (const int32_t subject = p_.subject(main); subject != kNone) set_issuer(condition, subject);
    if (condition.issuer == kNone && condition.issuer_missing.empty()) condition.issuer_missing = "nobody is named";
  }

  bool same_referent(int32_t a, uint32_t b) const {
    if (a == kNone) return false;
    if (uint32_t(a) == b) return true;
    const Mention& first = doc_.mentions[uint32_t(a)];
    const Mention& second = doc_.mentions[b];
    return (first.chain != kNone && first.chain == second.chain) || (!first.actors.empty() && first.actors == second.actors);
  }

  void add_against(Condition& condition, uint32_t head) const {
    const int32_t mention = p_.actor_mention(head);
    if (mention == kNone || same_referent(condition.issuer, uint32_t(mention))) return;
    auto& list = condition.against;
    if (std::find(list.begin(), list.end(), uint32_t(mention)) == list.end()) list.push_back(uint32_t(mention));
  }

  // Who would do what the condition is about.
  void set_against_from_clause(Condition& condition, uint32_t verb) const {
    const int32_t subject = p_.subject(verb);
    if (subject == kNone) return;
    const std::string_view lemma = p_.lemma(uint32_t(subject));
    if (lemma == "we" || lemma == "i" || lemma == "it" || lemma == "there") return;
    add_against(condition, uint32_t(subject));
  }

  int32_t event_in(WordRange range, uint32_t preferred) const {
    if (range.contains(preferred) && event_by_word_[preferred] != kNone) return event_by_word_[preferred];
    for (uint32_t w = range.begin; w < range.end; ++w) {
      if (event_by_word_[w] != kNone) return event_by_word_[w];
    }
    return kNone;
  }

  // The time after "by", "until" or "before" inside the range.
  int32_t deadline_in(WordRange range) const {
    if (range.empty()) return kNone;
    const auto first = std::lower_bound(doc_.times.begin(), doc_.times.end(), range.begin,
                                        [](const TimeExpression& t, uint32_t w) { return t.words.begin < w; });
    for (auto it = first; it != doc_.times.end() && it->words.begin < range.end; ++it) {
      const uint32_t begin = it->words.begin;
      for (uint32_t k = begin > 1 ? begin - 2 : 0; k <= begin; ++k) {
        const std::string_view form = p_.lower_form(k);
        if (form == "by" || form == "until" || form == "till" || form == "before" || form == "within") return int32_t(it - doc_.times.begin());
      }
    }
    return kNone;
  }

  // "any attack on Mali": who is attacked is not who is warned.
  bool suffers(uint32_t mention, WordRange antecedent) const {
    for (uint32_t w = antecedent.begin; w < antecedent.end; ++w) {
      if (event_by_word_[w] == kNone) continue;
      const Event& event = doc_.events[uint32_t(event_by_word_[w])];
      if (event.quad == 4 && std::find(event.target.begin(), event.target.end(), mention) != event.target.end()) return true;
    }
    return false;
  }

  void add(Condition& condition, WordRange antecedent) {
    if (condition.against.empty()) {
      for (uint32_t w = antecedent.begin; w < antecedent.end; ++w) {
        const int32_t mention = p_.mention_at(w);
        const bool heads = mention != kNone && doc_.mentions[uint32_t(mention)].head == w && p_.has_actor(mention);
        if (heads && !suffers(uint32_t(mention), antecedent)) add_against(condition, w);
      }
    }
    if (condition.issuer == kNone && condition.issuer_missing.empty()) condition.issuer_missing = "nobody is named";
    if (same_antecedent(condition.antecedent) != nullptr) return;
    found_.push_back(std::move(condition));
  }

  const Passage& p_;
  const Document& doc_;
  const Tree& tree_;
  const CueLexicon& lexicon_;
  const std::vector<Draft>& drafts_;
  const std::vector<int32_t>& statement_of_word_;
  std::vector<int32_t> event_by_word_;
  std::vector<bool> is_known_;  // the trigger of a proposition that the lexicon has, coded or not
  std::vector<Condition> found_;
};

}  // namespace

std::vector<Condition> find_conditions(const Passage& passage, const std::vector<Draft>& drafts, const std::vector<int32_t>& statement_of_word) {
  return Finder(passage, drafts, statement_of_word).run();
}

}  // namespace demarche
