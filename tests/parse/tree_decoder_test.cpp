#include "parse/tree_decoder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace demarche {
namespace {

bool is_single_root_tree(const std::vector<int>& heads) {
  int roots = 0;
  for (size_t i = 0; i < heads.size(); ++i) {
    roots += heads[i] == 0;
    size_t steps = 0;
    for (int at = int(i) + 1; at != 0; at = heads[at - 1]) {
      if (++steps > heads.size()) return false;
    }
  }
  return roots == 1;
}

double total(const std::vector<float>& scores, const std::vector<int>& heads) {
  const size_t n = heads.size();
  double sum = 0;
  for (size_t i = 0; i < n; ++i) sum += scores[i * (n + 1) + heads[i]];
  return sum;
}

// The slow twin: all assignments of heads.
double best_total(const std::vector<float>& scores, int n) {
  double best = -std::numeric_limits<double>::infinity();
  std::vector<int> heads(n, 0);
  while (true) {
    if (is_single_root_tree(heads)) best = std::max(best, total(scores, heads));
    int i = 0;
    while (i < n && ++heads[i] > n) heads[i++] = 0;
    if (i == n) return best;
  }
}

TEST(TreeDecoder, FindsTheBestTreeOfAllSmallOnes) {
  std::mt19937 random(11);
  std::normal_distribution<float> normal;
  TreeDecoder decoder;
  std::vector<int> heads;
  for (int n = 1; n <= 6; ++n) {
    for (int round = 0; round < (n < 6 ? 300 : 25); ++round) {
      std::vector<float> scores(n * (n + 1));
      for (float& x : scores) x = round % 3 == 0 ? float(int(random() % 4)) : 3 * normal(random);  // also with ties
      decoder.decode(scores.data(), n, n + 1, heads);
      ASSERT_TRUE(is_single_root_tree(heads)) << "n " << n << " round " << round;
      ASSERT_NEAR(total(scores, heads), best_total(scores, n), 1e-4) << "n " << n << " round " << round;
    }
  }
}

TEST(TreeDecoder, AlwaysGivesATree) {
  std::mt19937 random(12);
  TreeDecoder decoder;
  std::vector<int> heads;
  for (int n : {2, 3, 10, 40, 160, 300}) {
    for (int round = 0; round < 10; ++round) {
      std::vector<float> scores(size_t(n) * (n + 1));
      for (float& x : scores) x = float(random() % 1000);
      if (round == 1) std::fill(scores.begin(), scores.end(), 0.0f);
      if (round == 2) std::fill(scores.begin(), scores.end(), std::nanf(""));
      if (round == 3) scores[0] = std::numeric_limits<float>::infinity();
      for (int i = 0; round == 4 && i < n; ++i) scores[size_t(i) * (n + 1)] = 1e9f;  // every word wants to be the root
      for (int i = 0; round == 5 && i < n; ++i) scores[size_t(i) * (n + 1) + (i + 1) % n + 1] = 1e4f;  // one big cycle
      for (int i = 0; round == 6 && i < n; ++i) scores[size_t(i) * (n + 1) + (i ^ 1) % n + 1] = 1e4f;  // pairs
      decoder.decode(scores.data(), n, n + 1, heads);
      ASSERT_EQ(heads.size(), size_t(n));
      ASSERT_TRUE(is_single_root_tree(heads)) << "n " << n << " round " << round;
    }
  }
}

TEST(TreeDecoder, ReadsRowsByTheirStride) {
  const std::vector<float> scores = {5, 0, 1, 99, 99, 0, 3, 0, 99, 99};
  TreeDecoder decoder;
  std::vector<int> heads;
  decoder.decode(scores.data(), 2, 5, heads);
  EXPECT_EQ(heads, (std::vector<int>{0, 1}));
}

}  // namespace
}  // namespace demarche
