#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "core/graph_view.h"
#include "export/export.h"

namespace relata::exporters {

/// What a picture shows of a graph.
struct Drawing {
  std::map<EntityId, Entity> entities;
  std::vector<Fact> facts;  ///< The best first.
  std::uint64_t all = 0;    ///< The facts that the graph has.
};

/// The best supported facts of a graph between individuals, and those that
/// accuse somebody of something, charge him with it or ask for it; at most
/// Options::limit.
Result<Drawing> drawing(const GraphView& graph, const Options& options);

/// The column of each thing that facts tie to `centre`, which is 0: its
/// neighbours are at -1 and 1, half of many on each side, theirs at -2 and 2.
/// Empty if no fact is about the centre.
std::map<EntityId, int> columns(const Drawing& drawing, EntityId centre);

/// Returns true iff it accuses, charges, asks or threatens, so that what of,
/// with or for belongs to the story.
bool draws_charge(const Fact& fact);

/// Returns true iff a picture shows the fact that this one is about as a box of
/// its own: what somebody is accused of, charged with or asked for.
bool draws_content(const Fact& fact);

}  // namespace relata::exporters
