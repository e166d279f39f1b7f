#if defined(__x86_64__)

#include <immintrin.h>

#include "model/kernels/kernel_sets.h"

#if defined(__clang__)
#pragma clang attribute push(                                      \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl"))), \
    apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512dq,avx512vl")
#endif

namespace relata::model {
namespace {

constexpr std::size_t kWidth = 16;
constexpr std::size_t kRows = 8;

#include "model/kernels/kernels_float.inc"

using Bits = __m512i;

[[gnu::always_inline]] inline Bits load_bits(const std::byte* bytes) {
  return _mm512_loadu_si512(bytes);
}

[[gnu::always_inline]] inline Bits all_bits(std::int32_t four) {
  return _mm512_set1_epi32(four);
}

[[gnu::always_inline]] inline Bits add_dots(Bits sums, Bits steps,
                                            Bits weights) {
  const Bits pairs = _mm512_maddubs_epi16(steps, weights);
  return _mm512_add_epi32(sums, _mm512_madd_epi16(pairs, _mm512_set1_epi16(1)));
}

[[gnu::always_inline]] inline void put_steps(std::byte* row, Ints steps) {
  const auto wide = reinterpret_cast<__m512i>(steps);
  // The form without a mask warns of a variable that is not initialised.
  _mm_storeu_si128(reinterpret_cast<__m128i*>(row),
                   _mm512_maskz_cvtepi32_epi8(0xFFFF, wide));
}

#include "model/kernels/kernels_quads.inc"
#include "model/kernels/kernels_table.inc"

}  // namespace

const Kernels kAvx512Kernels = kernels_called("avx512");

}  // namespace relata::model

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

#endif
