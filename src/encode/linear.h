// Products with the fixed int8 matrices of the model: acc[rows][out] = q[rows][in] * weight^T, exact integers.
//
// On CPUs with AVX2 or AVX-512 VNNI by our own loops (products.h), on those with AMX by oneDNN. Weights are packed once, at
// load, into the layout that these want. On older CPUs oneDNN multiplies the same integers as floats (a sum of 8-bit products
// fits a float's 24 bits for all but freak rows). All ways give the same integers.
// Products are computed for blocks of kBlockRows rows at most. oneDNN gets them in steps of 16 rows: a handful of its kernels
// serves documents of any length.
// Threads: const after construction; one LinearScratch per thread. Every call runs on the calling thread alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "encode/kernels.h"
#include "encode/products.h"

namespace demarche {

enum class Arithmetic : uint8_t {
  kAutomatic,  // int8 where the CPU has AMX, VNNI or AVX2, else floats
  kFloat,      // always floats
};

// "int8 (AMX)", "int8 (AVX2)", "float": for benchmarks and bug reports.
const char* describe_arithmetic(Arithmetic arithmetic);

struct LinearScratch {
  std::vector<std::byte> library;  // oneDNN's own
  std::vector<float> wide;         // the rows as floats, on the float path
  ProductScratch products;         // on the paths of our own
  std::vector<int32_t> acc;        // of multiply_dequantise()
};

class Linear {
 public:
  static constexpr int kBlockRows = 64;

  Linear() = default;
  // `weight`: [out][in] int8, copied. `out` is rounded up to a multiple of 16 with zeros.
  Linear(const std::vector<int8_t>& weight, int in, int out, Arithmetic arithmetic);

  int in() const { return in_; }
  int out() const { return out_; }  // the rounded width: the stride of acc

  // REQUIRES: rows <= kBlockRows; no q is -128; q and acc have room for `rows` rounded up to 16 (what lies beyond `rows` is not defined).
  void multiply(const int8_t* q, int rows, int32_t* acc, LinearScratch& scratch) const;
  // out[rows][out()] = dequantised acc
  void multiply_dequantise(const int8_t* q, int rows, const float* row_scale, Dequantiser d, float* out, LinearScratch& scratch) const;

 private:
  struct Kernel;
  struct OwnKernel;
  struct LibraryKernel;
  int in_ = 0, out_ = 0;
  std::shared_ptr<const Kernel> kernel_;
};

}  // namespace demarche
