#include "read/lines.h"

#include <algorithm>

#include "base/characters.h"

namespace demarche {
namespace {

// Bytes of the line end at `at`, 0 if there is none.
uint32_t line_end_size(std::string_view text, size_t at) {
  switch (text[at]) {
    case '\n': case '\f': case '\v':
      return 1;
    case '\r':
      return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
    case '\xC2':
      return text.substr(at).starts_with("\u0085") ? 2 : 0;
    case '\xE2':
      return text.substr(at).starts_with("\u2028") || text.substr(at).starts_with("\u2029") ? 3 : 0;
    default:
      return 0;
  }
}

Line trimmed(std::string_view text, uint32_t begin, uint32_t end) {
  Line line;
  while (begin < end) {
    const CodePoint point = decode_utf8(text, begin);
    if (!is_white_space(point.value)) break;
    line.indent += point.value == '\t' ? 4 : 1;
    begin += point.size;
  }
  while (end > begin) {
    uint32_t last = end - 1;
    while (last > begin && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
    if (!is_white_space(decode_utf8(text, last).value)) break;
    end = last;
  }
  line.span = {begin, end};
  return line;
}

// Whether the line's last letter or mark ends a sentence, quotes and brackets behind it aside.
bool ends_sentence(std::string_view line) {
  for (std::string_view closer : {"\u201D", "\u2019", "\u00BB", "\"", "'", ")", "]"}) {
    while (line.ends_with(closer)) line.remove_suffix(closer.size());
  }
  return !line.empty() && (line.back() == '.' || line.back() == '!' || line.back() == '?' || line.back() == ':');
}

bool begins_in_lower_case(std::string_view text, Span line) {
  return char_class(decode_utf8(text, line.begin).value) == CharClass::kLower;
}

}  // namespace

std::vector<Line> find_lines(std::string_view text) {
  std::vector<Line> lines;
  uint32_t begin = 0;
  for (uint32_t at = 0; at < text.size();) {
    const uint32_t size = line_end_size(text, at);
    if (size == 0) {
      ++at;
      continue;
    }
    lines.push_back(trimmed(text, begin, at));
    at += size;
    begin = at;
  }
  if (begin < text.size()) lines.push_back(trimmed(text, begin, uint32_t(text.size())));
  return lines;
}

bool is_hard_wrapped(std::string_view text, const std::vector<Line>& lines) {
  constexpr uint32_t kWidest = 140;  // bytes; nobody wraps later than that
  size_t breaks = 0, inside = 0;
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].span.empty() || lines[i + 1].span.empty()) continue;
    ++breaks;
    const bool goes_on = begins_in_lower_case(text, lines[i + 1].span) && !ends_sentence(cut(text, lines[i].span));
    if (goes_on && lines[i].span.size() <= kWidest) ++inside;
  }
  return inside > 0 && inside * 10 >= breaks * 3;
}

std::vector<Paragraph> find_paragraphs(std::string_view text, bool (*stands_alone)(std::string_view line)) {
  const std::vector<Line> lines = find_lines(text);
  const bool wrapped = is_hard_wrapped(text, lines);
  uint32_t widest = 0;
  for (const Line& line : lines) widest = std::max(widest, line.span.size());

  std::vector<Paragraph> out;
  const Line* last = nullptr;  // the line before, unless it was blank
  for (const Line& line : lines) {
    if (line.span.empty()) {
      if (!out.empty()) out.back().blank_after = true;
      last = nullptr;
      continue;
    }
    const auto goes_on = [&] {
      if (!wrapped || last == nullptr || line.indent > last->indent + 1) return false;
      const std::string_view above = cut(text, last->span), here = cut(text, line.span);
      if (ends_sentence(above) && above.size() * 10 < widest * 6) return false;
      return !stands_alone(above) && !stands_alone(here);
    };
    if (goes_on()) {
      out.back().span.end = line.span.end;
    } else {
      out.push_back({line.span, false});
    }
    last = &line;
  }
  if (!out.empty()) out.back().blank_after = true;
  return out;
}

}  // namespace demarche
