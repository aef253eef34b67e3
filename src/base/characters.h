// UTF-8 character by character: decode, repair, and the few classes that reading and segmentation ask about.
//
// Threads: pure functions.
// Source:  The Unicode Standard 15, chapter 3.9 (well-formed sequences); categories from utf8proc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace demarche {

struct CodePoint {
  char32_t value = 0;
  uint32_t size = 1;  // bytes
};

// The code point that starts at `at`. REQUIRES: text is valid UTF-8, `at` < text.size() and at the start of a code point.
CodePoint decode_utf8(std::string_view text, size_t at);
void append_utf8(std::string& out, char32_t code_point);

// Bytes of the well-formed sequence at `at`, 0 where there is none.
uint32_t valid_utf8_size(std::string_view bytes, size_t at);

// `bytes` with every maximal ill-formed piece replaced by U+FFFD; `replaced` counts them.
std::string repair_utf8(std::string_view bytes, size_t& replaced);

// White space in the sense of the Document: what separates tokens and need not be covered by any. Unicode White_Space,
// and the characters that only mark a place to break: ZERO WIDTH SPACE and a BYTE ORDER MARK inside the text.
bool is_white_space(char32_t code_point);

enum class CharClass : uint8_t {
  kSpace,
  kLower,   // letters without case are kLower: Chinese, Arabic
  kUpper,
  kDigit,   // decimal digits and other numbers: 7, ² , Ⅳ
  kMark,    // combining marks, variation selectors, joiners, soft hyphen, direction marks: go with what stands before
  kPunct,
  kSymbol,  // currency, mathematics, emoji, control characters, U+FFFD
};
CharClass char_class(char32_t code_point);

inline bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
inline bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
inline bool is_ascii_letter(char c) { return is_ascii_upper(c) || is_ascii_lower(c); }
inline char ascii_lower(char c) { return is_ascii_upper(c) ? char(c + 32) : c; }

}  // namespace demarche
