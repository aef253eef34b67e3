// Which lexicon entry fits a proposition best, and why the others do not.
#pragma once

#include <string>
#include <vector>

#include "doc/document.h"
#include "doc/tree.h"
#include "lexicon/lexicon.h"

namespace demarche {

class Matcher {
 public:
  Matcher(const Document& doc, const Tree& tree, const Lexicon& lexicon);

  PredicateKind kind(const Proposition& proposition) const;
  // The most specific entry whose words and constraints are all there; nullptr when none is.
  const LexiconEntry* best(const Proposition& proposition) const;
  // Why no entry fits, for people: "no lexicon entry for `underline`".
  std::string why_not(const Proposition& proposition) const;
  // The arguments in one slot.
  std::vector<const Argument*> in_slot(const Proposition& proposition, const Slot& slot) const;
  // Heads of the arguments that an entry's named constraints took.
  std::vector<uint32_t> consumed(const Proposition& proposition, const LexiconEntry& entry) const;
  // The noun that says what is meant: "dozens of protesters" -> protesters.
  uint32_t content_head(uint32_t word) const;

 private:
  void add_named_classes();
  bool is_mandate(uint32_t clause) const;
  bool has_extra_words(const Proposition& proposition, const LexiconEntry& entry) const;
  bool fits(const Proposition& proposition, const Constraint& constraint) const;
  bool fills(const Argument& argument, const Filler& filler) const;

  const Document& doc_;
  const Tree& tree_;
  const Lexicon& lexicon_;
  ClassSet partitive_;
  std::vector<ClassSet> named_;  // [words] classes that a word belongs to by being a name
};

}  // namespace demarche
