#include "emit/tree_drawing.h"

#include <algorithm>
#include <array>

namespace demarche {
namespace {

enum Arm : uint8_t { kUp = 1, kDown = 2, kLeft = 4, kRight = 8 };

constexpr std::array<const char*, 16> kCells = {" ", "\u2575", "\u2577", "\u2502", "\u2574", "\u2518", "\u2510", "\u2524",
                                                "\u2576", "\u2514", "\u250C", "\u251C", "\u2500", "\u2534", "\u252C", "\u253C"};

std::vector<size_t> depths_of(std::span<const int32_t> heads) {
  constexpr size_t kUnknown = size_t(-1);
  std::vector<size_t> depths(heads.size(), kUnknown);
  std::vector<size_t> path;
  for (size_t i = 0; i < heads.size(); ++i) {
    size_t at = i;
    path.clear();
    while (depths[at] == kUnknown && heads[at] >= 0) {
      path.push_back(at);
      at = size_t(heads[at]);
    }
    if (depths[at] == kUnknown) depths[at] = 0;
    size_t depth = depths[at];
    for (; !path.empty(); path.pop_back()) depths[path.back()] = ++depth;
  }
  return depths;
}

}  // namespace

std::vector<std::string> draw_tree(std::span<const int32_t> heads, size_t width) {
  if (heads.empty()) return {};
  std::vector<size_t> depths = depths_of(heads);
  const size_t deepest = *std::ranges::max_element(depths);
  const size_t step = 2 * deepest + 2 <= width ? 2 : 1;
  const size_t last_column = std::min(step * deepest, std::max<size_t>(width, 2) - 2);
  const size_t columns = last_column + 2;
  const auto column_of = [&](size_t word) { return std::min(step * depths[word], last_column); };

  std::vector<uint8_t> cells(heads.size() * columns, 0);
  const auto cell = [&](size_t row, size_t column) -> uint8_t& { return cells[row * columns + column]; };
  for (size_t word = 0; word < heads.size(); ++word) {
    cell(word, column_of(word)) |= kRight;
    if (heads[word] < 0) continue;
    const size_t head = size_t(heads[word]), bar = column_of(head);
    const bool below = word > head;
    for (size_t row = std::min(word, head) + 1; row < std::max(word, head); ++row) cell(row, bar) |= kUp | kDown;
    cell(head, bar) |= below ? kDown : kUp;
    cell(word, bar) |= below ? kUp : kDown;
    for (size_t column = bar; column < column_of(word); ++column) {
      cell(word, column) |= kRight;
      if (column > bar) cell(word, column) |= kLeft;
    }
    if (column_of(word) > bar) cell(word, column_of(word)) |= kLeft;
  }

  // From each word's place to the right edge; the line of another arc stays whole.
  for (size_t word = 0; word < heads.size(); ++word) {
    for (size_t column = column_of(word) + 1; column < columns; ++column) {
      if (cell(word, column) == 0) cell(word, column) = kLeft | kRight;
    }
  }

  std::vector<std::string> rows(heads.size());
  for (size_t row = 0; row < heads.size(); ++row) {
    for (size_t column = 0; column < columns; ++column) rows[row] += kCells[cell(row, column)];
  }
  return rows;
}

}  // namespace demarche
