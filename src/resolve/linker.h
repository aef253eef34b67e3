// The work of one document: mentions found, then linked in text order, each with what was said before it.
//
// Order of evidence for the state of a nominal: adjective or compound, possessor, "of", title on the date, "in", coreference, the
// same word told of just before, the country of the article; where no one state stands out, the place that the telling is at, then the
// capital of the dateline; of rebels, the state of the named armed groups. Antecedents: agreement, then distance and grammatical role, after Lappin and Leass (1994), "An Algorithm
// for Pronominal Anaphora Resolution"; where a subject that is no actor stands nearer, a pronoun stays open rather than guessed.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "doc/document.h"
#include "doc/tree.h"
#include "resolve/coreference.h"
#include "resolve/knowledge.h"

namespace demarche {

class Linker {
 public:
  // `phrases`: what Coreference::run found; empty = pronouns and nominals are linked by the rules here alone.
  Linker(const Knowledge& knowledge, Document& doc, const Tree& tree, std::vector<CoreferentPhrase> phrases = {})
      : knowledge_(knowledge), doc_(doc), tree_(tree), phrases_(std::move(phrases)) {}
  void run();

 private:
  enum class Referent : uint8_t { kUnknown, kPerson, kBody, kPeople };  // he or she; it; they

  struct Match {
    WordRange words;
    std::vector<uint32_t> entries;  // fitting the date; best first
    bool demonym = false;
  };
  struct AgentMatch {
    WordRange words;
    const AgentTerm* term = nullptr;
  };
  // What is known of a mention beside its record.
  struct Draft {
    Referent referent = Referent::kUnknown;
    char gender = ' ';
    bool plural = false;
    bool linked = false;
    int32_t same_as = kNone;      // mention
    std::string identity;         // "p:Andrei Rudenko", "e:NATO"; empty = only by coreference
    std::vector<uint32_t> nouns_of;  // organisations whose nouns may stand for it
  };
  // The words and modifiers of one noun phrase that say who is meant.
  struct Phrase {
    std::vector<uint32_t> core;
    std::vector<uint32_t> possessors;
    std::vector<std::pair<std::string_view, uint32_t>> attached;  // preposition and head: "of", Russia
  };

  void find_matches();
  void match_at(uint32_t word, std::string& key);
  bool spelled_right(const AliasTarget& target, WordRange words) const;
  bool stands_alone(WordRange words) const;
  void add_match(WordRange words, const std::vector<AliasTarget>& targets);
  void find_agents();
  void weigh_countries();
  using Weights = std::unordered_map<std::string_view, double>;
  void settle_homonym(Match& match, const Weights& weights) const;
  bool is_surname_of_somebody(uint32_t word) const;
  void mark_quotations();

  void find_mentions();
  bool is_modifier_of_agent(uint32_t word) const;
  bool heads_mention(uint32_t word) const;
  void add_mention(uint32_t head);
  WordRange extent(uint32_t head) const;
  Phrase phrase_of(uint32_t head) const;
  void attach_next(Phrase& phrase) const;

  void link(uint32_t mention, int depth);
  void link_name(uint32_t mention, const Phrase& phrase);
  void link_person(uint32_t mention, const Phrase& phrase, int depth);
  bool link_own_country(uint32_t mention, const Phrase& phrase);
  bool is_named_otherwise(uint32_t head, uint32_t holder) const;
  void link_nominal(uint32_t mention, const Phrase& phrase, int depth);
  bool speaks(uint32_t word) const;
  void link_pronoun(uint32_t mention);
  void settle_as(uint32_t mention, uint32_t body);
  bool link_description(uint32_t mention, const Phrase& phrase);
  std::vector<Actor> owners_of(const Phrase& phrase, bool places, ResolvedBy& how, int depth);
  std::vector<Actor> actors_at(uint32_t word, int depth);
  void place_untold(Actor& actor, const Phrase& phrase) const;
  bool link_by_same_word(uint32_t mention, bool former);
  std::string_view home_of(uint32_t word) const;
  std::string_view home_of_rebels(uint32_t word) const;
  int32_t likeliest(const std::vector<uint32_t>& people, const Knowledge::Clues& clues) const;
  const AgentMatch* agent_of(const Phrase& phrase, uint32_t head) const;
  int32_t title_above(uint32_t head) const;
  bool is_former(const Phrase& phrase) const;
  void settle(uint32_t mention, std::vector<Actor> actors);
  void copy_actors(uint32_t mention, uint32_t antecedent, bool whole);
  bool is_joined_to(uint32_t owned, uint32_t owner) const;
  bool drives_out(uint32_t clause, uint32_t owned) const;
  int32_t antecedent_of(uint32_t mention) const;
  int32_t learned_antecedent(uint32_t mention) const;
  int32_t reporter_of(uint32_t mention) const;
  bool link_by_coreference(uint32_t mention);
  int32_t speaker_of(uint32_t word) const;
  void join_appositions();
  void make_chains();

  bool is_placelike(uint32_t head) const;
  uint32_t clause_of(uint32_t word) const;
  std::string_view preposition_of(uint32_t word) const;
  bool is_subject(uint32_t word) const;
  std::string person_name(uint32_t head, const Phrase& phrase) const;
  std::optional<Day> date() const { return doc_.published; }

  const Knowledge& knowledge_;
  Document& doc_;
  const Tree& tree_;
  std::vector<CoreferentPhrase> phrases_;
  std::vector<int32_t> phrase_of_head_;  // word -> phrases_
  std::vector<Match> matches_;
  std::vector<int32_t> match_of_;   // word -> matches_
  std::vector<AgentMatch> agents_;
  std::vector<int32_t> agent_of_;   // word -> agents_
  std::vector<int32_t> name_of_;    // word -> doc_.names
  std::vector<int32_t> mention_of_;  // head word -> mention
  std::vector<bool> quoted_;        // word lies in a quotation
  std::vector<Draft> drafts_;       // beside doc_.mentions
  std::vector<uint32_t> order_;     // mentions linked so far
  std::unordered_map<std::string, uint32_t> people_;  // folded surname or full name -> mention
  std::unordered_map<std::string, uint32_t> actor_index_;
  Weights weights_;  // of states, by the names and adjectives that can mean no other
  std::string country_;             // of the article; empty = no one state stands out
  std::string dateline_country_;    // where it was written, if it is about that state
};

}  // namespace demarche
