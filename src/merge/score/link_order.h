#pragma once

#include <vector>

#include "core/changes.h"
#include "merge/score/evidence.h"

namespace relata::merge {

/// The link of two clusters that `evidence` speaks for.
Link link_of(EntityId first, EntityId second, const PairEvidence& evidence);

/// Returns true iff `a` is taken before `b`: greater weight first, then lesser
/// ids, then lesser reason.
bool is_stronger(const Link& a, const Link& b);

/// `links` in order of their ends, of each pair the strongest.
std::vector<Link> ordered_links(std::vector<Link> links);

}  // namespace relata::merge
