#pragma once

#include "analyze/analyze.h"

namespace relata::support {

/// The model that is shipped, models/relata.model, loaded once. Throws
/// std::runtime_error where it cannot be read.
const analyze::Models& shipped_models();

}  // namespace relata::support
