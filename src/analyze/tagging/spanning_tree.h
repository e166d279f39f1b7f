#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/workspace.h"

namespace relata::analyze {

/// The heads of the best tree over n tokens: 0 for the root, j for the token
/// j - 1. `arcs` has n rows of n + 1 scores, row t column j that of head j for
/// token t; arcs[t][t + 1] is not looked at.
///
/// The best head of each token, if that is a tree with one root; else the best
/// of the trees by Chu, Liu and Edmonds for the three likeliest roots
/// (FORMAT.md, "Decoding"). Ties go to the lower index.
std::vector<std::uint32_t> best_tree(const model::Matrix& arcs);

/// The best tree over `scores`, (n + 1) * (n + 1) numbers, row d column h the
/// score of head h for node d, node 0 the root; minus infinity forbids. Cubic
/// at worst. The heads of all nodes, that of node 0 being 0.
std::vector<std::uint32_t> maximum_arborescence(std::span<const double> scores);

}  // namespace relata::analyze
