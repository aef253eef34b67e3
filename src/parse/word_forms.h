// English word forms that are looked up, not guessed: irregular_forms.txt and verbs.txt in data/parse/.
//
// irregular_forms.txt: "[UPOS]" opens a part; a line below it is LEMMA FORM... ; verbs.txt: the base form of a verb a line. "#" starts
// a comment in both. All words are in lower case.
// Threads: const after load.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/result.h"

namespace demarche {

class WordForms {
 public:
  // From the program's data. Errors: kNotFound, kUnreadable, kDataFile (file:line).
  static Result<WordForms> load();

  // `irregular`, `verbs`: the text of the two files. Errors: kDataFile.
  static Result<WordForms> parse(std::string_view irregular, std::string_view verbs);

  // The lemma of "form TAB UPOS" where the form is irregular; null otherwise.
  const std::string* irregular(const std::string& form_and_upos) const;

  bool is_verb(const std::string& base) const { return verbs_.contains(base); }

 private:
  std::unordered_map<std::string, std::string> irregular_;
  std::unordered_set<std::string> verbs_;
};

}  // namespace demarche
