// Products by the instructions that add four products of bytes to a 32-bit sum; included by products_<isa>.cpp inside the
// namespace of that version, after the pragmas that set its target.
//
// A tile of rows x columns stays in registers while it runs down the depth; the depth is cut so that the weights of a panel
// stay in the first-level cache for all rows.
// REQUIRES: Sums, a register of 32-bit sums; load_weights, four_bytes, add_products, all, load, store, store_dequantised on it;
// kLanes, its lanes; kRows x kVectors, the tile. A panel is kVectors registers wide.

constexpr int kDepth = 512;
constexpr int kAhead = 8;  // bytes of the next panel that a tile calls for at each step of the depth, towards the second-level cache

// Where the sums of a tile begin and where they go.
struct Integral {
  const int32_t* begin;  // of each row; null: go on from what `out` holds
  int32_t* out;
  int stride;

  Integral at(int row, int column) const { return {begin ? begin + row : nullptr, out + size_t(row) * stride + column, stride}; }
  INLINE Sums first(int row, int column) const { return begin ? all(begin[row]) : load(out + size_t(row) * stride + column); }
  INLINE void put(int row, int column, Sums sums) const { store(out + size_t(row) * stride + column, sums); }
};

struct Dequantised {
  const int32_t* begin;
  const float* row_scale;
  Dequantiser d;
  float* out;
  int stride;

  Dequantised at(int row, int column) const {
    return {begin + row, row_scale + row, {d.weight_scale + column, d.bias + column}, out + size_t(row) * stride + column, stride};
  }
  INLINE Sums first(int row, int) const { return all(begin[row]); }
  INLINE void put(int row, int column, Sums sums) const {
    store_dequantised(out + size_t(row) * stride + column, sums, row_scale[row], d.weight_scale + column, d.bias + column);
  }
};

template <int R, int V, class Target>
__attribute__((noinline)) void tile(const int8_t* q, int stride, int depth, const uint8_t* weights, const uint8_t* ahead, Target target) {
  Sums sums[R][V];
#pragma GCC unroll 16
  for (int r = 0; r < R; ++r) {
#pragma GCC unroll 4
    for (int v = 0; v < V; ++v) sums[r][v] = target.first(r, v * kLanes);
  }
  for (int i = 0; i < depth; i += 4) {
    __builtin_prefetch(ahead + size_t(i) * kAhead, 0, 2);
    Sums w[V];
#pragma GCC unroll 4
    for (int v = 0; v < V; ++v) w[v] = load_weights(weights + (size_t(i) * V * kLanes) + v * kLanes * 4);
#pragma GCC unroll 16
    for (int r = 0; r < R; ++r) {
      const Sums x = four_bytes(q + size_t(r) * stride + i);
#pragma GCC unroll 4
      for (int v = 0; v < V; ++v) add_products(sums[r][v], w[v], x);
    }
  }
#pragma GCC unroll 16
  for (int r = 0; r < R; ++r) {
#pragma GCC unroll 4
    for (int v = 0; v < V; ++v) target.put(r, v * kLanes, sums[r][v]);
  }
}

template <int V, class Target>
void run_panel(const int8_t* q, int rows, int stride, int depth, const uint8_t* weights, const Target& target) {
  int row = 0;
  const auto run = [&]<int R>() {
    for (; row + R <= rows; row += R) {
      const uint8_t* ahead = weights + size_t(depth) * V * kLanes + size_t(depth) * (row / kRows) * kAhead;
      tile<R, V>(q + size_t(row) * stride, stride, depth, weights, ahead, target.at(row, 0));
    }
  };
  run.template operator()<kRows>();
  run.template operator()<4>();
  run.template operator()<2>();
  run.template operator()<1>();
}

// Calls run.operator()<V>(first column, panel) for every panel, V registers wide.
template <class Run>
void for_each_panel(const PackedWeights& weights, const Run& run) {
  for (int first = 0; first < weights.out(); first += kVectors * kLanes) {
    const int left = (weights.out() - first) / kLanes;
    if (left >= kVectors) {
      run.template operator()<kVectors>(first, weights.panel(first));
    } else if (left == 2) {
      run.template operator()<2>(first, weights.panel(first));
    } else {
      run.template operator()<1>(first, weights.panel(first));
    }
  }
}

int32_t row_sum(const int8_t* q, int count) {
  alignas(64) uint8_t ones[4 * kLanes];
  std::memset(ones, 1, sizeof ones);
  Sums sums = all(0);
  int i = 0;
  for (; i + 4 * kLanes <= count; i += 4 * kLanes) add_products(sums, load_weights(ones), load_bytes(q + i));
  int32_t lanes[kLanes];
  store(lanes, sums);
  int32_t total = 0;
  for (int32_t lane : lanes) total += lane;
  for (; i < count; ++i) total += q[i];
  return total;
}

// What the weights' offset of 128 adds to each row, with the sign turned.
void offsets(const int8_t* q, int rows, int in, int32_t* out) {
  for (int row = 0; row < rows; ++row) {
    out[row] = -128 * row_sum(q + size_t(row) * in, in);
  }
}

void multiply(const int8_t* q, int rows, const PackedWeights& weights, int32_t* acc, ProductScratch&) {
  const int in = weights.in();
  int32_t begin[64];
  offsets(q, rows, in, begin);
  for_each_panel(weights, [&]<int V>(int first, const uint8_t* panel) {
    for (int k = 0; k < in; k += kDepth) {
      const int depth = in - k < kDepth ? in - k : kDepth;
      const Integral target{k == 0 ? begin : nullptr, acc + first, weights.out()};
      run_panel<V>(q + k, rows, in, depth, panel + size_t(k) * V * kLanes, target);
    }
  });
}

void multiply_dequantise(const int8_t* q, int rows, const PackedWeights& weights, const float* row_scale, Dequantiser d, float* out) {
  int32_t begin[64];
  offsets(q, rows, weights.in(), begin);
  for_each_panel(weights, [&]<int V>(int first, const uint8_t* panel) {
    const Dequantised target{begin, row_scale, {d.weight_scale + first, d.bias + first}, out + first, weights.out()};
    run_panel<V>(q, rows, weights.in(), weights.in(), panel, target);
  });
}
