#include <immintrin.h>

#include <cstring>

#include "encode/products.h"

#pragma GCC push_options
#pragma GCC target("avx2,fma,avxvnni")

namespace demarche::products_avx2_vnni {
namespace {

#define INLINE inline __attribute__((always_inline))
using Sums = __m256i;
constexpr int kLanes = 8, kRows = 6, kVectors = 2;

INLINE Sums load(const int32_t* at) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at)); }
INLINE Sums load_weights(const uint8_t* at) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at)); }
INLINE Sums load_bytes(const int8_t* at) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at)); }
INLINE Sums all(int32_t x) { return _mm256_set1_epi32(x); }
INLINE void store(int32_t* at, Sums x) { _mm256_storeu_si256(reinterpret_cast<__m256i*>(at), x); }
// The instruction itself: with the intrinsic function the compiler copies sums from register to register.
INLINE void add_products(Sums& sums, Sums weights, Sums q) { asm("%{vex%} vpdpbusd %2, %1, %0" : "+x"(sums) : "x"(weights), "x"(q)); }
INLINE void store_dequantised(float* at, Sums x, float row_scale, const float* weight_scale, const float* bias) {
  const __m256 scale = _mm256_mul_ps(_mm256_set1_ps(row_scale), _mm256_loadu_ps(weight_scale));
  _mm256_storeu_ps(at, _mm256_fmadd_ps(_mm256_cvtepi32_ps(x), scale, _mm256_loadu_ps(bias)));
}
INLINE Sums four_bytes(const int8_t* at) {
  int32_t x;
  std::memcpy(&x, at, 4);
  return all(x);
}

#include "encode/products_vnni_body.h"

}  // namespace

const Products kProducts = {"int8 (AVX-VNNI)", kVectors* kLanes, multiply, multiply_dequantise};

}  // namespace demarche::products_avx2_vnni

#pragma GCC pop_options
