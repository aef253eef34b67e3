// Form, part of speech and edit script -> lemma (docs/formats/model.md, "Lemma").
//
// A script is CASE STRIP ":" ADD, for example "l3:y" (studied -> study): CASE l = lower-cased form, c = form as it is, t = first
// letter as it is and the rest lower-cased; STRIP code points are taken off the end; ADD is put there. Where that fails or
// leaves nothing, the lemma is the lower-cased form. Exceptions by form and part of speech (from the weights file) and irregular forms
// (data/parse/) come before scripts.
// A script can miss the spelling rules of English ("impos", "expelle", "supplie"). Where it gives a verb that is not a known verb, or
// a noun that is not in the vocabulary, the regular bases of the form are tried: the first known one is taken (impose). Without any,
// the spelling of the form decides (topple, expel, supply).
// Threads: const after construction.
// Source:  Chrupala et al. (2008), "Learning Morphology with Morfette".
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/arena.h"
#include "base/result.h"
#include "parse/word_forms.h"

namespace demarche {

class Lemmatiser {
 public:
  // `exceptions`: lines form TAB UPOS TAB lemma. `vocabulary`: known words, one a line; lines with ## are no words.
  // REQUIRES: both outlive this. Errors: kModel for a malformed script.
  static Result<Lemmatiser> load(const std::vector<std::string>& scripts, std::string_view exceptions, std::string_view vocabulary,
                                 WordForms forms);

  // Never empty unless `form` is. The view lives as long as `form`, the exceptions and the arena.
  std::string_view lemma(std::string_view form, std::string_view upos, size_t script, Arena& arena) const;

 private:
  struct Script {
    char recase = 'l';
    int strip = 0;
    std::string add;
  };

  std::string apply(const Script& script, std::string_view form, const std::string& lower) const;
  bool is_known(const std::string& base, bool is_verb) const;
  std::string regular_verb(const std::string& guess, const std::string& lower) const;
  std::string spelled(std::string guess, std::string_view upos, const std::string& lower) const;

  WordForms forms_;
  std::vector<Script> scripts_;
  std::unordered_set<std::string_view> known_;
  std::unordered_map<std::string_view, std::string_view> exceptions_;  // "form TAB UPOS"
};

// Lower-cased by code points.
std::string lower_case(std::string_view text);

}  // namespace demarche
