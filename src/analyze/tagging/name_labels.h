#pragma once

#include <vector>

#include "analyze/tagging/label_sets.h"
#include "core/document.h"
#include "model/kernels/kernels.h"
#include "model/workspace.h"

namespace relata::analyze {

/// The names of a sentence by the legal label sequence with the highest score
/// (an inside label follows a label of its type only), ties to the lower
/// index. `scores` has a row of logits for each token. A name's confidence is
/// the probability of its least sure label.
std::vector<Name> decode_names(const model::Rows& scores,
                               const std::vector<NameLabel>& labels,
                               const model::Kernels& kernels);

}  // namespace relata::analyze
