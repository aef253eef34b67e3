// One spelling for many: names as keys for look-up.
#pragma once

#include <string>
#include <string_view>

namespace demarche {

// Lower case, no accents, no apostrophes, commas and periods; hyphens and white space become one space; no leading "the".
// "Côte d'Ivoire" -> "cote divoire", "U.S." -> "us", "Guinea-Bissau" -> "guinea bissau", "" -> "".
std::string fold_name(std::string_view name);

// The same without treating "the" apart, appended to `key` after a space where key is not empty. For keys that grow word by word.
void append_folded(std::string& key, std::string_view word);

}  // namespace demarche
