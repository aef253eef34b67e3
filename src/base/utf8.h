// Bytes and code points of UTF-8 text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace demarche {

// Turns byte offsets of one text into code-point offsets. Built in one linear pass; a look-up costs at most 63 bytes of counting.
// An offset inside a character counts that character as not yet begun. REQUIRES: text is valid UTF-8 and outlives this.
class CodePointOffsets {
 public:
  explicit CodePointOffsets(std::string_view text);

  // Code points before byte `offset`; offsets past the end count the whole text.
  uint32_t at(uint32_t offset) const;
  Span of(Span bytes) const { return {at(bytes.begin), at(bytes.end)}; }
  // Code points of the whole text.
  uint32_t size() const { return size_; }

 private:
  static constexpr uint32_t kStep = 64;
  std::string_view text_;
  std::vector<uint32_t> before_;  // code points before byte kStep * i; empty if the text is ASCII
  uint32_t size_ = 0;
};

// True for a byte that begins a character (not 10xxxxxx).
inline bool starts_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

// The first and the last character of `text`; empty for an empty text. REQUIRES: valid UTF-8. Views into `text`.
std::string_view first_code_point(std::string_view text);
std::string_view last_code_point(std::string_view text);

// Number of code points. REQUIRES: valid UTF-8.
uint32_t count_code_points(std::string_view text);

}  // namespace demarche
