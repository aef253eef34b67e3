// acc = q * weight^T in whole numbers, by our own loops, for CPUs where those are faster than the library's: AVX-512 VNNI,
// AVX-VNNI, and plain AVX2. linear.h chooses between them and oneDNN.
//
// Weights are kept as w + 128, so that they can be the unsigned side of the CPU's unsigned-by-signed products; 128 * sum(q)
// is taken off each row again. All versions give the exact sums, so they agree to the last bit.
// AVX2 has no exact product of four bytes: it adds neighbouring products in 16 bits and saturates. There, what makes the
// values of a group too large is cut off q and multiplied apart; that concerns about one value a row.
// Threads: stateless; one ProductScratch per thread.
// Source:  the cut is the "outliers" idea of Khudia et al. (2021), "FBGEMM", on the side of the activations.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "encode/kernels.h"

namespace demarche {

struct ProductScratch {
  // A part of q that was cut off: q[row][column] = cut value + amount.
  struct Excess {
    int row, column, amount;
  };
  std::vector<int8_t> q;
  std::vector<Excess> excess;
};

class PackedWeights {
 public:
  // `weight`: [out][in]. REQUIRES: in is a multiple of 8, out of 16.
  PackedWeights(const std::vector<int8_t>& weight, int in, int out, int panel);

  int in() const { return in_; }
  int out() const { return out_; }
  // Columns from `first` (a multiple of panel), in groups of four values: [in / 4][columns of the panel][4].
  const uint8_t* panel(int first) const { return lines_.front().bytes + size_t(first) * size_t(in_); }

 private:
  struct alignas(64) Line {
    uint8_t bytes[64];
  };
  int in_, out_;
  std::vector<Line> lines_;
};

struct Products {
  const char* name;
  int panel;  // columns that are packed side by side; the last panel holds what is left
  // acc: [rows][weights.out()]; q: [rows][weights.in()]. REQUIRES: rows <= 64; no q is -128.
  void (*multiply)(const int8_t* q, int rows, const PackedWeights& weights, int32_t* acc, ProductScratch& scratch);
  // out = dequantised acc, without the way through memory. Null where it would not be faster. REQUIRES: as above; in <= 512.
  void (*multiply_dequantise)(const int8_t* q, int rows, const PackedWeights& weights, const float* row_scale, Dequantiser d, float* out);
};

// The version for this CPU and DNNL_MAX_CPU_ISA; null where oneDNN is better (AMX) or nothing fits (before AVX2).
const Products* products();

namespace products_avx512_vnni { extern const Products kProducts; }
namespace products_avx2_vnni { extern const Products kProducts; }
namespace products_avx2 { extern const Products kProducts; }

}  // namespace demarche
