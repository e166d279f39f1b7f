#if defined(__x86_64__)

#include <emmintrin.h>

#include "model/kernels/kernel_sets.h"

namespace relata::model {
namespace {

constexpr std::size_t kWidth = 4;
constexpr std::size_t kRows = 2;

#include "model/kernels/kernels_float.inc"

inline __m128i load_bits(const std::byte* bytes) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
}

/// The sums of one panel for kCount rows.
template <std::size_t kCount>
void dot_panel(const std::byte* weights, const std::byte* rows,
               std::size_t stride, std::size_t depth, std::int32_t* sums) {
  __m128i total[kCount][4];
  for (auto& row : total) {
    for (auto& lane : row)
      lane = _mm_setzero_si128();
  }
  for (std::size_t i = 0; i < depth; i += 2) {
    const std::byte* const block = weights + i * kPanel * 2;
    __m128i step[kCount];
#pragma GCC unroll 2
    for (std::size_t r = 0; r < kCount; ++r) {
      std::int32_t pair = 0;
      __builtin_memcpy(&pair, rows + r * stride + i * 2, sizeof pair);
      step[r] = _mm_set1_epi32(pair);
    }
#pragma GCC unroll 4
    for (std::size_t v = 0; v < 4; ++v) {
      const __m128i weight = load_bits(block + v * sizeof(__m128i));
#pragma GCC unroll 2
      for (std::size_t r = 0; r < kCount; ++r) {
        total[r][v] =
            _mm_add_epi32(total[r][v], _mm_madd_epi16(weight, step[r]));
      }
    }
  }
  __builtin_memcpy(sums, total, sizeof total);
}

#include "model/kernels/kernels_pairs.inc"
#include "model/kernels/kernels_table.inc"

}  // namespace

const Kernels kSse2Kernels = kernels_called("sse2");

}  // namespace relata::model

#endif
