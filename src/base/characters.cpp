#include "base/characters.h"

#include <utf8proc.h>

#include <array>

namespace demarche {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool continues(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// Length by the first byte and the allowed range of the second (Unicode table 3-7).
struct Lead {
  uint32_t size;
  unsigned char low, high;
};

Lead lead(unsigned char byte) {
  if (byte < 0x80) return {1, 0, 0};
  if (byte < 0xC2) return {0, 0, 0};
  if (byte < 0xE0) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

// Bytes of the longest well-formed beginning at `at`; `complete` says whether it is a whole character.
uint32_t well_formed_prefix(std::string_view bytes, size_t at, bool& complete) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const Lead first = lead(byte(at));
  complete = first.size == 1;
  if (first.size <= 1) return 1;
  uint32_t n = 1;
  while (n < first.size && at + n < bytes.size()) {
    const unsigned char next = byte(at + n);
    if (n == 1 ? (next < first.low || next > first.high) : !continues(next)) return n;
    ++n;
  }
  complete = n == first.size;
  return n;
}

CharClass ascii_class(char c) {
  if (is_ascii_lower(c)) return CharClass::kLower;
  if (is_ascii_upper(c)) return CharClass::kUpper;
  if (is_ascii_digit(c)) return CharClass::kDigit;
  if (c == ' ' || (c >= '\t' && c <= '\r')) return CharClass::kSpace;
  const std::string_view symbols = "$+<=>^`|~";
  if (c < 0x20 || c == 0x7F || symbols.find(c) != std::string_view::npos) return CharClass::kSymbol;
  return CharClass::kPunct;
}

std::array<CharClass, 128> make_ascii_classes() {
  std::array<CharClass, 128> out{};
  for (int c = 0; c < 128; ++c) out[size_t(c)] = ascii_class(char(c));
  return out;
}

const std::array<CharClass, 128> kAscii = make_ascii_classes();

bool is_skin_tone(char32_t c) { return c >= 0x1F3FB && c <= 0x1F3FF; }

}  // namespace

CodePoint decode_utf8(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  if (first < 0x80) return {first, 1};
  if (first < 0xE0) return {char32_t((first & 0x1F) << 6 | (byte(at + 1) & 0x3F)), 2};
  if (first < 0xF0) return {char32_t((first & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F)), 3};
  return {char32_t((first & 0x07) << 18 | (byte(at + 1) & 0x3F) << 12 | (byte(at + 2) & 0x3F) << 6 | (byte(at + 3) & 0x3F)), 4};
}

void append_utf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += char(c);
  } else if (c < 0x800) {
    out += char(0xC0 | (c >> 6));
    out += char(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += char(0xE0 | (c >> 12));
    out += char(0x80 | ((c >> 6) & 0x3F));
    out += char(0x80 | (c & 0x3F));
  } else {
    out += char(0xF0 | (c >> 18));
    out += char(0x80 | ((c >> 12) & 0x3F));
    out += char(0x80 | ((c >> 6) & 0x3F));
    out += char(0x80 | (c & 0x3F));
  }
}

uint32_t valid_utf8_size(std::string_view bytes, size_t at) {
  bool complete = false;
  const uint32_t size = well_formed_prefix(bytes, at, complete);
  return complete ? size : 0;
}

std::string repair_utf8(std::string_view bytes, size_t& replaced) {
  std::string out;
  out.reserve(bytes.size());
  replaced = 0;
  size_t copied = 0;  // everything before it is in `out`
  for (size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    bool complete = false;
    const uint32_t size = well_formed_prefix(bytes, at, complete);
    if (!complete) {
      out.append(bytes, copied, at - copied);
      append_utf8(out, kReplacement);
      copied = at + size;
      ++replaced;
    }
    at += size;
  }
  out.append(bytes, copied, bytes.size() - copied);
  return out;
}

bool is_white_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  switch (c) {
    case 0x85: case 0xA0: case 0x1680: case 0x2028: case 0x2029: case 0x202F: case 0x205F: case 0x3000:
    case 0x200B: case 0xFEFF:
      return true;
    default:
      return c >= 0x2000 && c <= 0x200A;
  }
}

CharClass char_class(char32_t c) {
  if (c < 0x80) return kAscii[c];
  if (is_white_space(c)) return CharClass::kSpace;
  if (is_skin_tone(c)) return CharClass::kMark;
  switch (utf8proc_category(utf8proc_int32_t(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return CharClass::kUpper;
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
      return CharClass::kLower;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return CharClass::kDigit;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
      return CharClass::kMark;
    case UTF8PROC_CATEGORY_SM:
    case UTF8PROC_CATEGORY_SC:
    case UTF8PROC_CATEGORY_SK:
    case UTF8PROC_CATEGORY_SO:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CN:
      return CharClass::kSymbol;
    default:
      return CharClass::kPunct;
  }
}

}  // namespace demarche
