#include "encode/products.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace demarche {
namespace {

std::vector<const Products*> versions() {
  std::vector<const Products*> out;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) out.push_back(&products_avx2::kProducts);
  // Every CPU with AMX has AVX-VNNI; GCC 12 cannot ask for it by name.
  const Products* const chosen = products();
  if (chosen && chosen != &products_avx2::kProducts) out.push_back(chosen);
  if (__builtin_cpu_supports("avx512vnni") && chosen != &products_avx512_vnni::kProducts) out.push_back(&products_avx512_vnni::kProducts);
  return out;
}

std::vector<int32_t> exact(const std::vector<int8_t>& q, int rows, const std::vector<int8_t>& weight, int in, int out) {
  std::vector<int32_t> acc(size_t(rows) * out);
  for (int row = 0; row < rows; ++row) {
    for (int o = 0; o < out; ++o) {
      for (int i = 0; i < in; ++i) acc[size_t(row) * out + o] += int32_t(q[size_t(row) * in + i]) * weight[size_t(o) * in + i];
    }
  }
  return acc;
}

TEST(Products, AreExactForAllShapes) {
  std::mt19937 random(1);
  for (auto [in, out] : {std::pair{8, 16}, {64, 80}, {384, 48}, {520, 32}, {1536, 112}}) {
    std::vector<int8_t> weight(size_t(in) * out), q(size_t(64) * in);
    for (int8_t& x : weight) x = int8_t(int(random() % 256) - 128);
    for (int8_t& x : q) x = int8_t(int(random() % 255) - 127);
    for (const Products* version : versions()) {
      const PackedWeights packed(weight, in, out, version->panel);
      ProductScratch scratch;
      for (int rows : {1, 3, 8, 29, 64}) {
        std::vector<int32_t> acc(size_t(rows) * out, 99);
        version->multiply(q.data(), rows, packed, acc.data(), scratch);
        ASSERT_EQ(acc, exact(q, rows, weight, in, out)) << version->name << " " << in << " -> " << out << ", " << rows << " rows";
      }
    }
  }
}

TEST(Products, AreExactWhereSixteenBitsOverflow) {
  const int in = 72, out = 16;
  for (int sign : {1, -1}) {
    const std::vector<int8_t> weight(size_t(in) * out, 127), q(size_t(in), int8_t(127 * sign));
    for (const Products* version : versions()) {
      const PackedWeights packed(weight, in, out, version->panel);
      ProductScratch scratch;
      std::vector<int32_t> acc(out);
      version->multiply(q.data(), 1, packed, acc.data(), scratch);
      EXPECT_EQ(acc, std::vector<int32_t>(out, sign * in * 127 * 127)) << version->name;
    }
  }
}

TEST(Products, DequantisedOnTheWayOutAreTheSameBits) {
  const int in = 128, out = 96, rows = 11;
  std::mt19937 random(2);
  std::vector<int8_t> weight(size_t(in) * out), q(size_t(rows) * in);
  for (int8_t& x : weight) x = int8_t(int(random() % 255) - 127);
  for (int8_t& x : q) x = int8_t(int(random() % 255) - 127);
  std::vector<float> scale(out), bias(out), row_scale(rows);
  std::uniform_real_distribution<float> some(0.001f, 0.1f);
  for (auto* values : {&scale, &bias, &row_scale}) {
    for (float& x : *values) x = some(random);
  }
  for (const Products* version : versions()) {
    if (!version->multiply_dequantise) continue;
    const PackedWeights packed(weight, in, out, version->panel);
    ProductScratch scratch;
    std::vector<int32_t> acc(size_t(rows) * out);
    std::vector<float> expected(acc.size()), found(acc.size());
    version->multiply(q.data(), rows, packed, acc.data(), scratch);
    for (int row = 0; row < rows; ++row) {
      kernels_avx2::kKernels.dequantise(acc.data() + row * out, row_scale[row], {scale.data(), bias.data()}, out, expected.data() + row * out);
    }
    version->multiply_dequantise(q.data(), rows, packed, row_scale.data(), {scale.data(), bias.data()}, found.data());
    EXPECT_EQ(found, expected) << version->name;
  }
}

}  // namespace
}  // namespace demarche
