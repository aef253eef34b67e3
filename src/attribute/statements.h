// Finds the statements of a document: cue, content, speaker, addressee, channel, manner, nesting.
//
// Clauses are read from the tree first; quotations that no clause claimed go to the nearest cue that touches them, then to the
// statement before. So a wrong attachment costs a span, not the speaker.
#pragma once

#include <cstdint>
#include <vector>

#include "attribute/passage.h"

namespace demarche {

// A statement with what later steps of this stage need to know about it and records do not show.
struct Draft {
  Statement statement;
  uint32_t cue_word = 0;
  WordRange cue_words;
  std::vector<WordRange> content;
  std::vector<uint32_t> addressee_heads;
  int32_t speaker_head = kNone;
  const CueEntry* entry = nullptr;
  bool is_clause = false;  // the content is a finite clause or a quotation, not an object or an infinitive
  bool carries = true;  // what is told in the content is told by the speaker ("said that"), not only meant by him ("supports the deal")
};

// In text order of the cues. Statement::about and ::time stay empty.
std::vector<Draft> find_statements(const Passage& passage);

}  // namespace demarche
