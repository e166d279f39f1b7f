#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/changes.h"

namespace relata::merge {

/// Links of as much weight are no doubtful ones.
inline constexpr double kSureWeight = 1;

/// A decision of merging that a person should look at.
struct ReviewItem {
  bool is_joined = false;  ///< A weak link was taken; else a link refused.
  EntityId first;          ///< Clusters, the lesser id first.
  EntityId second;
  EntityId first_entity;
  EntityId second_entity;
  double weight = 0;
  std::string reason;
  std::uint32_t mentions = 0;  ///< Of the lesser of the two entities, or of
                               ///< what the doubtful link holds to it.
};

/// The doubtful ones of `verdicts`, those that most depends on first, at most
/// `limit`; of each two entities the one that most depends on. Without those
/// that a correction settled, and those whose clusters links beyond doubt hold
/// together anyway, as far as `verdicts` has such links.
std::vector<ReviewItem> review_items(const Verdicts& verdicts,
                                     std::size_t limit);

}  // namespace relata::merge
