#if defined(__x86_64__)

#include <immintrin.h>

#include "model/kernels/kernel_sets.h"

#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("ssse3"))), \
                             apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("ssse3")
#endif

namespace relata::model {
namespace {

constexpr std::size_t kWidth = 4;
constexpr std::size_t kRows = 2;

#include "model/kernels/kernels_float.inc"

using Bits = __m128i;

[[gnu::always_inline]] inline Bits load_bits(const std::byte* bytes) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
}

[[gnu::always_inline]] inline Bits all_bits(std::int32_t four) {
  return _mm_set1_epi32(four);
}

[[gnu::always_inline]] inline Bits add_dots(Bits sums, Bits steps,
                                            Bits weights) {
  const Bits pairs = _mm_maddubs_epi16(steps, weights);
  return _mm_add_epi32(sums, _mm_madd_epi16(pairs, _mm_set1_epi16(1)));
}

[[gnu::always_inline]] inline void put_steps(std::byte* row, Ints steps) {
  const auto wide = reinterpret_cast<__m128i>(steps);
  const __m128i half = _mm_packs_epi32(wide, wide);
  const std::int32_t four = _mm_cvtsi128_si32(_mm_packus_epi16(half, half));
  __builtin_memcpy(row, &four, sizeof four);
}

#include "model/kernels/kernels_quads.inc"
#include "model/kernels/kernels_table.inc"

}  // namespace

const Kernels kSsse3Kernels = kernels_called("ssse3");

}  // namespace relata::model

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

#endif
