#include "encode/products.h"

#include <algorithm>
#include <oneapi/dnnl/dnnl.hpp>

namespace demarche {
namespace {

// The values of dnnl::cpu_isa are sets of bits, each level holding those below it.
bool allows(unsigned isa, dnnl::cpu_isa level) { return (isa & unsigned(level)) == unsigned(level); }

const Products* choose() {
  const unsigned isa = unsigned(dnnl::get_effective_cpu_isa());
  if (allows(isa, dnnl::cpu_isa::avx512_core_amx)) return nullptr;
  if (allows(isa, dnnl::cpu_isa::avx512_core_vnni)) return &products_avx512_vnni::kProducts;
  if (allows(isa, dnnl::cpu_isa::avx2_vnni)) return &products_avx2_vnni::kProducts;
  if (allows(isa, dnnl::cpu_isa::avx2)) return &products_avx2::kProducts;
  return nullptr;
}

}  // namespace

PackedWeights::PackedWeights(const std::vector<int8_t>& weight, int in, int out, int panel)
    : in_(in), out_(out), lines_(size_t(in) * size_t(out) / sizeof(Line)) {
  uint8_t* to = lines_.front().bytes;
  for (int first = 0; first < out; first += panel) {
    const int end = std::min(out, first + panel);
    for (int i = 0; i < in; i += 4) {
      for (int column = first; column < end; ++column) {
        for (int k = 0; k < 4; ++k) *to++ = uint8_t(weight[size_t(column) * size_t(in) + size_t(i + k)] + 128);
      }
    }
  }
}

const Products* products() {
  static const Products* const chosen = choose();
  return chosen;
}

}  // namespace demarche
