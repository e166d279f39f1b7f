#pragma once

#include <string_view>
#include <vector>

#include "core/changes.h"
#include "merge/merge.h"

namespace relata::merge {

/// The links of the block of `key`: a pure function of `block`, its
/// signatures, in order of id. Sorted, each pair once. The first `speakers` of
/// the clusters of one name lead the others.
std::vector<Link> links_of_block(std::string_view key,
                                 const std::vector<ClusterRecord>& block,
                                 std::size_t speakers = kMostSpeakers);

}  // namespace relata::merge
