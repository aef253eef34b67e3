#include "encode/kernels.h"

#include <immintrin.h>

#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512dq,avx512vl,avx512cd,avx512vnni,avx2,fma")
#pragma GCC diagnostic ignored "-Wpsabi"  // vectors are passed between inlined functions of this file only
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"  // GCC 12 says this of its own header of intrinsic functions
#pragma GCC diagnostic ignored "-Wuninitialized"

namespace demarche::kernels_avx512_vnni {
namespace {
constexpr int kVector = 16, kRows = 8, kColumns = 2;
using Floats = float __attribute__((vector_size(4 * kVector)));
using Integers = int32_t __attribute__((vector_size(4 * kVector)));

#define INLINE inline __attribute__((always_inline))
INLINE Floats larger(const Floats& a, const Floats& b) { return (Floats)_mm512_max_ps((__m512)a, (__m512)b); }
INLINE Floats smaller(const Floats& a, const Floats& b) { return (Floats)_mm512_min_ps((__m512)a, (__m512)b); }
INLINE void add_pairs(Integers& sums, const Integers& a, const Integers& b) {
  asm("vpdpwssd %2, %1, %0" : "+v"(sums) : "v"(a), "v"(b));
}

#include "encode/kernels_body.h"
}  // namespace

const Kernels kKernels = table("avx512 vnni");

}  // namespace demarche::kernels_avx512_vnni

#pragma GCC pop_options
