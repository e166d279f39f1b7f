#pragma once

#include <string>
#include <vector>

#include "core/graph_view.h"
#include "export/export.h"

namespace relata::exporters {

/// What several formats ask of facts and entities.

/// Whether a fact may leave as a plain triple or a solid edge.
bool is_plain(const Fact& fact, const Options& options);

/// Whether exports other than JSON Lines know the entity: it has a name or a
/// fact.
Result<bool> is_shown(const GraphView& graph, const Entity& entity);

/// The name of an entity; its id if the graph lacks it.
Result<std::string> name_of(const GraphView& graph, EntityId id);

/// The fact in names and lemmas: "memo accuse [Biden neglect lives]".
Result<std::string> wording(const GraphView& graph, const Fact& fact);

/// The names of those who claim the fact, the last link of each chain, each
/// once and sorted. Empty for what only the outlets themselves say.
Result<std::vector<std::string>> claimants(const GraphView& graph,
                                           const Fact& fact);

/// `items` with `separator` between them.
std::string joined(const std::vector<std::string>& items,
                   std::string_view separator);

/// At most three decimals, no zeros at the end: "0.75".
std::string decimal(double value);

/// kIo if `out` has failed.
Result<void> written(const std::ostream& out);

}  // namespace relata::exporters
