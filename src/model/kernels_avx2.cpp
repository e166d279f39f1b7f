#if defined(__x86_64__)

#include <immintrin.h>

#include "model/kernel_sets.h"

#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2"))), \
                             apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2")
#endif

namespace relata::model {
namespace {

constexpr std::size_t kWidth = 8;
constexpr std::size_t kRows = 4;

#include "model/kernels_float.inc"

// A quantised row is 8-bit steps, padded to a multiple of 4; packed weights are
// 8-bit, [panel][in / 4][kPanel][4]. Steps of 7 bits keep the 16-bit sums of
// two products from saturating.

std::size_t row_size(std::size_t in) {
  return padded(in, 32);
}

std::size_t packed_size(std::size_t in, std::size_t out) {
  return padded(in, 4) * out;
}

void pack(const std::int8_t* weights, std::size_t in, std::size_t out,
          std::byte* packed) {
  const std::size_t depth = padded(in, 4);
  for (std::size_t o = 0; o < out; ++o) {
    const std::size_t start = o / kPanel * depth * kPanel + o % kPanel * 4;
    for (std::size_t i = 0; i < depth; ++i) {
      const std::int8_t value = i < in ? weights[o * in + i] : std::int8_t{0};
      packed[start + i / 4 * 4 * kPanel + i % 4] =
          static_cast<std::byte>(value);
    }
  }
}

void quantise(const float* x, std::size_t size, std::byte* row, float* unit) {
  const float peak = peak_of(x, size);
  const float factor = factor_of(peak);
  *unit = unit_of(peak);
  const auto put = [row](std::size_t at, Ints steps) {
    const auto wide = reinterpret_cast<__m256i>(steps);
    const __m128i half = _mm_packs_epi32(_mm256_castsi256_si128(wide),
                                         _mm256_extracti128_si256(wide, 1));
    _mm_storel_epi64(reinterpret_cast<__m128i*>(row + at),
                     _mm_packus_epi16(half, half));
  };
  std::size_t i = 0;
  for (; i + kWidth <= size; i += kWidth)
    put(i, steps_of(load(x + i), factor));
  if (i < size) put(i, last_steps(x + i, size - i, factor));
}

inline __m256i load_bits(const std::byte* bytes) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes));
}

inline __m256i dot(__m256i steps, __m256i weights) {
  return _mm256_madd_epi16(_mm256_maddubs_epi16(steps, weights),
                           _mm256_set1_epi16(1));
}

/// Sums to outputs: half a panel of a row.
inline void finish(const PackedLinear& layer, std::size_t o, __m256i sum,
                   float unit, float* y) {
  const __m256i offset =
      load_bits(reinterpret_cast<const std::byte*>(layer.offset + o));
  const auto value = __builtin_convertvector(
      reinterpret_cast<Ints>(_mm256_sub_epi32(sum, offset)), Floats);
  store(y + o, value * (load(layer.scale + o) * unit) + load(layer.bias + o));
}

/// One panel of the first kCount rows.
template <std::size_t kCount>
inline void linear_panel(const PackedLinear& layer, std::size_t panel,
                         const QuantisedRows& rows, float* y,
                         std::size_t stride) {
  const std::size_t depth = padded(layer.in, 4);
  const std::byte* weights = layer.weights + panel * depth;
  __m256i low[kCount];
  __m256i high[kCount];
#pragma GCC unroll 4
  for (std::size_t r = 0; r < kCount; ++r) {
    low[r] = high[r] = _mm256_setzero_si256();
  }
  for (std::size_t i = 0; i < depth; i += 4, weights += 4 * kPanel) {
    const __m256i first = load_bits(weights);
    const __m256i second = load_bits(weights + sizeof first);
#pragma GCC unroll 4
    for (std::size_t r = 0; r < kCount; ++r) {
      std::int32_t four = 0;
      __builtin_memcpy(&four, rows.values + r * rows.stride + i, sizeof four);
      const __m256i steps = _mm256_set1_epi32(four);
      low[r] = _mm256_add_epi32(low[r], dot(steps, first));
      high[r] = _mm256_add_epi32(high[r], dot(steps, second));
    }
  }
#pragma GCC unroll 4
  for (std::size_t r = 0; r < kCount; ++r) {
    finish(layer, panel, low[r], rows.units[r], y + r * stride);
    finish(layer, panel + kWidth, high[r], rows.units[r], y + r * stride);
  }
}

/// `rows` from row `first` on.
inline QuantisedRows rows_from(const QuantisedRows& rows, std::size_t first) {
  return {rows.values + first * rows.stride, rows.units + first, rows.stride};
}

void linear(const PackedLinear& layer, const QuantisedRows& rows,
            std::size_t count, float* y, std::size_t stride) {
  for (std::size_t panel = 0; panel < layer.out; panel += kPanel) {
    std::size_t row = 0;
    for (; row + kRows <= count; row += kRows) {
      linear_panel<kRows>(layer, panel, rows_from(rows, row), y + row * stride,
                          stride);
    }
    for (; row < count; ++row) {
      linear_panel<1>(layer, panel, rows_from(rows, row), y + row * stride,
                      stride);
    }
  }
}

}  // namespace

const Kernels kAvx2Kernels = {
    .name = "avx2",
    .packed_size = packed_size,
    .row_size = row_size,
    .pack = pack,
    .quantise = quantise,
    .linear = linear,
    .leaky = leaky,
    .add_leaky = add_leaky,
    .maxout_norm = maxout_norm,
    .exponential = exponential,
    .add_scaled = add_scaled,
    .lstm_step = lstm_step,
    .products = products,
};

}  // namespace relata::model

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

#endif
