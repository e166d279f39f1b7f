#pragma once

#include <vector>

#include "core/changes.h"

namespace relata::merge {

/// What the graph says of the entity that `clusters` are, which are in order
/// of id: its id is that of the first.
///
/// Its name is, of the names that at least a quarter of its named clusters
/// use, one of most words (of a territory, one of any); ties: used by most
/// clusters, fewest capitals, longest, least bytes. A thing without a name goes
/// by the longest phrase that most articles call it by. Type and kind are those
/// of most clusters; those with a name count before those without.
Changes::EntityRow canonical_entity(
    const std::vector<const ClusterRecord*>& clusters);

}  // namespace relata::merge
