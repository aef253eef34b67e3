// From slots to actors: who is source and who is target of a matched proposition.
#pragma once

#include <string>
#include <vector>

#include "code/matcher.h"
#include "doc/document.h"
#include "doc/tree.h"
#include "lexicon/lexicon.h"

namespace demarche {

struct RoleFilling {
  std::vector<uint32_t> mentions;
  bool inherited = false;  // through control, conjunction, ...
  bool nested = false;     // named inside the phrase that fills the slot: "Ukraine's borders" -> Ukraine
  std::vector<uint32_t> own;  // stood in the slots and were left out: the side of `others`
  bool own_nested = true;     // ... all of them named only inside the phrase: "rounded up its organisers"
  std::string missing;     // why empty
};

class RoleFinder {
 public:
  // `entries`: the matched entry of each proposition, nullptr where none; filled before fill() is called.
  RoleFinder(const Document& doc, const Tree& tree, const Lexicon& lexicon, const Matcher& matcher,
             const std::vector<const LexiconEntry*>& entries);

  // The first alternative of `spec` that names actors we know and that are not on the side of `others`: nobody acts against
  // himself. `proposition_of` gives the proposition of a clause's head word.
  RoleFilling fill(const Proposition& proposition, const RoleSpec& spec, const std::vector<int32_t>& proposition_of,
                   const std::vector<uint32_t>& others = {}) const;
  // Mentions of actors in the phrase headed by `word`, conjuncts included; looks inside when the head itself is none.
  std::vector<uint32_t> actors_in(uint32_t word, bool& nested) const;
  // A phrase in which a name is not the party that the phrase stands for: "the Kremlin's critics", "the statue of Lenin".
  bool hides_parties(uint32_t word) const;
  // Both stand for the same actor.
  bool same_actor(uint32_t a, uint32_t b) const;
  // Both speak for the same state or body: Russia and the Kremlin, but not Russia and its opposition. `loosely`: its forces
  // and missions count as the state itself, as they do where they are named only inside a phrase.
  bool same_party(uint32_t a, uint32_t b, bool loosely = false) const;
  // Known only through a pronoun or possessive that refers back.
  bool is_by_reference(uint32_t mention) const;

 private:
  bool speaks_for_its_code(const Actor& actor, bool loosely) const;

  int32_t actor_mention(uint32_t word) const;
  bool is_mere_word(uint32_t word) const;
  bool names_a_paper(uint32_t paper, uint32_t mention) const;
  bool has_code(uint32_t mention) const;
  bool is_guess(uint32_t mention) const;
  bool is_from(uint32_t word) const;
  void set_own_side_apart(std::vector<uint32_t>& found, const std::vector<uint32_t>& others, bool nested,
                          std::vector<uint32_t>& own) const;
  void add_conjuncts(uint32_t word, std::vector<uint32_t>& mentions, int depth = 0) const;
  void add_other_owners(uint32_t head, std::vector<uint32_t>& mentions) const;
  void fill_from_clause(uint32_t head, const Proposition& outer, const std::vector<int32_t>& proposition_of, RoleFilling& filling) const;

  const Document& doc_;
  const Tree& tree_;
  const Lexicon& lexicon_;
  const Matcher& matcher_;
  const std::vector<const LexiconEntry*>& entries_;
  ClassSet outsiders_;   // whose owner is somebody else: "the Kremlin's critics"
  ClassSet papers_;      // that bear the name of where they were made: "the Lisbon treaty"
  ClassSet likenesses_;  // of people and things long gone: "the statue of Lenin"
  std::vector<int32_t> mention_of_;
};

}  // namespace demarche
