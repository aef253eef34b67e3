#include "encode/kernels.h"

#pragma GCC diagnostic ignored "-Wpsabi"  // vectors are passed between inlined functions of this file only

namespace demarche::kernels_plain {
namespace {
constexpr int kVector = 4, kQueries = 6, kKeyVectors = 2;
#include "encode/kernels_body.h"
}  // namespace

const Kernels kKernels = table("plain");

}  // namespace demarche::kernels_plain
