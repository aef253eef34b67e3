#include "encode/kernels.h"

#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512dq,avx512vl,avx512cd,avx2,fma")
#pragma GCC diagnostic ignored "-Wpsabi"  // vectors are passed between inlined functions of this file only

namespace demarche::kernels_avx512 {
namespace {
constexpr int kVector = 16, kQueries = 8, kKeyVectors = 2;
#include "encode/kernels_body.h"
}  // namespace

const Kernels kKernels = table("avx512");

}  // namespace demarche::kernels_avx512

#pragma GCC pop_options
