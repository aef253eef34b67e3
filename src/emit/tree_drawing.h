// A dependency tree as lines of box-drawing characters, one row a word, the root leftmost, every word's line reaching the right edge.
//
// Example: heads {1, -1, 3, 1} ("Russia severed diplomatic ties")
//   ┌───     Russia
//   ├───     severed: the root's line goes up and down to its dependents
//   │ ┌─     diplomatic
//   └─┴─     ties
// Arcs that cross (non-projective trees) get lanes of their own. Trees that need more lanes than the width allows are drawn with
// their last lanes on one another.
// Threads: pure function.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace demarche {

// One row for each of `heads` (indices into `heads`, negative = root), all equally wide and at most `width` cells.
// REQUIRES: no cycles.
std::vector<std::string> draw_tree(std::span<const int32_t> heads, size_t width);

}  // namespace demarche
