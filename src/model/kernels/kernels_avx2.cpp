#if defined(__x86_64__)

#include <immintrin.h>

#include "model/kernels/kernel_sets.h"

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

#include "model/kernels/kernels_float.inc"

using Bits = __m256i;

[[gnu::always_inline]] inline Bits load_bits(const std::byte* bytes) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes));
}

[[gnu::always_inline]] inline Bits all_bits(std::int32_t four) {
  return _mm256_set1_epi32(four);
}

[[gnu::always_inline]] inline Bits add_dots(Bits sums, Bits steps,
                                            Bits weights) {
  const Bits pairs = _mm256_maddubs_epi16(steps, weights);
  return _mm256_add_epi32(sums, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
}

[[gnu::always_inline]] inline void put_steps(std::byte* row, Ints steps) {
  const auto wide = reinterpret_cast<__m256i>(steps);
  const __m128i half = _mm_packs_epi32(_mm256_castsi256_si128(wide),
                                       _mm256_extracti128_si256(wide, 1));
  _mm_storel_epi64(reinterpret_cast<__m128i*>(row),
                   _mm_packus_epi16(half, half));
}

#include "model/kernels/kernels_quads.inc"
#include "model/kernels/kernels_table.inc"

}  // namespace

const Kernels kAvx2Kernels = kernels_called("avx2");

}  // namespace relata::model

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

#endif
