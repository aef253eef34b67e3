#include "resolve/fold.h"

#include <array>

#include "base/characters.h"

namespace demarche {
namespace {

// Letters of Latin-1 Supplement and Latin Extended-A (U+00C0..U+017F) without their marks; "" = not a letter.
constexpr std::array<std::string_view, 192> kPlain = {
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", "d", "n", "o", "o", "o", "o", "o", "", "o",
    "u", "u", "u", "u", "y", "th", "ss", "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", "d", "n",
    "o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "y", "a", "a", "a", "a", "a", "a", "c", "c", "c", "c", "c",
    "c", "c", "c", "d", "d", "d", "d", "e", "e", "e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g", "g", "g", "g", "g",
    "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i", "i", "i", "ij", "ij", "j", "j", "k", "k", "k", "l", "l", "l", "l",
    "l", "l", "l", "l", "l", "l", "n", "n", "n", "n", "n", "n", "n", "n", "n", "o", "o", "o", "o", "o", "o", "oe", "oe", "r", "r",
    "r", "r", "r", "r", "s", "s", "s", "s", "s", "s", "s", "s", "t", "t", "t", "t", "t", "t", "u", "u", "u", "u", "u", "u", "u",
    "u", "u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z", "z", "z", "z", "s"};

bool is_dropped(char32_t c) {
  return c == '\'' || c == '.' || c == ',' || c == '"' || c == '`' || (c >= 0x2018 && c <= 0x201F) || c == 0x02BC || c == 0x02BB ||
         (c >= 0x0300 && c <= 0x036F) || c == 0x00AD;
}

bool is_gap(char32_t c) { return c == ' ' || c == '-' || c == '_' || c == '/' || c == 0xA0 || (c >= 0x2010 && c <= 0x2015); }

void append_gap(std::string& key) {
  if (!key.empty() && key.back() != ' ') key += ' ';
}

void append_letter(std::string& key, char32_t c) {
  if (c >= 0xC0 && c < 0x180) {
    key += kPlain[c - 0xC0];
    return;
  }
  if (c >= 0x218 && c <= 0x21B) {  // Romanian letters with comma below
    key += c < 0x21A ? 's' : 't';
    return;
  }
  append_utf8(key, c);
}

}  // namespace

void append_folded(std::string& key, std::string_view word) {
  append_gap(key);
  for (size_t at = 0; at < word.size();) {
    const CodePoint c = static_cast<unsigned char>(word[at]) < 0x80 ? CodePoint{char32_t(word[at]), 1} : decode_utf8(word, at);
    at += c.size;
    if (c.value < 0x80 && (is_ascii_letter(char(c.value)) || is_ascii_digit(char(c.value)))) {
      key += ascii_lower(char(c.value));
    } else if (is_gap(c.value)) {
      append_gap(key);
    } else if (!is_dropped(c.value)) {
      append_letter(key, c.value);
    }
  }
  while (!key.empty() && key.back() == ' ') key.pop_back();
}

std::string fold_name(std::string_view name) {
  std::string key;
  key.reserve(name.size());
  append_folded(key, name);
  if (key.starts_with("the ")) key.erase(0, 4);
  return key;
}

}  // namespace demarche
