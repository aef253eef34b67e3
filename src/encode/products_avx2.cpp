#include <immintrin.h>

#include <bit>
#include <cstdlib>
#include <cstring>

#include "encode/products.h"

#pragma GCC push_options
#pragma GCC target("avx2,fma")

namespace demarche::products_avx2 {
namespace {

#define INLINE inline __attribute__((always_inline))
constexpr int kLanes = 8, kPanel = 16;
constexpr int kAhead = 2;  // bytes of the next panel that a tile calls for at each step of the depth, towards the second-level cache

// Two neighbours of a row are multiplied and added in 16 bits. With weights up to 255 the sum fits where neighbours of the same
// sign add up to at most 128.
constexpr int kLimit = 128;

INLINE __m256i load(const void* at) { return _mm256_loadu_si256(static_cast<const __m256i*>(at)); }
INLINE void store(void* at, __m256i x) { _mm256_storeu_si256(static_cast<__m256i*>(at), x); }
INLINE __m256i four_bytes(const int8_t* at) {
  int32_t x;
  std::memcpy(&x, at, 4);
  return _mm256_set1_epi32(x);
}

// Sums of 16 pairs of neighbours.
INLINE __m256i pair_sums(__m256i q) { return _mm256_maddubs_epi16(_mm256_set1_epi8(1), q); }

// A bit for each pair that is over the limit, at the pair's second bit.
INLINE uint32_t pairs_over(__m256i sums) {
  return uint32_t(_mm256_movemask_epi8(_mm256_cmpgt_epi16(_mm256_abs_epi16(sums), _mm256_set1_epi16(kLimit)))) & 0xaaaaaaaau;
}

// Takes off a pair what is over the limit. Over it are only values of the same sign.
void cut_pair(int8_t* q, int row, int column, ProductScratch& scratch) {
  const int total = q[0] + q[1];
  if (std::abs(total) <= kLimit) return;
  const int larger = std::abs(q[1]) > std::abs(q[0]);
  const int amount = total > 0 ? total - kLimit : total + kLimit;
  q[larger] = int8_t(q[larger] - amount);
  scratch.excess.push_back({row, column + larger, amount});
}

// Copies a row without what is over the limit; returns the sum of all that was given.
int32_t copy_cut(const int8_t* given, int8_t* q, int row, int in, ProductScratch& scratch) {
  const __m256i ones = _mm256_set1_epi16(1);
  __m256i sums = _mm256_setzero_si256();
  int32_t total = 0;
  int i = 0;
  for (; i + 32 <= in; i += 32) {
    const __m256i x = load(given + i), pairs = pair_sums(x);
    store(q + i, x);
    for (uint32_t over = pairs_over(pairs); over != 0; over &= over - 1) {
      const int column = i + std::countr_zero(over) - 1;
      cut_pair(q + column, row, column, scratch);
    }
    sums = _mm256_add_epi32(sums, _mm256_madd_epi16(pairs, ones));
  }
  for (; i < in; i += 2) {
    q[i] = given[i];
    q[i + 1] = given[i + 1];
    total += q[i] + q[i + 1];
    cut_pair(q + i, row, i, scratch);
  }
  alignas(32) int32_t lanes[kLanes];
  store(lanes, sums);
  for (int32_t lane : lanes) total += lane;
  return total;
}

template <int R>
__attribute__((noinline)) void tile(const int8_t* q, int in, const uint8_t* weights, const uint8_t* ahead, const int32_t* begin, int32_t* acc, int out) {
  const __m256i ones = _mm256_set1_epi16(1);
  __m256i sums[R][2];
#pragma GCC unroll 8
  for (int r = 0; r < R; ++r) sums[r][0] = sums[r][1] = _mm256_set1_epi32(begin[r]);
  for (int i = 0; i < in; i += 4) {
    __builtin_prefetch(ahead + size_t(i) * kAhead, 0, 2);
    const uint8_t* w = weights + size_t(i) * kPanel;
    const __m256i left = load(w), right = load(w + 32);
#pragma GCC unroll 8
    for (int r = 0; r < R; ++r) {
      const __m256i x = four_bytes(q + size_t(r) * in + i);
      sums[r][0] = _mm256_add_epi32(sums[r][0], _mm256_madd_epi16(_mm256_maddubs_epi16(left, x), ones));
      sums[r][1] = _mm256_add_epi32(sums[r][1], _mm256_madd_epi16(_mm256_maddubs_epi16(right, x), ones));
    }
  }
#pragma GCC unroll 8
  for (int r = 0; r < R; ++r) {
    store(acc + size_t(r) * out, sums[r][0]);
    store(acc + size_t(r) * out + kLanes, sums[r][1]);
  }
}

// acc[row] += amount * column of the weights
void add_excess(const ProductScratch::Excess& excess, const PackedWeights& weights, int32_t* acc) {
  // The amount (below 128) in the place of its column among the four of a group, so that it is multiplied like any value.
  const __m256i amount = _mm256_set1_epi32(int32_t(uint32_t(uint8_t(excess.amount)) << (8 * (excess.column % 4))));
  const __m256i ones = _mm256_set1_epi16(1);
  const size_t panel = size_t(weights.in()) * kPanel;
  const uint8_t* from = weights.panel(0) + size_t(excess.column / 4) * kPanel * 4;
  int32_t* to = acc + size_t(excess.row) * size_t(weights.out());
  for (int first = 0; first < weights.out(); first += kPanel, from += panel) {
    for (int half = 0; half < kPanel; half += kLanes) {
      const __m256i products = _mm256_madd_epi16(_mm256_maddubs_epi16(load(from + 4 * half), amount), ones);
      store(to + first + half, _mm256_add_epi32(load(to + first + half), products));
    }
  }
}

void multiply(const int8_t* given, int rows, const PackedWeights& weights, int32_t* acc, ProductScratch& scratch) {
  const int in = weights.in(), out = weights.out();
  const size_t count = size_t(rows) * size_t(in);
  if (scratch.q.size() < count) scratch.q.resize(count);
  scratch.excess.clear();
  int8_t* q = scratch.q.data();
  int32_t begin[64];
  for (int row = 0; row < rows; ++row) {
    const size_t at = size_t(row) * size_t(in);
    begin[row] = -128 * copy_cut(given + at, q + at, row, in, scratch);
  }
  for (int first = 0; first < out; first += kPanel) {
    const uint8_t* panel = weights.panel(first);
    int row = 0;
    const auto run = [&]<int R>() {
      for (; row + R <= rows; row += R) {
        const uint8_t* ahead = panel + size_t(in) * (kPanel + row / 5 * kAhead);
        tile<R>(q + size_t(row) * in, in, panel, ahead, begin + row, acc + size_t(row) * out + first, out);
      }
    };
    run.template operator()<5>();
    run.template operator()<4>();
    run.template operator()<2>();
    run.template operator()<1>();
  }
  for (const ProductScratch::Excess& excess : scratch.excess) add_excess(excess, weights, acc);
}

}  // namespace

const Products kProducts = {"int8 (AVX2)", kPanel, multiply, nullptr};

}  // namespace demarche::products_avx2

#pragma GCC pop_options
