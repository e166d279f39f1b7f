#pragma once

#include <vector>

#include "core/changes.h"

namespace relata::merge {

/// The clusters of one component, put into entities.
struct Grouping {
  std::vector<std::vector<const Signature*>> groups;  ///< Each in order of id;
                                                      ///< by their first.
  /// What became of each pair that something links; by their ids.
  std::vector<Changes::Verdict> verdicts;
};

/// Groups `clusters`, which are in order of id, by `links`, whose ends are all
/// among them, in any order, pairs repeated where several blocks found them.
/// The groups point to the same signatures.
///
/// Links are taken by falling weight, ties by ids. One is refused if its ends'
/// groups must stay apart by then: forbidden pairs, different external ids,
/// types or genders or numbers that exclude each other, names of two bearers,
/// one marked as another than its like, two described things that one article
/// tells apart. A user's link (of infinite weight) is taken before all others
/// and refused only for another forbidden pair.
Grouping grouped(const std::vector<const Signature*>& clusters,
                 std::vector<const Link*> links);

}  // namespace relata::merge
