#include "encode/kernels.h"

#include <oneapi/dnnl/dnnl.hpp>

namespace demarche {
namespace {

// The values of dnnl::cpu_isa are sets of bits, each level holding those below it.
bool allows(unsigned isa, dnnl::cpu_isa level) { return (isa & unsigned(level)) == unsigned(level); }

const Kernels& choose() {
  const unsigned isa = unsigned(dnnl::get_effective_cpu_isa());
  if (allows(isa, dnnl::cpu_isa::avx512_core_vnni)) return kernels_avx512_vnni::kKernels;
  if (allows(isa, dnnl::cpu_isa::avx512_core)) return kernels_avx512::kKernels;
  if (allows(isa, dnnl::cpu_isa::avx2)) return kernels_avx2::kKernels;
  return kernels_plain::kKernels;
}

}  // namespace

const Kernels& kernels() {
  static const Kernels& chosen = choose();
  return chosen;
}

}  // namespace demarche
