#pragma once

#include <cstddef>
#include <cstdint>

#include "model/kernels.h"

namespace relata::model {

/// The sets, one file each. Those for x86-64 are there on such processors
/// only; the AVX2 one must not be called where it is not supported.
extern const Kernels kPortableKernels;
extern const Kernels kSse2Kernels;
extern const Kernels kAvx2Kernels;

}  // namespace relata::model
