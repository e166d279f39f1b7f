#include "model/kernels/kernels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <random>
#include <string>
#include <vector>

namespace relata::model {
namespace {

std::vector<float> random_floats(std::size_t count, float peak,
                                 std::uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<float> values(count);
  for (float& value : values) {
    const auto step = static_cast<std::int32_t>(random() % 20001) - 10000;
    value = static_cast<float>(step) / 10000.0F * peak;
  }
  return values;
}

bool same_bits(const std::vector<float>& a, const std::vector<float>& b) {
  return a.size() == b.size() &&
         std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

/// One layer with its weights, and the formula of FORMAT.md done plainly.
struct Layer {
  Layer(std::size_t inputs, std::size_t outputs, std::uint32_t seed)
      : in(inputs),
        out(outputs),
        weights(in * out),
        scale(random_floats(out, 0.01F, seed)),
        bias(random_floats(out, 1.0F, seed + 1)),
        offset(out) {
    std::mt19937 random(seed);
    for (std::size_t i = 0; i < weights.size(); ++i) {
      weights[i] = static_cast<std::int8_t>(
          static_cast<std::int32_t>(random() % 255) - 127);
      offset[i / in] += 64 * weights[i];
    }
  }

  std::vector<float> naive(const float* x) const {
    float peak = 0;
    for (std::size_t i = 0; i < in; ++i)
      peak = std::max(peak, std::fabs(x[i]));
    std::vector<float> y(bias);
    if (peak == 0) return y;
    for (std::size_t o = 0; o < out; ++o) {
      std::int32_t sum = -offset[o];
      for (std::size_t i = 0; i < in; ++i) {
        sum += weights[o * in + i] * static_cast<std::int32_t>(std::floor(
                                         x[i] * (63.0F / peak) + 64.5F));
      }
      y[o] = static_cast<float>(sum) * (peak / 63.0F * scale[o]) + bias[o];
    }
    return y;
  }

  std::vector<float> run(const Kernels& kernels, const std::vector<float>& x,
                         std::size_t count) const {
    std::vector<std::byte> packed(kernels.packed_size(in, out));
    kernels.pack(weights.data(), in, out, packed.data());
    std::vector<std::byte> steps(count * kernels.row_size(in));
    std::vector<float> units(count);
    for (std::size_t r = 0; r < count; ++r) {
      kernels.quantise(x.data() + r * in, in,
                       steps.data() + r * kernels.row_size(in), &units[r]);
    }
    std::vector<float> y(count * out);
    kernels.linear(
        {packed.data(), scale.data(), bias.data(), offset.data(), in, out},
        {steps.data(), units.data(), kernels.row_size(in)}, count, y.data(),
        out);
    return y;
  }

  std::size_t in;
  std::size_t out;
  std::vector<std::int8_t> weights;
  std::vector<float> scale;
  std::vector<float> bias;
  std::vector<std::int32_t> offset;
};

class EveryKernel : public ::testing::TestWithParam<const Kernels*> {};

TEST_P(EveryKernel, ComputesTheFormula) {
  for (const std::size_t in : {1U, 3U, 16U, 100U, 264U, 385U}) {
    const Layer layer(in, 48, static_cast<std::uint32_t>(in));
    constexpr std::size_t kRows = 7;
    const auto x = random_floats(kRows * in, 3.0F, 5);
    const auto y = layer.run(*GetParam(), x, kRows);
    for (std::size_t r = 0; r < kRows; ++r) {
      const auto expected = layer.naive(x.data() + r * in);
      EXPECT_TRUE(std::equal(expected.begin(), expected.end(),
                             y.begin() + static_cast<std::ptrdiff_t>(r * 48)))
          << in << " inputs, row " << r;
    }
  }
}

TEST_P(EveryKernel, DoesNotSaturateAtTheExtremes) {
  Layer layer(64, 16, 1);
  std::fill(layer.weights.begin(), layer.weights.end(), std::int8_t{127});
  std::fill(layer.offset.begin(), layer.offset.end(), 64 * 127 * 64);
  const std::vector<float> x(64, 5.0F);
  EXPECT_EQ(layer.run(*GetParam(), x, 1), layer.naive(x.data()));
}

TEST_P(EveryKernel, GivesTheBiasForARowOfZeros) {
  const Layer layer(20, 16, 2);
  const std::vector<float> x(20, 0.0F);
  EXPECT_EQ(layer.run(*GetParam(), x, 1), layer.bias);
}

TEST_P(EveryKernel, SurvivesNumbersThatAreNone) {
  const Layer layer(4, 16, 3);
  const std::vector<float> x = {std::nanf(""), INFINITY, -INFINITY, 1.0F};
  EXPECT_EQ(layer.run(*GetParam(), x, 1).size(), 16U);
}

TEST_P(EveryKernel, GivesTheBitsOfThePortableOne) {
  const Kernels& portable = *supported_kernels().back();
  const Kernels& kernels = *GetParam();
  constexpr std::size_t kSize = 128;
  const auto a = random_floats(4 * kSize, 9.0F, 11);
  const auto b = random_floats(4 * kSize, 9.0F, 12);
  const auto run = [&](const Kernels& set) {
    std::vector<float> leaky = a;
    set.leaky(leaky.data(), leaky.size());
    std::vector<float> sum(a.size());
    set.add_leaky(a.data(), b.data(), sum.data(), sum.size());
    std::vector<float> norm(kSize);
    set.maxout_norm(a.data(), b.data(), b.data() + 2 * kSize, norm.data(),
                    kSize);
    std::vector<float> power = a;
    set.exponential(power.data(), 9.0F, power.size());
    std::vector<float> scaled = a;
    set.add_scaled(b.data(), 0.3F, scaled.data(), scaled.size());
    std::vector<float> cell(b.begin(), b.begin() + kSize);
    std::vector<float> hidden(kSize);
    set.lstm_step(a.data(), b.data(), cell.data(), hidden.data(), kSize);
    std::vector<float> products(32);
    set.products(a.data(), b.data(), 13, products.data(), products.size());
    std::vector<float> everything;
    for (const auto& part :
         {leaky, sum, norm, power, scaled, cell, hidden, products}) {
      everything.insert(everything.end(), part.begin(), part.end());
    }
    return everything;
  };
  EXPECT_TRUE(same_bits(run(kernels), run(portable)));
}

TEST_P(EveryKernel, ApproximatesExpAndTheLstm) {
  std::vector<float> x = random_floats(160, 40.0F, 21);
  const std::vector<float> before = x;
  GetParam()->exponential(x.data(), 40.0F, x.size());
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double exact = std::exp(static_cast<double>(before[i]) - 40.0);
    EXPECT_NEAR(x[i], exact, 4e-6 * exact + 1e-37) << before[i];
  }
  const auto gates = random_floats(64, 6.0F, 22);
  const std::vector<float> none(64, 0.0F);
  std::vector<float> cell(16, 0.5F);
  std::vector<float> hidden(16);
  GetParam()->lstm_step(gates.data(), none.data(), cell.data(), hidden.data(),
                        16);
  const auto sigmoid = [](double v) { return 1 / (1 + std::exp(-v)); };
  for (std::size_t i = 0; i < 16; ++i) {
    const double state = sigmoid(gates[16 + i]) * 0.5 +
                         sigmoid(gates[i]) * std::tanh(gates[32 + i]);
    EXPECT_NEAR(cell[i], state, 2e-6);
    EXPECT_NEAR(hidden[i], sigmoid(gates[48 + i]) * std::tanh(state), 2e-6);
  }
}

INSTANTIATE_TEST_SUITE_P(Sets, EveryKernel,
                         ::testing::ValuesIn(supported_kernels().begin(),
                                             supported_kernels().end()),
                         [](const auto& tested) {
                           return std::string(tested.param->name);
                         });

}  // namespace
}  // namespace relata::model
