#pragma once

#include <unordered_map>
#include <vector>

#include "core/changes.h"
#include "core/result.h"

namespace relata::merge {

/// The entities that this merge puts clusters in; for others, the view knows.
using Placement = std::unordered_map<EntityId, EntityId>;

/// The facts of all claims that have one of `moved`, clusters whose entity is
/// new, as subject or object, and of the claims about those claims. A fact
/// comes before those about it; otherwise by article and index.
Result<std::vector<Changes::ClaimFact>> facts_of(
    const MergeView& view, const std::vector<EntityId>& moved,
    const Placement& placement);

}  // namespace relata::merge
