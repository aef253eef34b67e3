#include "emit/columns.h"

#include <utf8proc.h>

#include <algorithm>

namespace demarche {
namespace {

constexpr std::string_view kEllipsis = "\u2026";

struct Character {
  utf8proc_int32_t code_point = -1;
  size_t bytes = 1;
};

Character first_character(std::string_view text) {
  Character character;
  const auto read = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), utf8proc_ssize_t(text.size()),
                                     &character.code_point);
  if (read > 0) character.bytes = size_t(read);
  return character;
}

size_t cells_of(utf8proc_int32_t code_point) {
  return code_point < 0 ? 0 : size_t(std::max(0, utf8proc_charwidth(code_point)));
}

bool is_white_space(utf8proc_int32_t code_point) {
  if (code_point >= '\t' && code_point <= '\r') return true;
  const auto category = utf8proc_category(code_point);
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

// Controls and the invisible marks that turn the direction of writing.
bool is_unprintable(utf8proc_int32_t code_point) {
  const auto category = utf8proc_category(code_point);
  const bool turns = (code_point >= 0x202A && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x2069);
  return category == UTF8PROC_CATEGORY_CC || turns;
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string line;
  bool blank = false;
  while (!text.empty()) {
    const Character character = first_character(text);
    if (character.code_point >= 0 && is_white_space(character.code_point)) {
      blank = !line.empty();
    } else if (character.code_point >= 0 && !is_unprintable(character.code_point)) {
      if (blank) line += ' ';
      blank = false;
      line += text.substr(0, character.bytes);
    }
    text.remove_prefix(character.bytes);
  }
  return line;
}

size_t display_width(std::string_view line) {
  size_t width = 0;
  while (!line.empty()) {
    const Character character = first_character(line);
    width += cells_of(character.code_point);
    line.remove_prefix(character.bytes);
  }
  return width;
}

std::string fit(std::string_view line, size_t width) {
  if (display_width(line) <= width) return std::string(line);
  if (width == 0) return {};
  size_t used = 0, end = 0;
  while (end < line.size()) {
    const Character character = first_character(line.substr(end));
    if (used + cells_of(character.code_point) > width - 1) break;
    used += cells_of(character.code_point);
    end += character.bytes;
  }
  std::string cut(line.substr(0, end));
  while (!cut.empty() && cut.back() == ' ') cut.pop_back();
  return cut += kEllipsis;
}

std::string fit_end(std::string_view line, size_t width) {
  size_t total = display_width(line);
  if (total <= width) return std::string(line);
  if (width == 0) return {};
  while (total > width - 1 || (!line.empty() && cells_of(first_character(line).code_point) == 0)) {
    const Character character = first_character(line);
    total -= cells_of(character.code_point);
    line.remove_prefix(character.bytes);
  }
  while (line.size() > 1 && line.front() == ' ') line.remove_prefix(1);
  return std::string(kEllipsis).append(line);
}

std::string fit_and_pad(std::string_view line, size_t width) {
  std::string cell = fit(line, width);
  cell.append(width - std::min(width, display_width(cell)), ' ');
  return cell;
}

}  // namespace demarche
