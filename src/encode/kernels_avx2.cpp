#include "encode/kernels.h"

#pragma GCC push_options
#pragma GCC target("avx2,fma")
#pragma GCC diagnostic ignored "-Wpsabi"  // vectors are passed between inlined functions of this file only

namespace demarche::kernels_avx2 {
namespace {
constexpr int kVector = 8, kQueries = 6, kKeyVectors = 2;
#include "encode/kernels_body.h"
}  // namespace

const Kernels kKernels = table("avx2");

}  // namespace demarche::kernels_avx2

#pragma GCC pop_options
