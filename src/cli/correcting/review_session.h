#pragma once

#include <vector>

#include "core/result.h"
#include "merge/merge.h"
#include "store/store.h"

namespace relata::cli {

/// Returns true iff a person can be asked: standard input and output are both a
/// terminal.
bool is_interactive();

/// Shows `doubts` on the terminal one at a time, with the sentences of both
/// sides, and does what the keys say: 1, they are one; 2, they are two; l,
/// later; q, no more. What an answer has settled meanwhile is not asked.
Result<void> review_on_terminal(store::Graph& graph,
                                const std::vector<merge::ReviewItem>& doubts);

}  // namespace relata::cli
