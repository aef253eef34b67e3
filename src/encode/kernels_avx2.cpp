#include "encode/kernels.h"

#include <immintrin.h>

#pragma GCC push_options
#pragma GCC target("avx2,fma")
#pragma GCC diagnostic ignored "-Wpsabi"  // vectors are passed between inlined functions of this file only

namespace demarche::kernels_avx2 {
namespace {
constexpr int kVector = 8, kRows = 6, kColumns = 2;
using Floats = float __attribute__((vector_size(4 * kVector)));
using Integers = int32_t __attribute__((vector_size(4 * kVector)));

#define INLINE inline __attribute__((always_inline))
INLINE Floats larger(const Floats& a, const Floats& b) { return (Floats)_mm256_max_ps((__m256)a, (__m256)b); }
INLINE Floats smaller(const Floats& a, const Floats& b) { return (Floats)_mm256_min_ps((__m256)a, (__m256)b); }
INLINE void add_pairs(Integers& sums, const Integers& a, const Integers& b) {
  sums += (Integers)_mm256_madd_epi16((__m256i)a, (__m256i)b);
}

#include "encode/kernels_body.h"
}  // namespace

const Kernels kKernels = table("avx2");

}  // namespace demarche::kernels_avx2

#pragma GCC pop_options
