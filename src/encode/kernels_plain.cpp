#include "encode/kernels.h"

#include <immintrin.h>

#pragma GCC diagnostic ignored "-Wpsabi"  // vectors are passed between inlined functions of this file only

namespace demarche::kernels_plain {
namespace {
constexpr int kVector = 4, kRows = 6, kColumns = 2;
using Floats = float __attribute__((vector_size(4 * kVector)));
using Integers = int32_t __attribute__((vector_size(4 * kVector)));

#define INLINE inline __attribute__((always_inline))
INLINE Floats larger(const Floats& a, const Floats& b) { return (Floats)_mm_max_ps((__m128)a, (__m128)b); }
INLINE Floats smaller(const Floats& a, const Floats& b) { return (Floats)_mm_min_ps((__m128)a, (__m128)b); }
INLINE void add_pairs(Integers& sums, const Integers& a, const Integers& b) {
  sums += (Integers)_mm_madd_epi16((__m128i)a, (__m128i)b);
}

#include "encode/kernels_body.h"
}  // namespace

const Kernels kKernels = table("plain");

}  // namespace demarche::kernels_plain
