// The one source of all kernels; included by kernels_<isa>.cpp inside the namespace of that version, after the pragmas that
// set its target.
//
// REQUIRES: kVector, floats in a register: 16, 8 or 4; kQueries and kKeyVectors, the block of queries and key vectors that
// attention keeps in registers (kVector * kKeyVectors divides 32).

using Floats = float __attribute__((vector_size(4 * kVector)));
using Integers = int32_t __attribute__((vector_size(4 * kVector)));
using Bytes = int8_t __attribute__((vector_size(kVector)));
using LooseFloats = float __attribute__((vector_size(4 * kVector), aligned(4), may_alias));
using LooseIntegers = int32_t __attribute__((vector_size(4 * kVector), aligned(4), may_alias));
using LooseBytes = int8_t __attribute__((vector_size(kVector), aligned(1), may_alias));

#define INLINE inline __attribute__((always_inline))

INLINE Floats load(const float* at) { return *reinterpret_cast<const LooseFloats*>(at); }
INLINE Integers load(const int32_t* at) { return *reinterpret_cast<const LooseIntegers*>(at); }
INLINE void store(float* at, const Floats& x) { *reinterpret_cast<LooseFloats*>(at) = x; }
INLINE Floats all(float x) { return x - Floats{}; }
INLINE Floats to_floats(const Integers& x) { return __builtin_convertvector(x, Floats); }
INLINE Floats larger(const Floats& a, const Floats& b) { return a > b ? a : b; }
INLINE Floats smaller(const Floats& a, const Floats& b) { return a < b ? a : b; }
INLINE Floats magnitude(const Floats& x) { return (Floats)((Integers)x & 0x7fffffff); }

// Adding 1.5 * 2^23 leaves the integer nearest to x (ties to even) in the low bits.
constexpr float kRoundingShift = 12582912.0f;
INLINE Integers rounded(const Floats& x) { return (Integers)(x + kRoundingShift) - 0x4b400000; }

INLINE Integers lane_numbers() {
  Integers lanes = {};
  for (int i = 0; i < kVector; ++i) lanes[i] = i;
  return lanes;
}
INLINE Floats swapped(Floats x, int step) {
  return __builtin_shuffle(x, lane_numbers() ^ step);
}
INLINE float sum(Floats x) {
  for (int step = kVector / 2; step > 0; step /= 2) x += swapped(x, step);
  return x[0];
}
INLINE float largest(Floats x) {
  for (int step = kVector / 2; step > 0; step /= 2) x = larger(x, swapped(x, step));
  return x[0];
}

// exp(x) for x <= 0; 2^n * p(r) with |r| <= ln(2)/2. Relative error below 2e-7; x < -87 gives about 1e-38.
INLINE Floats exponential(Floats x) {
  x = larger(x, all(-87.0f));
  const Floats shifted = x * 1.44269504f + kRoundingShift;
  const Floats n = shifted - kRoundingShift;
  Floats r = x - n * 0.693359375f;
  r = r + n * 2.12194440e-4f;
  Floats p = r * 1.9875691500e-4f + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * r * r + r + 1.0f;
  return (Floats)((Integers)p + (((Integers)shifted - 0x4b400000) << 23));
}

// x * Phi(x), with erf as a ratio of polynomials (the one that Eigen and XLA use), exact to a few units in the last place.
INLINE Floats gelu(const Floats& x) {
  const Floats z = smaller(larger(x * 0.70710678f, all(-4.0f)), all(4.0f));
  const Floats s = z * z;
  Floats p = s * -2.72614225801306e-10f + 2.77068142495902e-08f;
  p = p * s + -2.10102402082508e-06f;
  p = p * s + -5.69250639462346e-05f;
  p = p * s + -7.34990630326855e-04f;
  p = p * s + -2.95459980854025e-03f;
  p = p * s + -1.60960333262415e-02f;
  Floats q = s * -1.45660718464996e-05f + -2.13374055278905e-04f;
  q = q * s + -1.68282697438203e-03f;
  q = q * s + -7.37332916720468e-03f;
  q = q * s + -1.42647390514189e-02f;
  return 0.5f * x * (1.0f + z * p / q);
}

float quantise_by(const float* x, int width, Floats max, int8_t* q) {
  const float top = largest(max);
  const float inverse = top > 1e-12f ? 127.0f / top : 0.0f;
  for (int i = 0; i < width; i += kVector) {
    *reinterpret_cast<LooseBytes*>(q + i) = __builtin_convertvector(rounded(load(x + i) * inverse), Bytes);
  }
  return top > 1e-12f ? top / 127.0f : 0.0f;
}

float quantise(const float* x, int width, int8_t* q) {
  Floats max = {};
  for (int i = 0; i < width; i += kVector) max = larger(max, magnitude(load(x + i)));
  return quantise_by(x, width, max, q);
}

// Normalises x, whose lane sums are `total`.
INLINE float finish_norm(float* x, int width, Floats total, Norm norm, int8_t* q) {
  const float mean = sum(total) / float(width);
  Floats squares = {};
  for (int i = 0; i < width; i += kVector) {
    const Floats centred = load(x + i) - mean;
    squares += centred * centred;
  }
  const float scale = 1.0f / __builtin_sqrtf(sum(squares) / float(width) + norm.epsilon);
  Floats max = {};
  for (int i = 0; i < width; i += kVector) {
    const Floats y = (load(x + i) - mean) * scale * load(norm.weight + i) + load(norm.bias + i);
    store(x + i, y);
    max = larger(max, magnitude(y));
  }
  return quantise_by(x, width, max, q);
}

float norm_quantise(float* x, int width, Norm norm, int8_t* q) {
  Floats total = {};
  for (int i = 0; i < width; i += kVector) total += load(x + i);
  return finish_norm(x, width, total, norm, q);
}

INLINE Floats dequantised(const int32_t* acc, float row_scale, Dequantiser d, int i) {
  return to_floats(load(acc + i)) * (row_scale * load(d.weight_scale + i)) + load(d.bias + i);
}

float residual_norm_quantise(const int32_t* acc, float row_scale, Dequantiser d, int width, float* x, Norm norm, int8_t* q) {
  Floats total = {};
  for (int i = 0; i < width; i += kVector) {
    const Floats y = dequantised(acc, row_scale, d, i) + load(x + i);
    store(x + i, y);
    total += y;
  }
  return finish_norm(x, width, total, norm, q);
}

void dequantise(const int32_t* acc, float row_scale, Dequantiser d, int width, float* out) {
  for (int i = 0; i < width; i += kVector) store(out + i, dequantised(acc, row_scale, d, i));
}

void dequantise_gelu(const int32_t* acc, float row_scale, Dequantiser d, int width, float* out) {
  for (int i = 0; i < width; i += kVector) store(out + i, gelu(dequantised(acc, row_scale, d, i)));
}

void add_scaled(float a, const float* x, int width, float* y) {
  for (int i = 0; i < width; i += kVector) store(y + i, load(y + i) + a * load(x + i));
}

void embed(const int8_t* word, float scale, const float* position, const float* shape, int width, float* out) {
  for (int i = 0; i < width; i += kVector) {
    const Floats w = __builtin_convertvector(*reinterpret_cast<const LooseBytes*>(word + i), Floats);
    store(out + i, w * scale + load(position + i) + load(shape + i));
  }
}

// c[R][V * kVector] = a[R][k] * b[k][V * kVector]. Every element is summed in the order of k, whatever R and V are.
template <int R, int V>
INLINE void multiply_block(const float* a, int lda, const float* b, int ldb, float* c, int ldc, int k) {
  Floats acc[R][V];
#pragma GCC unroll 16
  for (int r = 0; r < R; ++r) {
#pragma GCC unroll 16
    for (int v = 0; v < V; ++v) acc[r][v] = Floats{};
  }
  for (int i = 0; i < k; ++i) {
    Floats row[V];
#pragma GCC unroll 16
    for (int v = 0; v < V; ++v) row[v] = load(b + size_t(i) * ldb + v * kVector);
#pragma GCC unroll 16
    for (int r = 0; r < R; ++r) {
      const Floats x = all(a[size_t(r) * lda + i]);
#pragma GCC unroll 16
      for (int v = 0; v < V; ++v) acc[r][v] += x * row[v];
    }
  }
#pragma GCC unroll 16
  for (int r = 0; r < R; ++r) {
#pragma GCC unroll 16
    for (int v = 0; v < V; ++v) store(c + size_t(r) * ldc + v * kVector, acc[r][v]);
  }
}

void multiply(const float* a, int lda, const float* b, int ldb, float* c, int ldc, int m, int n, int k) {
  for (int j = 0; j < n;) {
    const bool wide = n - j >= kKeyVectors * kVector;
    int i = 0;
    for (; i + kQueries <= m; i += kQueries) {
      if (wide) {
        multiply_block<kQueries, kKeyVectors>(a + size_t(i) * lda, lda, b + j, ldb, c + size_t(i) * ldc + j, ldc, k);
      } else {
        multiply_block<kQueries, 1>(a + size_t(i) * lda, lda, b + j, ldb, c + size_t(i) * ldc + j, ldc, k);
      }
    }
    for (; i < m; ++i) {
      if (wide) {
        multiply_block<1, kKeyVectors>(a + size_t(i) * lda, lda, b + j, ldb, c + size_t(i) * ldc + j, ldc, k);
      } else {
        multiply_block<1, 1>(a + size_t(i) * lda, lda, b + j, ldb, c + size_t(i) * ldc + j, ldc, k);
      }
    }
    j += wide ? kKeyVectors * kVector : kVector;
  }
}

// Transposes a block of kVector x kVector in rounds of swaps.
INLINE void transpose(const float* from, int stride, float factor, float* to, int to_stride) {
  Floats x[kVector];
#pragma GCC unroll 16
  for (int i = 0; i < kVector; ++i) x[i] = load(from + size_t(i) * stride) * factor;
  const Integers lanes = lane_numbers();
#pragma GCC unroll 4
  for (int step = 1; step < kVector; step *= 2) {
    const Integers odd = (lanes & step) != 0;
    const Integers low = odd ? (lanes ^ step) + kVector : lanes;
    const Integers high = odd ? lanes + kVector : (lanes ^ step);
#pragma GCC unroll 16
    for (int i = 0; i < kVector; ++i) {
      if (i & step) continue;
      const Floats a = x[i], b = x[i + step];
      x[i] = __builtin_shuffle(a, b, low);
      x[i + step] = __builtin_shuffle(a, b, high);
    }
  }
#pragma GCC unroll 16
  for (int i = 0; i < kVector; ++i) store(to + size_t(i) * to_stride, x[i]);
}

// Keys of one head as [32][padded], scaled; values as [padded][32]. Rows from `length` on are zero.
void pack_head(const float* qkv, int stride, int hidden, int length, int padded, float* keys, float* values) {
  const float factor = 0.17677669529663688f;  // 1 / sqrt(32)
  int i = 0;
  for (; i + kVector <= length; i += kVector) {
    for (int half = 0; half < kHeadWidth; half += kVector) {
      transpose(qkv + size_t(i) * stride + hidden + half, stride, factor, keys + size_t(half) * padded + i, padded);
    }
  }
  for (; i < padded; ++i) {
    for (int d = 0; d < kHeadWidth; ++d) keys[size_t(d) * padded + i] = i < length ? qkv[size_t(i) * stride + hidden + d] * factor : 0.0f;
  }
  for (int row = 0; row < padded; ++row) {
    for (int half = 0; half < kHeadWidth; half += kVector) {
      store(values + size_t(row) * kHeadWidth + half, row < length ? load(qkv + size_t(row) * stride + 2 * hidden + half) : Floats{});
    }
  }
}

// scores -> exp(scores - max); returns 1 / sum. Keys from `length` on get 0.
INLINE float softmax(float* scores, int length, int padded) {
  const Integers lanes = lane_numbers();
  Floats max = all(-1e30f);
  for (int i = 0; i < padded; i += kVector) {
    Floats x = load(scores + i);
    if (i + kVector > length) {
      x = lanes < length - i ? x : all(-1e30f);
      store(scores + i, x);
    }
    max = larger(max, x);
  }
  const float top = largest(max);
  Floats total = {};
  for (int i = 0; i < padded; i += kVector) {
    Floats x = exponential(load(scores + i) - top);
    if (i + kVector > length) x = lanes < length - i ? x : Floats{};
    store(scores + i, x);
    total += x;
  }
  return 1.0f / sum(total);
}

template <int R>
INLINE void attend_block(const float* queries, int stride, const float* keys, const float* values, int length, int padded, float* scores,
                         float* out, int out_stride) {
  for (int key = 0; key < padded; key += kKeyVectors * kVector) {
    multiply_block<R, kKeyVectors>(queries, stride, keys + key, padded, scores + key, padded, kHeadWidth);
  }
  float inverse[R];
  for (int r = 0; r < R; ++r) inverse[r] = softmax(scores + size_t(r) * padded, length, padded);
  for (int half = 0; half < kHeadWidth; half += kKeyVectors * kVector) {
    multiply_block<R, kKeyVectors>(scores, padded, values + half, kHeadWidth, out + half, out_stride, length);
  }
  for (int r = 0; r < R; ++r) {
    for (int half = 0; half < kHeadWidth; half += kVector) {
      float* at = out + size_t(r) * out_stride + half;
      store(at, load(at) * inverse[r]);
    }
  }
}

void attend(const float* qkv, int length, int heads, float* out, float* scratch) {
  const int hidden = heads * kHeadWidth, stride = 3 * hidden, padded = round_up(length, 32);
  float* keys = scratch;
  float* values = keys + size_t(padded) * kHeadWidth;
  float* scores = values + size_t(padded) * kHeadWidth;
  for (int head = 0; head < heads; ++head) {
    const float* part = qkv + head * kHeadWidth;
    pack_head(part, stride, hidden, length, padded, keys, values);
    int i = 0;
    for (; i + kQueries <= length; i += kQueries) {
      attend_block<kQueries>(part + size_t(i) * stride, stride, keys, values, length, padded, scores,
                             out + size_t(i) * hidden + head * kHeadWidth, hidden);
    }
    for (; i < length; ++i) {
      attend_block<1>(part + size_t(i) * stride, stride, keys, values, length, padded, scores, out + size_t(i) * hidden + head * kHeadWidth,
                      hidden);
    }
  }
}

void weighted_sums(const int32_t* acc, const float* x, int width, int count, float row_scale, const float* scale, float* out) {
  for (int r = 0; r < count; ++r) {
    Floats total = {};
    for (int i = 0; i < width; i += kVector) total += to_floats(load(acc + size_t(r) * width + i)) * load(x + i);
    out[r] = scale[r] * row_scale * sum(total);
  }
}

void widen(const int8_t* q, size_t count, float* out) {
  for (size_t i = 0; i < count; i += kVector) {
    store(out + i, __builtin_convertvector(*reinterpret_cast<const LooseBytes*>(q + i), Floats));
  }
}

void to_integers(float* x, size_t count) {
  for (size_t i = 0; i < count; i += kVector) {
    *reinterpret_cast<LooseIntegers*>(x + i) = __builtin_convertvector(load(x + i), Integers);
  }
}

#undef INLINE

constexpr Kernels table(const char* name) {
  return {name,       quantise, norm_quantise, residual_norm_quantise, dequantise, dequantise_gelu, add_scaled, embed,
          attend,     multiply, weighted_sums, widen,                  to_integers};
}
