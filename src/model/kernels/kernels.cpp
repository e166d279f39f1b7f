#include "model/kernels/kernels.h"

#include <vector>

#include "model/kernels/kernel_sets.h"

#if defined(__x86_64__)
#include <cpuid.h>
#endif

namespace relata::model {
namespace {

#if defined(__x86_64__)
/// Not every compiler's __builtin_cpu_supports knows it. Where there is AVX2,
/// the system keeps its registers.
bool has_avx_vnni() {
  unsigned a = 0;
  unsigned b = 0;
  unsigned c = 0;
  unsigned d = 0;
  constexpr unsigned bit = 1U << 4U;
  return __builtin_cpu_supports("avx2") != 0 &&
         __get_cpuid_count(7, 1, &a, &b, &c, &d) != 0 && (a & bit) != 0;
}

bool has_avx512() {
  return __builtin_cpu_supports("avx512f") != 0 &&
         __builtin_cpu_supports("avx512bw") != 0 &&
         __builtin_cpu_supports("avx512dq") != 0 &&
         __builtin_cpu_supports("avx512vl") != 0;
}

void add_x86_sets(std::vector<const Kernels*>& sets) {
  if (has_avx512()) {
    if (__builtin_cpu_supports("avx512vnni") != 0) {
      sets.push_back(&kAvx512VnniKernels);
    }
    sets.push_back(&kAvx512Kernels);
  }
  if (has_avx_vnni()) sets.push_back(&kAvxVnniKernels);
  if (__builtin_cpu_supports("avx2") != 0) sets.push_back(&kAvx2Kernels);
  if (__builtin_cpu_supports("ssse3") != 0) sets.push_back(&kSsse3Kernels);
  sets.push_back(&kSse2Kernels);
}
#endif

}  // namespace

std::span<const Kernels* const> supported_kernels() {
  static const std::vector<const Kernels*> supported = [] {
    std::vector<const Kernels*> sets;
#if defined(__x86_64__)
    add_x86_sets(sets);
#endif
    sets.push_back(&kPortableKernels);
    return sets;
  }();
  return supported;
}

const Kernels* kernels_named(std::string_view name) {
  for (const Kernels* const set : supported_kernels()) {
    if (set->name == name) return set;
  }
  return nullptr;
}

}  // namespace relata::model
