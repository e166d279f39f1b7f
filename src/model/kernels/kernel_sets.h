#pragma once

#include <cstddef>
#include <cstdint>

#include "model/kernels/kernels.h"

namespace relata::model {

/// The sets, one file each. Those for x86-64 are there on such processors
/// only; those beyond SSE2 must not be called where they are not supported.
extern const Kernels kPortableKernels;
extern const Kernels kSse2Kernels;
extern const Kernels kSsse3Kernels;
extern const Kernels kAvx2Kernels;
extern const Kernels kAvxVnniKernels;
extern const Kernels kAvx512Kernels;
extern const Kernels kAvx512VnniKernels;

}  // namespace relata::model
