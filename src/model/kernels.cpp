#include "model/kernels.h"

#include <vector>

#include "model/kernel_sets.h"

namespace relata::model {

std::span<const Kernels* const> supported_kernels() {
  static const std::vector<const Kernels*> supported = [] {
    std::vector<const Kernels*> sets;
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2") != 0) sets.push_back(&kAvx2Kernels);
    sets.push_back(&kSse2Kernels);
#endif
    sets.push_back(&kPortableKernels);
    return sets;
  }();
  return supported;
}

}  // namespace relata::model
