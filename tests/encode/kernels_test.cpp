#include "encode/kernels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "encode/linear.h"

namespace demarche {
namespace {

std::vector<const Kernels*> versions() {
  std::vector<const Kernels*> out = {&kernels_plain::kKernels};
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) out.push_back(&kernels_avx2::kKernels);
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512vl")) {
    out.push_back(&kernels_avx512::kKernels);
    if (__builtin_cpu_supports("avx512vnni")) out.push_back(&kernels_avx512_vnni::kKernels);
  }
  return out;
}

std::vector<float> random_floats(size_t count, unsigned seed, float spread = 1) {
  std::mt19937 random(seed);
  std::normal_distribution<float> normal(0, spread);
  std::vector<float> out(count);
  for (float& x : out) x = normal(random);
  return out;
}

TEST(Kernels, QuantiseRoundsToTheLargestValue) {
  for (const Kernels* k : versions()) {
    std::vector<float> x(32, 0.0f);
    x[3] = -2.54f;
    x[20] = 1.27f;
    std::vector<int8_t> q(32, 99);
    EXPECT_FLOAT_EQ(k->quantise(x.data(), 32, q.data()), 0.02f) << k->name;
    EXPECT_EQ(q[3], -127) << k->name;
    EXPECT_NEAR(q[20], 64, 1) << k->name;
    EXPECT_EQ(q[0], 0) << k->name;
  }
}

TEST(Kernels, ARowOfZerosQuantisesToZeros) {
  for (const Kernels* k : versions()) {
    const std::vector<float> x(16, 0.0f);
    std::vector<int8_t> q(16, 99);
    EXPECT_EQ(k->quantise(x.data(), 16, q.data()), 0.0f);
    EXPECT_EQ(q, std::vector<int8_t>(16, 0)) << k->name;
  }
}

TEST(Kernels, GeluIsTheExactOne) {
  std::vector<int32_t> acc(4096);
  for (int i = 0; i < 4096; ++i) acc[i] = i - 2048;
  const std::vector<float> scale(4096, 1.0f), bias(4096, 0.0f);
  std::vector<float> out(4096);
  for (const Kernels* k : versions()) {
    k->dequantise_gelu(acc.data(), 0.005f, {scale.data(), bias.data()}, 4096, out.data());
    for (int i = 0; i < 4096; ++i) {
      const double x = 0.005 * (i - 2048);
      EXPECT_NEAR(out[i], 0.5 * x * (1 + std::erf(x / std::sqrt(2.0))), std::abs(x) < 5 ? 2.1e-4 : 5e-4) << k->name << " at " << x;
    }
  }
}

TEST(Kernels, NormGivesMeanNullAndVarianceOne) {
  const std::vector<float> weight(384, 1.0f), bias(384, 0.0f), scale(384, 0.01f);
  const std::vector<int32_t> acc(384, 50);
  for (const Kernels* k : versions()) {
    std::vector<float> x = random_floats(384, 1, 3);
    std::vector<int8_t> q(384);
    k->residual_norm_quantise(acc.data(), 1.0f, {scale.data(), bias.data()}, 384, x.data(), {weight.data(), bias.data(), 1e-12f}, q.data());
    double sum = 0, squares = 0;
    for (float v : x) sum += v, squares += double(v) * v;
    EXPECT_NEAR(sum / 384, 0, 1e-5) << k->name;
    EXPECT_NEAR(squares / 384, 1, 1e-4) << k->name;
  }
}

TEST(Kernels, MultiplyIsTheSameForEveryNumberOfRows) {
  const int n = 80, inner = 37;
  const auto a = random_floats(20 * inner, 1), b = random_floats(size_t(inner) * n, 2);
  for (const Kernels* k : versions()) {
    std::vector<float> whole(20 * n), single(n);
    k->multiply(a.data(), inner, b.data(), n, whole.data(), n, 20, n, inner);
    for (int row = 0; row < 20; ++row) {
      k->multiply(a.data() + row * inner, inner, b.data(), n, single.data(), n, 1, n, inner);
      for (int j = 0; j < n; ++j) {
        EXPECT_EQ(whole[row * n + j], single[j]) << k->name;
        double exact = 0;
        for (int i = 0; i < inner; ++i) exact += double(a[row * inner + i]) * b[i * n + j];
        EXPECT_NEAR(single[j], exact, 1e-4) << k->name;
      }
    }
  }
}

TEST(Kernels, AttentionAgreesWithThePlainFormula) {
  const int heads = 2, hidden = heads * kHeadWidth;
  for (int length : {1, 2, 15, 16, 17, 31, 32, 33, 61}) {
    const auto qkv = random_floats(size_t(length) * 3 * hidden, unsigned(length), 2);
    for (const Kernels* k : versions()) {
      std::vector<float> out(size_t(length) * hidden), scratch(attention_scratch(length));
      k->attend(qkv.data(), length, heads, out.data(), scratch.data());
      double squares = 0;
      for (int head = 0; head < heads; ++head) {
        for (int i = 0; i < length; ++i) {
          std::vector<double> weight(length);
          double total = 0;
          for (int j = 0; j < length; ++j) {
            double score = 0;
            for (int d = 0; d < kHeadWidth; ++d) {
              score += double(qkv[size_t(i) * 3 * hidden + head * kHeadWidth + d]) * qkv[size_t(j) * 3 * hidden + hidden + head * kHeadWidth + d];
            }
            total += weight[j] = std::exp(score / std::sqrt(32.0));
          }
          for (int d = 0; d < kHeadWidth; ++d) {
            double value = 0;
            for (int j = 0; j < length; ++j) value += weight[j] / total * qkv[size_t(j) * 3 * hidden + 2 * hidden + head * kHeadWidth + d];
            // kernels_body.h: a score is off by 1/4000 of the largest at most; scores reach 16 here, and values 6.
            const double error = out[size_t(i) * hidden + head * kHeadWidth + d] - value;
            ASSERT_NEAR(error, 0, 2.5e-2) << k->name << " length " << length;
            squares += error * error;
          }
        }
      }
      EXPECT_LT(std::sqrt(squares / double(out.size())), 2e-3) << k->name << " length " << length;
    }
  }
}

// One row, or one window, through every loop that sums or rounds.
std::vector<float> bits_of(const Kernels& k) {
  const int width = 1152, length = 61;
  const auto weight = random_floats(width, 1), bias = random_floats(width, 2), scale = random_floats(width, 3, 0.01f);
  std::mt19937 random(4);
  std::vector<int32_t> acc(width);
  for (int32_t& x : acc) x = int32_t(random() % 20001) - 10000;
  std::vector<float> out = random_floats(width, 5, 3), wide(width), sums(3);
  std::vector<int8_t> q(width);
  const auto add = [&](const std::vector<float>& x) { out.insert(out.end(), x.begin(), x.end()); };
  out.push_back(k.residual_norm_quantise(acc.data(), 0.01f, {scale.data(), bias.data()}, width, out.data(), {weight.data(), bias.data(), 1e-12f}, q.data()));
  out.insert(out.end(), q.begin(), q.end());
  out.push_back(k.gelu_quantise(acc.data(), 0.02f, {scale.data(), bias.data()}, width, wide.data(), q.data()));
  add(wide);
  k.weighted_sums(acc.data(), weight.data(), width / 3, 3, 0.5f, scale.data(), sums.data());
  add(sums);
  const auto qkv = random_floats(size_t(length) * 6 * kHeadWidth, 6, 2);
  std::vector<float> mixed(size_t(length) * 2 * kHeadWidth), scratch(attention_scratch(length));
  k.attend(qkv.data(), length, 2, mixed.data(), scratch.data());
  add(mixed);
  return out;
}

TEST(Kernels, VersionsWithFusedArithmeticAgreeToTheLastBit) {
  const auto all = versions();
  if (all.size() < 3) GTEST_SKIP() << "this CPU has no AVX-512";
  const auto expected = bits_of(*all[1]);
  for (size_t i = 2; i < all.size(); ++i) EXPECT_EQ(bits_of(*all[i]), expected) << all[i]->name;
}

TEST(Linear, IsExactForEveryNumberOfRowsOnBothPaths) {
  const int in = 64, out = 50;
  std::mt19937 random(3);
  std::vector<int8_t> weight(in * out), q(Linear::kBlockRows * in);
  for (int8_t& x : weight) x = int8_t(int(random() % 255) - 127);
  for (int8_t& x : q) x = int8_t(int(random() % 255) - 127);
  for (Arithmetic arithmetic : {Arithmetic::kAutomatic, Arithmetic::kFloat}) {
    const Linear linear(weight, in, out, arithmetic);
    EXPECT_EQ(linear.out(), 64);
    LinearScratch scratch;
    for (int rows : {1, 2, 15, 16, 17, 33, 48, 64}) {
      std::vector<int32_t> acc(size_t(Linear::kBlockRows) * linear.out());
      linear.multiply(q.data(), rows, acc.data(), scratch);
      for (int row = 0; row < rows; ++row) {
        for (int o = 0; o < linear.out(); ++o) {
          int32_t exact = 0;
          for (int i = 0; i < in && o < out; ++i) exact += int32_t(q[row * in + i]) * weight[o * in + i];
          ASSERT_EQ(acc[size_t(row) * linear.out() + o], exact) << describe_arithmetic(arithmetic) << " rows " << rows;
        }
      }
    }
  }
}

}  // namespace
}  // namespace demarche
