#include "parse/tree_decoder.h"

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

constexpr double kVeryLow = -1e30;

double sane(float score) { return std::isfinite(score) ? std::clamp(double(score), -1e6, 1e6) : -1e6; }

}  // namespace

void TreeDecoder::decode(const float* scores, int n, int stride, std::vector<int>& heads) {
  heads.assign(size_t(n), 0);
  if (n <= 1) return;
  double largest = 0;
  for (int i = 0; i < n; ++i) {
    double best = -INFINITY;
    for (int h = 0; h <= n; ++h) {
      const double score = sane(scores[size_t(i) * stride + h]);
      largest = std::max(largest, std::abs(score));
      if (h == i + 1 || score <= best) continue;
      best = score;
      heads[i] = h;
    }
  }
  if (is_tree(heads, n)) return;

  size_ = n + 1;
  arcs_.resize(size_t(size_) * size_t(size_));
  const double price = 2 * (largest + 1) * (n + 1);
  for (int i = 1; i <= n; ++i) {
    for (int h = 0; h <= n; ++h) {
      const double score = sane(scores[size_t(i - 1) * stride + h]) - (h == 0 ? price : 0.0);
      arc(i, h) = {h == i ? kVeryLow : score, h, i};
    }
  }
  active_.resize(size_t(size_));
  node_.resize(size_t(size_));
  for (int i = 0; i <= n; ++i) active_[i] = node_[i] = i;
  parent_.assign(size_t(size_), -1);
  chosen_.assign(size_t(size_), {kVeryLow, 0, 0});

  // Follow the best arcs upwards from each slot; a path that meets itself is a cycle and becomes one slot.
  mark_.assign(size_t(size_), 0);  // by slot: 0 = new, 1 = on the path, 2 = hangs below the root
  mark_[0] = 2;
  for (int start = 1; start <= n; ++start) {
    if (mark_[start] != 0) continue;
    path_.assign(1, start);
    mark_[start] = 1;
    while (true) {
      const int slot = path_.back();
      const int head = best_head(slot);
      chosen_[node_[slot]] = arc(slot, head);
      if (mark_[head] == 2) break;
      if (mark_[head] == 0) {
        mark_[head] = 1;
        path_.push_back(head);
        continue;
      }
      const auto first = std::find(path_.begin(), path_.end(), head);
      const std::vector<int> cycle(first, path_.end());
      path_.erase(first + 1, path_.end());  // the slot `head` now holds the cycle
      contract(cycle);
    }
    for (int slot : path_) mark_[slot] = 2;
  }

  // Open the cycles, outermost first: the arc that enters a cycle replaces that of the member it points into.
  for (int cycle = int(chosen_.size()) - 1; cycle > n; --cycle) {
    int member = chosen_[cycle].to;
    while (parent_[member] != cycle) member = parent_[member];
    chosen_[member] = chosen_[cycle];
  }
  for (int i = 1; i <= n; ++i) heads[i - 1] = chosen_[i].from;
}

int TreeDecoder::best_head(int slot) const {
  int best = 0;
  double score = -INFINITY;
  for (int head : active_) {
    if (head == slot || arc(slot, head).score <= score) continue;
    score = arc(slot, head).score;
    best = head;
  }
  return best;
}

// Puts the cycle into the slot of its first member. An arc into the cycle gains what it saves: the arc it replaces.
void TreeDecoder::contract(const std::vector<int>& cycle) {
  const int made = int(chosen_.size());
  const int slot = cycle.front();
  for (int member : cycle) {
    mark_[member] = 3;  // inside
    parent_[node_[member]] = made;
  }
  std::erase_if(active_, [&](int other) { return mark_[other] == 3; });
  for (int other : active_) {
    Arc entering{-INFINITY, 0, 0}, leaving{-INFINITY, 0, 0};
    for (int member : cycle) {
      Arc in = arc(member, other);
      in.score -= chosen_[node_[member]].score;
      if (in.score > entering.score) entering = in;
      if (other != 0 && arc(other, member).score > leaving.score) leaving = arc(other, member);
    }
    arc(slot, other) = entering;
    if (other != 0) arc(other, slot) = leaving;
  }
  active_.push_back(slot);
  node_[slot] = made;
  mark_[slot] = 1;
  parent_.push_back(-1);
  chosen_.push_back({kVeryLow, 0, 0});
}

// True if exactly one word hangs from the root and every other word below it.
bool TreeDecoder::is_tree(const std::vector<int>& heads, int n) {
  if (std::count(heads.begin(), heads.end(), 0) != 1) return false;
  mark_.assign(size_t(n) + 1, 0);
  mark_[0] = n + 1;
  for (int start = 1; start <= n; ++start) {
    int at = start;
    while (mark_[at] == 0) {
      mark_[at] = start;
      at = heads[at - 1];
    }
    if (mark_[at] == start) return false;
    for (at = start; mark_[at] == start; at = heads[at - 1]) mark_[at] = n + 1;
  }
  return true;
}

}  // namespace demarche
