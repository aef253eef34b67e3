// Participants that no table of actors knows: "fleeing children", "a Malaysian airliner", "a team of fifteen".
//
// In:      the words of an entry's slots, where they name no actor. Out: mentions without actors (a code is `missing` in the
//          record), so that the victims of an attack are not lost for want of a state.
//          Example: "Gunmen shot fleeing children" -> target "fleeing children".
// Contract: people and bodies may fill a slot of the types that befall people; things are only targets of violence and coercion;
//          what acts ("the attack", "a curfew") is never a party.
// Threads: pure function of its arguments; appends to doc.mentions.
#pragma once

#include <unordered_map>
#include <vector>

#include "code/matcher.h"
#include "doc/document.h"
#include "doc/tree.h"
#include "lexicon/lexicon.h"

namespace demarche {

class UnnamedParties {
 public:
  UnnamedParties(Document& doc, const Tree& tree, const Lexicon& lexicon, const Matcher& matcher);

  // The first alternative of `spec` whose words may be the source (or target) of an event of `type`. Empty: none may.
  std::vector<uint32_t> find(const Proposition& one, const RoleSpec& spec, std::string_view type, bool is_source);

 private:
  bool is_faced(const Argument& argument, std::string_view type) const;
  bool may_be_party(uint32_t head, std::string_view type, bool is_source) const;
  uint32_t mention_at(uint32_t head);

  Document& doc_;
  const Tree& tree_;
  const Lexicon& lexicon_;
  const Matcher& matcher_;
  std::unordered_map<uint32_t, uint32_t> mention_of_;  // head of a phrase without actors -> mention
  std::vector<bool> is_named_party_;  // [words] part of the name of a person or organisation
  std::vector<bool> is_named_place_;  // ... in the name of a place
  ClassSet people_, bodies_, things_, never_;
};

}  // namespace demarche
