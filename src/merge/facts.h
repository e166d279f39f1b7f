#pragma once

#include <string_view>
#include <vector>

#include "core/changes.h"
#include "core/result.h"

namespace relata::merge {

/// The facts of those claims of `article` that are not counted to them yet, by
/// the entities that its clusters are in now. A fact comes before those about
/// it; otherwise by index. Fails as the view does, and where claims are about
/// each other in a circle or about one that is missing: kBadGraph.
Result<std::vector<Changes::ClaimFact>> facts_of(const MergeView& view,
                                                 std::string_view article);

/// The same of all claims of one article, in order of index.
Result<std::vector<Changes::ClaimFact>> facts_of(
    std::vector<ResolvedClaim> claims);

}  // namespace relata::merge
