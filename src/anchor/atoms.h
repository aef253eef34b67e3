// The finest view of a document for counting and dating: words cut at hyphens, slashes, colons and between digits and
// letters, so that "mid-June", "1939-45", "10am" and "19th" read the same however a tokeniser cut them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doc/document.h"

namespace demarche {

struct Atom {
  enum class Kind : uint8_t { kWord, kDigits, kPunct };
  Kind kind = Kind::kWord;
  bool glued = false;        // no white space before it
  bool capital = false;      // begins with A-Z
  bool ends_sentence = false;  // last atom of its sentence
  uint8_t digits = 0;        // of kDigits: how many before a decimal point, without separators
  bool grouped = false;      // of kDigits: has separators or a decimal point ("11,000", "3.5"): never a year
  uint32_t word = 0;         // the word it was cut from
  Span span;
  std::string_view text;     // lower case (ASCII letters); dashes of any length are "-"; views Atoms::lower
  double value = 0;          // of kDigits
};

struct Atoms {
  std::string lower;       // lower-case copy of the text, byte for byte
  std::vector<Atom> list;  // in text order
};

// REQUIRES: words have spans. Sentence ends are set where the document has sentences, else at the ends of blocks.
Atoms cut_atoms(const Document& doc);

}  // namespace demarche
