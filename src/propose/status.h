// The status of what each word says, passed down the tree from what governs it.
//
// Each word has a state: the status that an event named by this word would have, and the cues that decided it. A child's
// state is the state that its governor projects onto its slot (denying verb -> denied, demand -> demanded, ...), combined
// with the child's own negation, auxiliaries, adverbs and adjectives. What is left out: scope of quantifiers, and negation
// that reaches over a clause border other than through the verbs that the table of cues lists.
#pragma once

#include <vector>

#include "doc/document.h"
#include "doc/tree.h"
#include "lexicon/lexicon.h"
#include "propose/clause.h"

namespace demarche {

struct WordState {
  Status status = Status::kActual;
  Status incoming = Status::kActual;  // before the word's own cues
  int32_t cue = kNone;                // last of a chain of cues; see StatusWalk::cues
  int32_t incoming_cue = kNone;
  bool historical = false;
};

class StatusWalk {
 public:
  StatusWalk(const Document& doc, const Tree& tree, const Lexicon& lexicon);

  const WordState& state(uint32_t word) const { return states_[word]; }
  // The cues that decided, outermost first.
  std::vector<Cue> cues(uint32_t word) const;
  // The status that `governor` projects onto the slot `child` stands in; nullptr when its words say nothing.
  const StatusCue* governing_cue(uint32_t governor, uint32_t child) const;

 private:
  struct CueNode {
    Cue cue;
    int32_t previous = kNone;
  };

  void walk();
  void visit(uint32_t w);
  void inherit(uint32_t w, WordState& state);
  void inherit_from_clause(uint32_t w, uint32_t governor, WordState& state);
  void inherit_as_conjunct(uint32_t w, uint32_t first, WordState& state);
  void own_cues(uint32_t w, WordState& state);
  void own_modal(uint32_t w, uint32_t aux, WordState& state);
  void apply(WordState& state, Status own, uint32_t cue_word, std::string_view reason);
  void project(WordState& state, const WordState& from, const StatusCue& cue, uint32_t governor);
  bool asks_somebody(const StatusCue& cue, uint32_t governor) const;
  bool has_condition(uint32_t w) const;
  bool has_generic_subject(uint32_t w) const;
  bool is_reported(uint32_t w) const;
  bool is_light(uint32_t verb) const;
  bool in_past(uint32_t w) const;
  const std::vector<StatusCue>* cues_of(uint32_t w) const;

  const Document& doc_;
  const Tree& tree_;
  const Lexicon& lexicon_;
  Clause clause_;
  std::vector<WordState> states_;
  std::vector<CueNode> nodes_;
  std::vector<int32_t> time_at_;  // word -> index into doc.times
  ClassSet light_;
  ClassSet partitive_;
};

// What becomes of `inherited` when the word itself says `own`: "denied that it would send" stays denied.
Status combine(Status inherited, Status own);
// What a cue makes of the slot below when the cue's own clause has status `governor`: "did not agree to leave" -> negated.
Status below(Status governor, Status projected);

}  // namespace demarche
