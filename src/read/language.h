// A quick guess at the language of a text, by its function words and its script.
//
// Threads: pure function. Cost: looks at the first 32 KiB.
#pragma once

#include <string_view>

namespace demarche {

struct Language {
  std::string_view code = "en";     // ISO 639-1; "und" where the script is none we name words of
  std::string_view name = "English";
};
// English unless another language is clearly ahead; short texts are English.
Language guess_language(std::string_view text);

}  // namespace demarche
