#pragma once

#include <string>
#include <vector>

#include "core/graph_view.h"
#include "core/words/wording.h"
#include "export/export.h"

namespace relata::exporters {

/// What several formats ask of facts and entities.

/// Whether a fact may leave as a plain triple or a solid edge.
bool is_plain(const Fact& fact, const Options& options);

/// Whether exports other than JSON Lines know the entity: it has a name or a
/// fact.
Result<bool> is_shown(const GraphView& graph, const Entity& entity);

/// `items` with `separator` between them.
std::string joined(const std::vector<std::string>& items,
                   std::string_view separator);

/// At most three decimals, no zeros at the end: "0.75".
std::string decimal(double value);

/// kIo if `out` has failed.
Result<void> written(const std::ostream& out);

}  // namespace relata::exporters
