// The loops between the matrix products, in four versions of one source: AVX-512 with and without VNNI, AVX2 with FMA, and
// plain x86-64. The first three give the same bits; plain x86-64 rounds more often.
//
// Quantisation is symmetric and by row: q = round(x * 127 / max|x|), scale = max|x| / 127. A row never depends on its
// neighbours, so results do not depend on how rows are batched.
// Threads: stateless.
#pragma once

#include <cstddef>
#include <cstdint>

namespace demarche {

// acc * row_scale * weight_scale[n] + bias[n]
struct Dequantiser {
  const float* weight_scale;
  const float* bias;
};

struct Norm {
  const float* weight;
  const float* bias;
  float epsilon;
};

// Every width is a multiple of 16 (kLane); rows may have any number.
struct Kernels {
  const char* name;
  // Returns the scale of q.
  float (*quantise)(const float* x, int width, int8_t* q);
  // x = LayerNorm(x), q = quantised x. Returns the scale of q.
  float (*norm_quantise)(float* x, int width, Norm norm, int8_t* q);
  // x = LayerNorm(dequantised acc + x), q = quantised x. Returns the scale of q.
  float (*residual_norm_quantise)(const int32_t* acc, float row_scale, Dequantiser d, int width, float* x, Norm norm, int8_t* q);
  // out = dequantised acc
  void (*dequantise)(const int32_t* acc, float row_scale, Dequantiser d, int width, float* out);
  // out = gelu(dequantised acc)
  void (*dequantise_gelu)(const int32_t* acc, float row_scale, Dequantiser d, int width, float* out);
  // x = gelu(dequantised acc), q = quantised x. Returns the scale of q.
  float (*gelu_quantise)(const int32_t* acc, float row_scale, Dequantiser d, int width, float* x, int8_t* q);
  // y += a * x
  void (*add_scaled)(float a, const float* x, int width, float* y);
  // y += the rows of table[][width] that are named
  void (*add_rows)(const float* table, int width, const uint32_t* rows, int count, float* y);
  // sum of max(0, x) * weight
  float (*rectified_sum)(const float* x, const float* weight, int width);
  // out = word * scale + position + shape
  void (*embed)(const int8_t* word, float scale, const float* position, const float* shape, int width, float* out);
  // Self-attention of one window: qkv[length][3 * 32 * heads] -> out[length][32 * heads]. `scratch` holds attention_scratch(length).
  void (*attend)(const float* qkv, int length, int heads, float* out, float* scratch);
  // c[m][n] = a[m][k] * b[k][n], row-major with the given strides; n is a multiple of 16.
  void (*multiply)(const float* a, int lda, const float* b, int ldb, float* c, int ldc, int m, int n, int k);
  // out[r] = scale[r] * row_scale * sum_j acc[r * width + j] * x[j]
  void (*weighted_sums)(const int32_t* acc, const float* x, int width, int count, float row_scale, const float* scale, float* out);
  // Integers held as floats, and back (the float path).
  void (*widen)(const int8_t* q, size_t count, float* out);
  void (*to_integers)(float* x, size_t count);  // in place: the bits become int32
};

inline constexpr int kLane = 16;
inline constexpr int kHeadWidth = 32;

constexpr int round_up(int value, int to) { return (value + to - 1) / to * to; }

// Floats of scratch for windows of at most `length` subwords.
constexpr size_t attention_scratch(int length) { return size_t(round_up(length, 32)) * (2 * kHeadWidth + 8) + 64; }

// The best version that the CPU and DNNL_MAX_CPU_ISA allow.
const Kernels& kernels();

namespace kernels_avx512_vnni { extern const Kernels kKernels; }
namespace kernels_avx512 { extern const Kernels kKernels; }
namespace kernels_avx2 { extern const Kernels kKernels; }
namespace kernels_plain { extern const Kernels kKernels; }

}  // namespace demarche
