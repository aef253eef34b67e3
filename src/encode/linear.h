// Products with the fixed int8 matrices of the model, by oneDNN: acc[rows][out] = q[rows][in] * weight^T, exact integers.
//
// Weights are packed once, at load, into the layout that oneDNN wants on this CPU. Without VNNI or AMX the same integers are
// multiplied as floats (a sum of 8-bit products fits a float's 24 bits for all but freak rows), so both paths agree.
// Products are computed for blocks of kBlockRows rows at most, and for the rest in steps of 16: a handful of oneDNN kernels
// serves documents of any length.
// Threads: const after construction; one LinearScratch per thread. Every call runs on the calling thread alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace demarche {

enum class Arithmetic : uint8_t {
  kAutomatic,  // int8 where the CPU has VNNI or AMX, else floats
  kInt8,
  kFloat,
};

// "int8, avx512_core_amx": for benchmarks and bug reports.
const char* describe_arithmetic(Arithmetic arithmetic);

struct LinearScratch {
  std::vector<std::byte> library;  // oneDNN's own
  std::vector<float> wide;         // the rows as floats, on the float path
};

class Linear {
 public:
  static constexpr int kBlockRows = 64;

  Linear() = default;
  // `weight`: [out][in] int8, copied. `out` is rounded up to a multiple of 16 with zeros.
  Linear(const std::vector<int8_t>& weight, int in, int out, Arithmetic arithmetic);

  int in() const { return in_; }
  int out() const { return out_; }  // the rounded width: the stride of acc

  // REQUIRES: rows <= kBlockRows; q and acc have room for `rows` rounded up to 16 (what lies beyond `rows` is not defined).
  void multiply(const int8_t* q, int rows, int32_t* acc, LinearScratch& scratch) const;

 private:
  struct Kernel;
  int in_ = 0, out_ = 0;
  std::shared_ptr<const Kernel> kernel_;
};

}  // namespace demarche
