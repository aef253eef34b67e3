// The one source of all kernels; included by kernels_<isa>.cpp inside the namespace of that version, after the pragmas that
// set its target.
//
// Sums over a row are taken in kLane lanes and folded in one order whatever the registers, so that versions with fused
// multiplication and addition agree to the last bit.
// REQUIRES: kVector, floats in a register: 16, 8 or 4; kRows x kColumns, the block of rows and registers that a product keeps in
// registers; the types Floats and Integers; larger(a, b) and smaller(a, b); add_pairs(sums, a, b), which adds both products of
// 16-bit halves to each 32-bit sum.

using Bytes = int8_t __attribute__((vector_size(kVector)));
using LooseFloats = float __attribute__((vector_size(4 * kVector), aligned(4), may_alias));
using LooseIntegers = int32_t __attribute__((vector_size(4 * kVector), aligned(4), may_alias));
using LooseBytes = int8_t __attribute__((vector_size(kVector), aligned(1), may_alias));


INLINE Floats load(const float* at) { return *reinterpret_cast<const LooseFloats*>(at); }
INLINE Integers load(const int32_t* at) { return *reinterpret_cast<const LooseIntegers*>(at); }
INLINE void store(float* at, const Floats& x) { *reinterpret_cast<LooseFloats*>(at) = x; }
INLINE void store(int32_t* at, const Integers& x) { *reinterpret_cast<LooseIntegers*>(at) = x; }
INLINE Floats all(float x) { return x - Floats{}; }
INLINE Floats to_floats(const Integers& x) { return __builtin_convertvector(x, Floats); }
INLINE Floats magnitude(const Floats& x) { return (Floats)((Integers)x & 0x7fffffff); }

// Adding 1.5 * 2^23 leaves the integer nearest to x (ties to even) in the low bits.
constexpr float kRoundingShift = 12582912.0f;
INLINE Integers rounded(const Floats& x) { return (Integers)(x + kRoundingShift) - 0x4b400000; }

INLINE Integers lane_numbers() {
  Integers lanes = {};
  for (int i = 0; i < kVector; ++i) lanes[i] = i;
  return lanes;
}
template <class Vector>
INLINE Vector swapped(Vector x, int step) {
  return __builtin_shuffle(x, lane_numbers() ^ step);
}
INLINE float largest(Floats x) {
  for (int step = kVector / 2; step > 0; step /= 2) x = larger(x, swapped(x, step));
  return x[0];
}
INLINE int32_t largest(Integers x) {
  for (int step = kVector / 2; step > 0; step /= 2) {
    const Integers other = swapped(x, step);
    x = x > other ? x : other;
  }
  return x[0];
}

// kLane running sums.
struct Sum {
  static constexpr int kParts = kLane / kVector;
  Floats parts[kParts] = {};

  INLINE float total() {
    for (int step = kParts / 2; step > 0; step /= 2) {
      for (int i = 0; i < step; ++i) parts[i] += parts[i + step];
    }
    Floats x = parts[0];
    for (int step = kVector / 2; step > 0; step /= 2) x += swapped(x, step);
    return x[0];
  }
};

// 2^x for x <= 0; 2^n * p(r) with |r| <= 1/2. Relative error below 3e-6; x < -126 gives about 1e-38.
INLINE Floats power_of_two(Floats x) {
  x = larger(x, all(-126.0f));
  const Floats shifted = x + kRoundingShift;
  const Floats r = x - (shifted - kRoundingShift);
  Floats p = r * 9.570038159e-3f + 5.591784029e-2f;
  p = p * r + 2.402474593e-1f;
  p = p * r + 6.931218179e-1f;
  p = p * r + 9.999992613e-1f;
  return (Floats)((Integers)p + ((Integers)shifted << 23));
}

// x * Phi(x). Phi(z) - 1/2 as z * p(z^2) on |z| <= 4, by least maximum error: below 2e-4 for |x| < 5, beyond that 5e-5 of x. What
// follows rounds to 1/127 of the row's largest value.
INLINE Floats gelu(const Floats& x) {
  const Floats z = smaller(larger(x, all(-4.0f)), all(4.0f));
  const Floats s = z * z;
  Floats p = s * -1.301170144e-09f + 1.041887987e-07f;
  p = p * s + -3.656962818e-06f;
  p = p * s + 7.485299135e-05f;
  p = p * s + -1.006476855e-03f;
  p = p * s + 9.505350898e-03f;
  p = p * s + -6.588776489e-02f;
  p = p * s + 3.986733507e-01f;
  return x * (z * p + 0.5f);
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

// Normalises x, whose sum is `total`.
INLINE float finish_norm(float* x, int width, float total, Norm norm, int8_t* q) {
  const float mean = total / float(width);
  Sum squares;
  for (int i = 0; i < width; i += kLane) {
    for (int part = 0; part < Sum::kParts; ++part) {
      const Floats centred = load(x + i + part * kVector) - mean;
      squares.parts[part] += centred * centred;
    }
  }
  const float scale = 1.0f / __builtin_sqrtf(squares.total() / float(width) + norm.epsilon);
  Floats max = {};
  for (int i = 0; i < width; i += kVector) {
    const Floats y = (load(x + i) - mean) * scale * load(norm.weight + i) + load(norm.bias + i);
    store(x + i, y);
    max = larger(max, magnitude(y));
  }
  return quantise_by(x, width, max, q);
}

float norm_quantise(float* x, int width, Norm norm, int8_t* q) {
  Sum sum;
  for (int i = 0; i < width; i += kLane) {
    for (int part = 0; part < Sum::kParts; ++part) sum.parts[part] += load(x + i + part * kVector);
  }
  return finish_norm(x, width, sum.total(), norm, q);
}

INLINE Floats dequantised(const int32_t* acc, float row_scale, Dequantiser d, int i) {
  return to_floats(load(acc + i)) * (row_scale * load(d.weight_scale + i)) + load(d.bias + i);
}

float residual_norm_quantise(const int32_t* acc, float row_scale, Dequantiser d, int width, float* x, Norm norm, int8_t* q) {
  Sum sum;
  for (int i = 0; i < width; i += kLane) {
    for (int part = 0; part < Sum::kParts; ++part) {
      const int at = i + part * kVector;
      const Floats y = dequantised(acc, row_scale, d, at) + load(x + at);
      store(x + at, y);
      sum.parts[part] += y;
    }
  }
  return finish_norm(x, width, sum.total(), norm, q);
}

void dequantise(const int32_t* acc, float row_scale, Dequantiser d, int width, float* out) {
  for (int i = 0; i < width; i += kVector) store(out + i, dequantised(acc, row_scale, d, i));
}

void dequantise_gelu(const int32_t* acc, float row_scale, Dequantiser d, int width, float* out) {
  for (int i = 0; i < width; i += kVector) store(out + i, gelu(dequantised(acc, row_scale, d, i)));
}

float gelu_quantise(const int32_t* acc, float row_scale, Dequantiser d, int width, float* x, int8_t* q) {
  Floats max = {};
  for (int i = 0; i < width; i += kVector) {
    const Floats y = gelu(dequantised(acc, row_scale, d, i));
    store(x + i, y);
    max = larger(max, magnitude(y));
  }
  return quantise_by(x, width, max, q);
}

void add_scaled(float a, const float* x, int width, float* y) {
  for (int i = 0; i < width; i += kVector) store(y + i, load(y + i) + a * load(x + i));
}

void add_rows(const float* table, int width, const uint32_t* rows, int count, float* y) {
  for (int i = 0; i < width; i += kVector) {
    Floats sum = load(y + i);
    for (int r = 0; r < count; ++r) sum += load(table + size_t(rows[r]) * size_t(width) + i);
    store(y + i, sum);
  }
}

float rectified_sum(const float* x, const float* weight, int width) {
  Sum sum;
  for (int i = 0; i < width; i += kLane) {
    for (int part = 0; part < Sum::kParts; ++part) {
      const int at = i + part * kVector;
      sum.parts[part] += larger(load(x + at), Floats{}) * load(weight + at);
    }
  }
  return sum.total();
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
    const bool wide = n - j >= kColumns * kVector;
    int i = 0;
    for (; i + kRows <= m; i += kRows) {
      if (wide) {
        multiply_block<kRows, kColumns>(a + size_t(i) * lda, lda, b + j, ldb, c + size_t(i) * ldc + j, ldc, k);
      } else {
        multiply_block<kRows, 1>(a + size_t(i) * lda, lda, b + j, ldb, c + size_t(i) * ldc + j, ldc, k);
      }
    }
    for (; i < m; ++i) {
      if (wide) {
        multiply_block<1, kColumns>(a + size_t(i) * lda, lda, b + j, ldb, c + size_t(i) * ldc + j, ldc, k);
      } else {
        multiply_block<1, 1>(a + size_t(i) * lda, lda, b + j, ldb, c + size_t(i) * ldc + j, ldc, k);
      }
    }
    j += wide ? kColumns * kVector : kVector;
  }
}

// Transposes a block of kVector x kVector in rounds of swaps and stores it.
INLINE void transpose(Integers* x, int32_t* to, int stride) {
  const Integers lanes = lane_numbers();
#pragma GCC unroll 4
  for (int step = 1; step < kVector; step *= 2) {
    const Integers odd = (lanes & step) != 0;
    const Integers low = odd ? (lanes ^ step) + kVector : lanes;
    const Integers high = odd ? lanes + kVector : (lanes ^ step);
#pragma GCC unroll 16
    for (int i = 0; i < kVector; ++i) {
      if (i & step) continue;
      const Integers a = x[i], b = x[i + step];
      x[i] = __builtin_shuffle(a, b, low);
      x[i + step] = __builtin_shuffle(a, b, high);
    }
  }
#pragma GCC unroll 16
  for (int i = 0; i < kVector; ++i) store(to + size_t(i) * stride, x[i]);
}

// ---------------------------------------------------------------------------------------------------------- attention
// In 16-bit whole numbers, a head of a window at a time, each part with one scale: queries up to 4095 and keys up to 8191, so
// that differences of scores fit 32 bits; values up to 32767, and weights that add up to 32767. Sums are exact. Against
// floats, scores are off by 1/4000 of the largest at most, and weights by 1/65000.
constexpr int kPairs = kHeadWidth / 2;  // a pair of 16-bit numbers in 32 bits: dimensions i and i + 16 of a query or key

struct Head {
  int length, padded;            // padded: a multiple of 32
  const int32_t* queries;        // [length][kPairs]
  const int32_t* keys;           // [kPairs][padded]
  const int32_t* values;         // [padded / 2][kHeadWidth]: keys i and i + kVector in a pair
  float to_log2, value_scale;
};

INLINE Integers pair(const Integers& low, const Integers& high) { return (low & 0xffff) | (high << 16); }

INLINE float largest_of(const float* x, int stride, int length) {
  Floats max = {};
  for (int i = 0; i < length; ++i) {
    for (int d = 0; d < kHeadWidth; d += kVector) max = larger(max, magnitude(load(x + size_t(i) * stride + d)));
  }
  return larger(all(largest(max)), all(1e-12f))[0];
}

INLINE Integers dimension_pairs(const float* row, float factor, int d) {
  return pair(rounded(load(row + d) * factor), rounded(load(row + kPairs + d) * factor));
}

// Rows from `length` on are zero.
Head pack_head(const float* qkv, int stride, int hidden, int length, int32_t* scratch) {
  const int padded = round_up(length, 32);
  int32_t *const queries = scratch, *const keys = queries + size_t(padded) * kPairs, *const values = keys + size_t(padded) * kPairs;
  const float *const from_keys = qkv + hidden, *const from_values = qkv + 2 * hidden;
  const float top_query = largest_of(qkv, stride, length), top_key = largest_of(from_keys, stride, length),
              top_value = largest_of(from_values, stride, length);
  const float query_factor = 4095.0f / top_query, key_factor = 8191.0f / top_key, value_factor = 32767.0f / top_value;
  for (int i = 0; i < length; ++i) {
    for (int d = 0; d < kPairs; d += kVector) {
      store(queries + size_t(i) * kPairs + d, dimension_pairs(qkv + size_t(i) * stride, query_factor, d));
    }
  }
  for (int i = 0; i < padded; i += kVector) {
    for (int d = 0; d < kPairs; d += kVector) {
      Integers block[kVector];
#pragma GCC unroll 16
      for (int row = 0; row < kVector; ++row) {
        block[row] = i + row < length ? dimension_pairs(from_keys + size_t(i + row) * stride, key_factor, d) : Integers{};
      }
      transpose(block, keys + size_t(d) * padded + i, padded);
    }
  }
  for (int i = 0; i < padded; i += 2 * kVector) {
    for (int row = i; row < i + kVector; ++row) {
      const float *const low = from_values + size_t(row) * stride, *const high = low + size_t(kVector) * stride;
      for (int d = 0; d < kHeadWidth; d += kVector) {
        const Integers a = row < length ? rounded(load(low + d) * value_factor) : Integers{};
        const Integers b = row + kVector < length ? rounded(load(high + d) * value_factor) : Integers{};
        store(values + size_t(i / 2 + row - i) * kHeadWidth + d, pair(a, b));
      }
    }
  }
  const float scale = 1.44269504f * 0.17677669529663688f;  // log2(e) / sqrt(32)
  return {length, padded, queries, keys, values, scale / query_factor / key_factor, 1.0f / (value_factor * 32767.0f)};
}

// c[R][V * kVector] = sums over `count` pairs of a[R][i] and b[i][V * kVector]
template <int R, int V>
INLINE void multiply_pairs(const int32_t* a, int lda, const int32_t* b, int ldb, int count, Integers (&sums)[R][V]) {
#pragma GCC unroll 16
  for (int r = 0; r < R; ++r) {
#pragma GCC unroll 16
    for (int v = 0; v < V; ++v) sums[r][v] = Integers{};
  }
  for (int i = 0; i < count; ++i) {
    Integers row[V];
#pragma GCC unroll 16
    for (int v = 0; v < V; ++v) row[v] = load(b + size_t(i) * ldb + v * kVector);
#pragma GCC unroll 16
    for (int r = 0; r < R; ++r) {
      const Integers x = Integers{} + a[size_t(r) * lda + i];
#pragma GCC unroll 16
      for (int v = 0; v < V; ++v) add_pairs(sums[r][v], x, row[v]);
    }
  }
}

// Scores of one query -> its weights, as pairs of keys i and i + kVector, in place. `steps` * 2 * kVector keys.
INLINE void softmax(int32_t* scores, const Head& head, int steps) {
  const Integers lanes = lane_numbers();
  Integers max = Integers{} + INT32_MIN;
  for (int i = 0; i < head.length; i += kVector) {
    Integers x = load(scores + i);
    if (i + kVector > head.length) x = lanes < head.length - i ? x : Integers{} + INT32_MIN;
    max = x > max ? x : max;
  }
  const int32_t top = largest(max);
  float* weights = reinterpret_cast<float*>(scores);
  Sum sum;
  for (int i = 0; i < steps * 2 * kVector; i += kLane) {
#pragma GCC unroll 4
    for (int part = 0; part < Sum::kParts; ++part) {
      const int at = i + part * kVector;
      Floats x = power_of_two(to_floats(load(scores + at) - top) * head.to_log2);
      if (at + kVector > head.length) x = lanes < head.length - at ? x : Floats{};
      store(weights + at, x);
      sum.parts[part] += x;
    }
  }
  const float factor = 32767.0f / sum.total();
  for (int i = 0; i < steps; ++i) {
    const Integers low = rounded(load(weights + 2 * i * kVector) * factor), high = rounded(load(weights + (2 * i + 1) * kVector) * factor);
    store(scores + i * kVector, low | (high << 16));
  }
}

template <int R>
INLINE void attend_block(const Head& head, int first, int32_t* scores, float* out, int out_stride) {
  const int steps = (head.length + 2 * kVector - 1) / (2 * kVector);
  for (int key = 0; key < steps * 2 * kVector; key += kColumns * kVector) {
    Integers sums[R][kColumns];
    multiply_pairs<R, kColumns>(head.queries + size_t(first) * kPairs, kPairs, head.keys + key, head.padded, kPairs, sums);
#pragma GCC unroll 16
    for (int r = 0; r < R; ++r) {
#pragma GCC unroll 16
      for (int v = 0; v < kColumns; ++v) store(scores + size_t(r) * head.padded + key + v * kVector, sums[r][v]);
    }
  }
  for (int r = 0; r < R; ++r) softmax(scores + size_t(r) * head.padded, head, steps);
  for (int d = 0; d < kHeadWidth; d += kColumns * kVector) {
    Integers sums[R][kColumns];
    multiply_pairs<R, kColumns>(scores, head.padded, head.values + d, kHeadWidth, steps * kVector, sums);
#pragma GCC unroll 16
    for (int r = 0; r < R; ++r) {
#pragma GCC unroll 16
      for (int v = 0; v < kColumns; ++v) store(out + size_t(r) * out_stride + d + v * kVector, to_floats(sums[r][v]) * head.value_scale);
    }
  }
}

void attend(const float* qkv, int length, int heads, float* out, float* scratch) {
  const int hidden = heads * kHeadWidth, stride = 3 * hidden;
  int32_t* const packed = reinterpret_cast<int32_t*>(scratch);
  int32_t* const scores = packed + size_t(round_up(length, 32)) * 3 * kPairs;
  for (int i = 0; i < heads; ++i) {
    const Head head = pack_head(qkv + i * kHeadWidth, stride, hidden, length, packed);
    float* const to = out + i * kHeadWidth;
    int row = 0;
    for (; row + kRows <= length; row += kRows) attend_block<kRows>(head, row, scores, to + size_t(row) * hidden, hidden);
    for (; row + 2 <= length; row += 2) attend_block<2>(head, row, scores, to + size_t(row) * hidden, hidden);
    for (; row < length; ++row) attend_block<1>(head, row, scores, to + size_t(row) * hidden, hidden);
  }
}

void weighted_sums(const int32_t* acc, const float* x, int width, int count, float row_scale, const float* scale, float* out) {
  for (int r = 0; r < count; ++r) {
    Sum sum;
    for (int i = 0; i < width; i += kLane) {
      for (int part = 0; part < Sum::kParts; ++part) {
        const int at = i + part * kVector;
        sum.parts[part] += to_floats(load(acc + size_t(r) * width + at)) * load(x + at);
      }
    }
    out[r] = scale[r] * row_scale * sum.total();
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
  return {name,  quantise, norm_quantise, residual_norm_quantise, dequantise, dequantise_gelu, gelu_quantise, add_scaled,
          add_rows, rectified_sum, embed, attend, multiply, weighted_sums, widen, to_integers};
}
