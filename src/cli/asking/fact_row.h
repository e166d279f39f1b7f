#pragma once

#include <string>
#include <vector>

#include "core/graph_view.h"

namespace relata::cli {

/// The cells that tell how a fact stands: standing, claimants, number of
/// independent sources; with `evidence`, the article of its first assertion
/// and the sentence too.
Result<std::vector<std::string>> fact_cells(const GraphView& graph,
                                            const Fact& fact, bool evidence);

/// `items` with ", " between them.
std::string joined(const std::vector<std::string>& items);

}  // namespace relata::cli
