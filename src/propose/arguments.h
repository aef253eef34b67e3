// Who does what to whom: the arguments of one predicate, its own and those it shares.
//
// Subjects are found through passives, relative clauses, participles, conjunction, control and raising, infinitives of
// nouns ("Kyiv's bid to join"), light verbs ("launched an attack") and possessors.
#pragma once

#include <vector>

#include "doc/document.h"
#include "doc/tree.h"
#include "lexicon/lexicon.h"
#include "propose/clause.h"

namespace demarche {

class ArgumentFinder {
 public:
  ArgumentFinder(Document& doc, const Tree& tree, const Lexicon& lexicon);

  std::vector<Argument> of_verb(uint32_t verb) const;
  std::vector<Argument> of_noun(uint32_t noun) const;
  std::vector<Argument> of_adjective(uint32_t adjective) const;

 private:
  struct Subject {
    int32_t word = kNone;
    bool inherited = false;
    bool is_patient = false;  // of a passive
    std::string_view preposition;
  };

  Subject subject_of(uint32_t predicate) const;
  Subject subject_of_noun(uint32_t noun) const;
  int32_t object_of(uint32_t verb) const;
  int32_t particle_object_of(uint32_t verb) const;
  int32_t called_upon(uint32_t verb) const;
  int32_t light_verb_of(uint32_t noun) const;
  int32_t mention_at(uint32_t word) const;
  void add(std::vector<Argument>& arguments, Role role, int32_t word, std::string_view preposition, bool inherited) const;
  void add_behind_object(std::vector<Argument>& arguments, uint32_t object) const;
  void add_dependents(std::vector<Argument>& arguments, uint32_t predicate, bool with_objects, bool inherited) const;

  Document& doc_;
  const Tree& tree_;
  const Lexicon& lexicon_;
  Clause clause_;
  std::vector<int32_t> mention_of_;  // head word -> mention
  std::vector<bool> is_time_;
  ClassSet light_;
  ClassSet partitive_;
};

}  // namespace demarche
