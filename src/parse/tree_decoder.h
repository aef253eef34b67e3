// The best dependency tree over arc scores, with exactly one word under the root.
//
// Chu-Liu/Edmonds by contraction on a dense matrix, without recursion: O(n^2) memory, O(n^2) time for each cycle at most.
// A price on arcs from the root that no other gain can outweigh leaves one of them in the best tree.
// Threads: one TreeDecoder per thread (it keeps its working memory).
// Source:  Chu and Liu (1965); Edmonds (1967); Zmigrod et al. (2020), "Please Mind the Root".
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace demarche {

class TreeDecoder {
 public:
  // scores[dependent * stride + head], dependents 0..n-1, heads 0..n where 0 is the root and h stands for word h - 1.
  // Fills heads[0..n) with 0..n. A word never heads itself; scores of such arcs are not read. Ties go to the first head.
  // Scores that are no numbers count as very low: the result is a tree whatever the scores.
  void decode(const float* scores, int n, int stride, std::vector<int>& heads);

 private:
  struct Arc {
    double score;
    int from, to;  // words as they were given, 0 = root
  };

  bool is_tree(const std::vector<int>& heads, int n);
  int best_head(int slot) const;
  void contract(const std::vector<int>& cycle);
  Arc& arc(int to, int from) { return arcs_[size_t(to) * size_t(size_) + size_t(from)]; }
  const Arc& arc(int to, int from) const { return arcs_[size_t(to) * size_t(size_) + size_t(from)]; }

  int size_ = 0;
  std::vector<Arc> arcs_;       // between slots; a slot holds a word or a contracted cycle
  std::vector<int> active_;     // slots in use
  std::vector<int> node_;       // slot -> node; nodes are words, then cycles in the order of their making
  std::vector<int> parent_;     // node -> the cycle that swallowed it, or -1
  std::vector<Arc> chosen_;     // node -> the arc that enters it
  std::vector<int> mark_;
  std::vector<int> path_;
};

}  // namespace demarche
