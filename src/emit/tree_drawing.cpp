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

// The line of one head: rows from its first to its last dependent, the head's own among them.
struct Bar {
  size_t head = 0, first = 0, last = 0;
};

// The lane of every word's bar, counted from the left; kNoLane for words without dependents. A bar stands right of its head's and
// shares a lane only with bars of other rows, so that crossing arcs do not run into each other.
constexpr size_t kNoLane = size_t(-1);
std::vector<size_t> assign_lanes(std::span<const int32_t> heads) {
  std::vector<Bar> bars(heads.size());
  std::vector<bool> has_bar(heads.size(), false);
  for (size_t word = 0; word < heads.size(); ++word) bars[word] = {word, word, word};
  for (size_t word = 0; word < heads.size(); ++word) {
    if (heads[word] < 0) continue;
    Bar& bar = bars[size_t(heads[word])];
    bar.first = std::min(bar.first, word);
    bar.last = std::max(bar.last, word);
    has_bar[bar.head] = true;
  }
  std::erase_if(bars, [&](const Bar& bar) { return !has_bar[bar.head]; });
  const std::vector<size_t> depths = depths_of(heads);
  std::ranges::stable_sort(bars, {}, [&](const Bar& bar) { return depths[bar.head]; });

  std::vector<size_t> lane_of(heads.size(), kNoLane);
  std::vector<std::vector<Bar>> lanes;
  for (const Bar& bar : bars) {
    size_t lane = heads[bar.head] < 0 ? 0 : lane_of[size_t(heads[bar.head])] + 1;
    const auto is_taken = [&] {
      return lane < lanes.size() && std::ranges::any_of(lanes[lane], [&](const Bar& other) { return bar.first <= other.last && other.first <= bar.last; });
    };
    while (is_taken()) ++lane;
    if (lane >= lanes.size()) lanes.resize(lane + 1);
    lanes[lane].push_back(bar);
    lane_of[bar.head] = lane;
  }
  return lane_of;
}

}  // namespace

std::vector<std::string> draw_tree(std::span<const int32_t> heads, size_t width) {
  if (heads.empty()) return {};
  const std::vector<size_t> lanes = assign_lanes(heads);
  size_t last_lane = 0;
  for (size_t lane : lanes) last_lane = lane == kNoLane ? last_lane : std::max(last_lane, lane);
  const size_t step = 2 * last_lane + 2 <= width ? 2 : 1;
  const size_t last_column = std::min(step * last_lane, std::max<size_t>(width, 2) - 2);
  const size_t columns = last_column + 2;
  const auto column_of = [&](size_t word) { return std::min(step * lanes[word], last_column); };

  std::vector<uint8_t> cells(heads.size() * columns, 0);
  const auto cell = [&](size_t row, size_t column) -> uint8_t& { return cells[row * columns + column]; };
  for (size_t word = 0; word < heads.size(); ++word) {
    if (heads[word] < 0) continue;
    const size_t head = size_t(heads[word]), bar = column_of(head);
    for (size_t row = std::min(word, head) + 1; row < std::max(word, head); ++row) cell(row, bar) |= kUp | kDown;
    cell(head, bar) |= word > head ? kDown : kUp;
    cell(word, bar) |= word > head ? kUp : kDown;
  }
  // Then each word's own line, from its head's bar over its own to the right edge; a bar it crosses stays whole.
  for (size_t word = 0; word < heads.size(); ++word) {
    const bool has_bar = lanes[word] != kNoLane;
    const size_t from = heads[word] < 0 ? (has_bar ? column_of(word) : 0) : column_of(size_t(heads[word]));
    cell(word, from) |= kRight;
    for (size_t column = from + 1; column < columns; ++column) {
      if (cell(word, column) == 0) {
        cell(word, column) = kLeft | kRight;
      } else if (has_bar && column == column_of(word)) {
        cell(word, column) |= kLeft | kRight;
      }
    }
  }

  std::vector<std::string> rows(heads.size());
  for (size_t row = 0; row < heads.size(); ++row) {
    for (size_t column = 0; column < columns; ++column) rows[row] += kCells[cell(row, column)];
  }
  return rows;
}

}  // namespace demarche
