#pragma once

#include <string>

#include "core/result.h"

/// Pictures for people.
namespace relata::view {

/// Lays out a graph in the DOT language and draws it as SVG: with Graphviz's
/// `dot` up to kMostRanked edges, with `sfdp` above. Text is measured by
/// Graphviz's own tables, so that the bytes do not depend on the fonts of a
/// machine. Fails with kBadInput for text that is no DOT.
Result<std::string> svg(const std::string& dot);

inline constexpr int kMostRanked = 200;

}  // namespace relata::view
