#include <immintrin.h>

#include <cstring>

#include "encode/products.h"

#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni,avx2,fma")
#pragma GCC diagnostic ignored "-Wuninitialized"  // GCC 12 says this of its own header of intrinsic functions

namespace demarche::products_avx512_vnni {
namespace {

#define INLINE inline __attribute__((always_inline))
using Sums = __m512i;
constexpr int kLanes = 16, kRows = 8, kVectors = 3;

INLINE Sums load(const int32_t* at) { return _mm512_loadu_si512(at); }
INLINE Sums load_weights(const uint8_t* at) { return _mm512_loadu_si512(at); }
INLINE Sums load_bytes(const int8_t* at) { return _mm512_loadu_si512(at); }
INLINE Sums all(int32_t x) { return _mm512_set1_epi32(x); }
INLINE void store(int32_t* at, Sums x) { _mm512_storeu_si512(at, x); }
// The instruction itself: with the intrinsic function the compiler copies sums from register to register.
INLINE void add_products(Sums& sums, Sums weights, Sums q) { asm("vpdpbusd %2, %1, %0" : "+v"(sums) : "v"(weights), "v"(q)); }
INLINE void store_dequantised(float* at, Sums x, float row_scale, const float* weight_scale, const float* bias) {
  const __m512 scale = _mm512_mul_ps(_mm512_set1_ps(row_scale), _mm512_loadu_ps(weight_scale));
  _mm512_storeu_ps(at, _mm512_fmadd_ps(_mm512_cvtepi32_ps(x), scale, _mm512_loadu_ps(bias)));
}
INLINE Sums four_bytes(const int8_t* at) {
  int32_t x;
  std::memcpy(&x, at, 4);
  return all(x);
}

#include "encode/products_vnni_body.h"

}  // namespace

const Products kProducts = {"int8 (AVX-512 VNNI)", kVectors* kLanes, multiply, multiply_dequantise};

}  // namespace demarche::products_avx512_vnni

#pragma GCC pop_options
