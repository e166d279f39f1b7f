#include "model/kernels/kernel_sets.h"

namespace relata::model {
namespace {

constexpr std::size_t kWidth = 4;
constexpr std::size_t kRows = 1;

#include "model/kernels/kernels_float.inc"

/// The sums of one panel for kCount rows; plain C++ for any processor.
template <std::size_t kCount>
void dot_panel(const std::byte* weights, const std::byte* rows,
               std::size_t stride, std::size_t depth, std::int32_t* sums) {
  for (std::size_t r = 0; r < kCount; ++r) {
    std::int32_t total[kPanel] = {};
    for (std::size_t i = 0; i < depth; i += 2) {
      std::int16_t step[2];
      std::int16_t weight[2 * kPanel];
      __builtin_memcpy(step, rows + r * stride + i * sizeof step[0],
                       sizeof step);
      __builtin_memcpy(weight, weights + i * kPanel * sizeof weight[0],
                       sizeof weight);
      for (std::size_t k = 0; k < kPanel; ++k) {
        total[k] += weight[2 * k] * step[0] + weight[2 * k + 1] * step[1];
      }
    }
    __builtin_memcpy(sums + r * kPanel, total, sizeof total);
  }
}

#include "model/kernels/kernels_pairs.inc"
#include "model/kernels/kernels_table.inc"

}  // namespace

const Kernels kPortableKernels = kernels_called("portable");

}  // namespace relata::model
