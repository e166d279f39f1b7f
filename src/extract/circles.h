#pragma once

#include <vector>

#include "core/claim.h"

namespace relata::extract {

/// Whether some claim is an argument of itself, through any number of others.
/// Every ClaimIndex must lie within `claims`. Linear.
bool has_circle(const std::vector<Claim>& claims);

}  // namespace relata::extract
