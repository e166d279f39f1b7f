#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/changes.h"

namespace relata::merge {

/// Of the different names of one block at most so many, those of most
/// clusters, are compared with each other (ties: those that begin with the
/// least id). Clusters of one name are linked to the first of them however
/// many they are.
inline constexpr std::size_t kMostNames = 400;

/// Of the clusters of one article's surname alone at most so many different
/// ones are told apart in a block that knows several name_groups of it.
inline constexpr std::size_t kMostBare = 32;

/// The links of a block of clusters with a name in common, or the short form
/// of one. `block` is in order of id. A name goes with the one longer name it
/// can be short for; where there are several, with the one that roles, context
/// or frequency speak for, or with none. The clusters of one name are linked
/// with each other in the one of its blocks, all of which know them, whose
/// `key` is the whole name, or of a person the surname; there the first
/// `speakers` of them lead the others.
std::vector<Link> named_links(std::string_view key,
                              const std::vector<ClusterRecord>& block,
                              std::size_t speakers);

/// The links of a block of full names of people that sound alike: only those
/// between different spellings of a surname.
std::vector<Link> spelling_links(const std::vector<ClusterRecord>& block);

}  // namespace relata::merge
