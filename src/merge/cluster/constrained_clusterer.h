#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/changes.h"

namespace relata::merge {

/// What became of a link: taken, or why not.
struct LinkDecision {
  const Link* link = nullptr;
  std::optional<std::string> refusal;
};

/// The same for the store; its reason is the link's where it was taken.
Changes::Verdict verdict(const LinkDecision& decision);

/// The clusters of one component, put into entities.
struct Grouping {
  std::vector<std::vector<const ClusterRecord*>>
      groups;  ///< Each in order of id;
               ///< by their first.
  /// One for each pair that something links; by their ids.
  std::vector<LinkDecision> decisions;
};

/// Groups `clusters`, which are in order of id, by `links`, whose ends are all
/// among them, in any order, pairs repeated where several blocks found them.
/// What comes out points to the same signatures and links.
///
/// Links are taken by falling weight, ties by ids. One is refused if its ends'
/// groups must stay apart by then: forbidden pairs, different external ids,
/// types or genders or numbers that exclude each other, names of two
/// name_groups, one marked as another than its like, two described things that
/// one article tells apart. A user's link (of infinite weight) is taken before
/// all others and refused only for another forbidden pair.
Grouping grouped(const std::vector<const ClusterRecord*>& clusters,
                 std::vector<const Link*> links);

}  // namespace relata::merge
