#pragma once

#include <string_view>
#include <vector>

#include "core/changes.h"

namespace relata::merge {

/// The links of the block of `key`: a pure function of `block`, its
/// signatures, in order of id. Sorted, each pair once.
std::vector<Link> links_of_block(std::string_view key,
                                 const std::vector<ClusterRecord>& block);

/// `links` in order of their ends, of each pair the strongest.
std::vector<Link> ordered_links(std::vector<Link> links);

/// Whether `a` is taken before `b`: greater weight first, then lesser ids,
/// then lesser reason.
bool is_stronger(const Link& a, const Link& b);

}  // namespace relata::merge
