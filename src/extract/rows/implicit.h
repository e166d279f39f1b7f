#pragma once

#include <optional>

#include "core/claim.h"
#include "extract/syntax/tree.h"

namespace relata::extract {

/// The row of a claim for which no word stands: "is", "has", "is in"; each end
/// without the words of the other ("Ann Lee | is | minister" of "Minister Ann
/// Lee"). Nothing for other claims, and for what the noun's own row tells
/// ("is | minister of Jordan").
std::optional<Tuple> implicit_row(const Tree& tree, const Claims& claims,
                                  const Claim& claim);

}  // namespace relata::extract
