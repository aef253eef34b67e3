// Half-open ranges. Different units are different types, so that mixing bytes and words does not compile.
#pragma once

#include <cstdint>
#include <string_view>

namespace demarche {

// Bytes of Document::text, [begin, end). Records show code points; emit/ converts at the edge.
struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin >= end; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  bool operator==(const Span&) const = default;
};

// Indices into Document::words, [begin, end).
struct WordRange {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin >= end; }
  bool contains(uint32_t word) const { return begin <= word && word < end; }
  bool contains(WordRange other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(WordRange other) const { return begin < other.end && other.begin < end; }
  bool operator==(const WordRange&) const = default;
};

// The words of `text` that `span` covers. REQUIRES: span lies inside text. The view dies with text.
inline std::string_view cut(std::string_view text, Span span) { return text.substr(span.begin, span.size()); }

}  // namespace demarche
