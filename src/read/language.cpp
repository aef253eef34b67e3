#include "read/language.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "base/characters.h"

namespace demarche {
namespace {

struct Profile {
  Language language;
  std::string_view words;  // frequent function words, each between spaces; words that English shares are left out
};

constexpr std::array<Profile, 8> kProfiles = {{
    {{"en", "English"}, " the of and to in is was that for with his has have from they been were are by its on at said who which will "},
    {{"de", "German"}, " der die das und ist nicht von den mit dem des sich auf eine ein im zu als auch wurde nach bei hat sind "},
    {{"fr", "French"}, " le la les des et est une dans pour que qui sur pas par plus du au avec aux sont cette ont leur "},
    {{"es", "Spanish"}, " el la los las de que en y una por con para del se su al como es fue son m\u00e1s pero "},
    {{"it", "Italian"}, " il di che la un per una sono del della con non le gli dei alla nel si anche dal ha "},
    {{"pt", "Portuguese"}, " o que do da em um para com uma os no na por mais as dos foi ao n\u00e3o s\u00e3o "},
    {{"nl", "Dutch"}, " de het een van en dat niet zijn voor met op te ook aan er werd bij naar door maar "},
    {{"pl", "Polish"}, " w i na z do nie \u017ce si\u0119 jest przez od po oraz jak za dla kt\u00f3ry kt\u00f3re "},
}};

struct Script {
  char32_t first, last;
  Language language;
};
constexpr std::array<Script, 6> kScripts = {{
    {0x0400, 0x052F, {"und", "a language in Cyrillic script"}},
    {0x0590, 0x05FF, {"he", "Hebrew"}},
    {0x0600, 0x077F, {"und", "a language in Arabic script"}},
    {0x0370, 0x03FF, {"el", "Greek"}},
    {0x3040, 0x9FFF, {"und", "Chinese or Japanese"}},
    {0xAC00, 0xD7A3, {"ko", "Korean"}},
}};

// Bit i of a word: it is a function word of profile i.
std::unordered_map<std::string_view, uint8_t> function_words() {
  std::unordered_map<std::string_view, uint8_t> found;
  for (size_t i = 0; i < kProfiles.size(); ++i) {
    std::string_view left = kProfiles[i].words;
    while (left.size() > 1) {
      left.remove_prefix(1);
      const size_t length = left.find(' ');
      found[left.substr(0, length)] |= uint8_t(1u << i);
      left.remove_prefix(length);
    }
  }
  return found;
}

}  // namespace

Language guess_language(std::string_view text) {
  constexpr size_t kLook = 32 * 1024;
  static const std::unordered_map<std::string_view, uint8_t> known = function_words();
  std::array<size_t, kProfiles.size()> hits{};
  std::array<size_t, kScripts.size()> letters{};
  size_t words = 0, all_letters = 0;
  std::string word;
  for (size_t at = 0; at < text.size() && at < kLook;) {
    const CodePoint point = decode_utf8(text, at);
    at += point.size;
    const CharClass cls = char_class(point.value);
    const bool letter = cls == CharClass::kLower || cls == CharClass::kUpper;
    if (letter) {
      ++all_letters;
      if (point.value < 128) {
        word += ascii_lower(char(point.value));
        continue;
      }
      for (size_t i = 0; i < kScripts.size(); ++i) letters[i] += kScripts[i].first <= point.value && point.value <= kScripts[i].last;
      append_utf8(word, point.value);
      continue;
    }
    if (word.empty()) continue;
    ++words;
    if (const auto found = known.find(word); found != known.end()) {
      for (size_t i = 0; i < kProfiles.size(); ++i) hits[i] += found->second >> i & 1;
    }
    word.clear();
  }
  for (size_t i = 0; i < kScripts.size(); ++i) {
    if (all_letters >= 40 && letters[i] * 2 > all_letters) return kScripts[i].language;
  }
  const size_t best = size_t(std::ranges::max_element(hits) - hits.begin());
  const bool clear = words >= 25 && hits[best] > 2 * hits[0] && hits[best] * 8 > words;
  return clear ? kProfiles[best].language : kProfiles[0].language;
}

}  // namespace demarche
