#include "encode/linear.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <mutex>
#include <oneapi/dnnl/dnnl.hpp>

#include "encode/kernels.h"

// oneDNN is built on OpenMP; its run-time library is linked with it.
extern "C" void omp_set_num_threads(int);

namespace demarche {
namespace {

using dnnl::memory;

// oneDNN asks OpenMP how many threads to use, and OpenMP keeps that number per thread.
void stay_on_this_thread() {
  thread_local bool done = false;
  if (!done) omp_set_num_threads(1);
  done = true;
}

const dnnl::engine& cpu() {
  static const dnnl::engine engine(dnnl::engine::kind::cpu, 0);
  return engine;
}

dnnl::stream& stream() {
  thread_local dnnl::stream stream(cpu());
  return stream;
}

bool has_amx() {
  const unsigned isa = unsigned(dnnl::get_effective_cpu_isa());
  const unsigned amx = unsigned(dnnl::cpu_isa::avx512_core_amx);
  return (isa & amx) == amx;
}

}  // namespace

const char* describe_arithmetic(Arithmetic arithmetic) {
  if (arithmetic == Arithmetic::kFloat) return "float";
  if (has_amx()) return "int8 (AMX)";
  return products() ? products()->name : "float";
}

struct Linear::Kernel {
  virtual ~Kernel() = default;
  virtual void run(const int8_t* q, int rows, int32_t* acc, LinearScratch& scratch) const = 0;
  // False: not done, there is no quicker way than through acc.
  virtual bool run_dequantise(const int8_t*, int, const float*, Dequantiser, float*) const { return false; }
};

// Our own loops.
struct Linear::OwnKernel : Linear::Kernel {
  OwnKernel(const std::vector<int8_t>& weight, int in, int out, const Products& by) : by_(by), weights_(weight, in, out, by.panel) {}
  void run(const int8_t* q, int rows, int32_t* acc, LinearScratch& scratch) const override {
    by_.multiply(q, rows, weights_, acc, scratch.products);
  }
  bool run_dequantise(const int8_t* q, int rows, const float* row_scale, Dequantiser d, float* out) const override {
    if (!by_.multiply_dequantise || weights_.in() > 512) return false;
    by_.multiply_dequantise(q, rows, weights_, row_scale, d, out);
    return true;
  }

  const Products& by_;
  const PackedWeights weights_;
};

// The oneDNN products of one matrix, by number of rows. The first is made at load and fixes the layout of the weights; the
// others are made when first needed.
struct Linear::LibraryKernel : Linear::Kernel {
  static constexpr int kStep = 16;
  static constexpr int kSizes = kBlockRows / kStep;

  struct Product {
    dnnl::matmul primitive;
    memory::desc source, destination, scratch;
  };

  LibraryKernel(const std::vector<int8_t>& weight, int in, int out, bool is_float) : in_(in), out_(out), is_float_(is_float) {
    stay_on_this_thread();
    const auto type = is_float_ ? memory::data_type::f32 : memory::data_type::s8;
    const auto wanted = describe(kBlockRows, memory::desc({in, out}, type, memory::format_tag::any));
    weights_ = memory(wanted.weights_desc(), cpu());
    std::vector<float> wide;
    if (is_float_) wide.assign(weight.begin(), weight.end());
    void* from = is_float_ ? static_cast<void*>(wide.data()) : const_cast<int8_t*>(weight.data());
    memory plain({{in, out}, type, memory::format_tag::ba}, cpu(), from);
    dnnl::reorder(plain, weights_).execute(stream(), plain, weights_);
    stream().wait();
    product(kBlockRows);
  }

  dnnl::matmul::primitive_desc describe(int rows, const memory::desc& weights) const {
    const auto source = is_float_ ? memory::data_type::f32 : memory::data_type::s8;
    const auto destination = is_float_ ? memory::data_type::f32 : memory::data_type::s32;
    dnnl::primitive_attr attributes;
    attributes.set_scratchpad_mode(dnnl::scratchpad_mode::user);  // one per thread, not one per primitive
    return {{{{rows, in_}, source, memory::format_tag::ab}, weights, {{rows, out_}, destination, memory::format_tag::ab}}, attributes, cpu()};
  }

  const Product& product(int rows) const {
    auto& slot = products_[size_t(rows / kStep - 1)];
    if (const Product* made = slot.load(std::memory_order_acquire)) return *made;
    const std::lock_guard lock(making_);
    if (const Product* made = slot.load(std::memory_order_acquire)) return *made;
    const auto description = describe(rows, weights_.get_desc());
    owned_.push_back(std::make_unique<Product>(
        Product{dnnl::matmul(description), description.src_desc(), description.dst_desc(), description.scratchpad_desc()}));
    slot.store(owned_.back().get(), std::memory_order_release);
    return *owned_.back();
  }

  void run(const int8_t* q, int given_rows, int32_t* acc, LinearScratch& scratch) const override {
    stay_on_this_thread();
    const int rows = round_up(given_rows, kStep);
    const Product& p = product(rows);
    const void* source = q;
    if (is_float_) {
      const size_t count = size_t(rows) * size_t(in_);
      if (scratch.wide.size() < count) scratch.wide.resize(count);
      kernels().widen(q, count, scratch.wide.data());
      source = scratch.wide.data();
    }
    if (scratch.library.size() < p.scratch.get_size() + 64) scratch.library.resize(p.scratch.get_size() + 64);
    const auto at = reinterpret_cast<uintptr_t>(scratch.library.data());
    memory from(p.source, cpu(), const_cast<void*>(source)), to(p.destination, cpu(), acc);
    memory pad(p.scratch, cpu(), reinterpret_cast<void*>((at + 63) / 64 * 64));
    p.primitive.execute(stream(), {{DNNL_ARG_SRC, from}, {DNNL_ARG_WEIGHTS, weights_}, {DNNL_ARG_DST, to}, {DNNL_ARG_SCRATCHPAD, pad}});
    if (is_float_) kernels().to_integers(reinterpret_cast<float*>(acc), size_t(rows) * size_t(out_));
  }

  int in_, out_;
  bool is_float_;
  memory weights_;
  mutable std::mutex making_;  // guards owned_
  mutable std::vector<std::unique_ptr<Product>> owned_;
  mutable std::array<std::atomic<const Product*>, kSizes> products_{};
};

Linear::Linear(const std::vector<int8_t>& weight, int in, int out, Arithmetic arithmetic) : in_(in), out_(round_up(out, kLane)) {
  std::vector<int8_t> padded(weight);
  padded.resize(size_t(in_) * size_t(out_));
  const Products* own = arithmetic == Arithmetic::kAutomatic && in % 8 == 0 ? products() : nullptr;
  if (own) {
    kernel_ = std::make_shared<const OwnKernel>(padded, in_, out_, *own);
  } else {
    kernel_ = std::make_shared<const LibraryKernel>(padded, in_, out_, arithmetic == Arithmetic::kFloat || !has_amx());
  }
}

void Linear::multiply(const int8_t* q, int rows, int32_t* acc, LinearScratch& scratch) const {
  kernel_->run(q, rows, acc, scratch);
}

void Linear::multiply_dequantise(const int8_t* q, int rows, const float* row_scale, Dequantiser d, float* out, LinearScratch& scratch) const {
  if (kernel_->run_dequantise(q, rows, row_scale, d, out)) return;
  const size_t width = size_t(out_);
  if (scratch.acc.size() < kBlockRows * width) scratch.acc.resize(kBlockRows * width);
  multiply(q, rows, scratch.acc.data(), scratch);
  for (int i = 0; i < rows; ++i) kernels().dequantise(scratch.acc.data() + i * width, row_scale[i], d, out_, out + i * width);
}

}  // namespace demarche
