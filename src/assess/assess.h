#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/claim.h"
#include "core/cluster.h"
#include "core/document.h"

namespace relata::assess {

/// What speaks for or against a claim: a row of schema/assessment.tsv and how
/// much of it holds.
using Features = std::vector<std::pair<std::string, double>>;

/// Features of each claim, in order. The last of the three must be who is who
/// in `document`, of `claims`. The confidence of `claims` is how likely each
/// was read right, as extraction gives it. That of what a claim contains is not
/// among its features. Linear in the sentences, but for those of thousands of
/// words, each of whose claims looks at all of them.
std::vector<Features> features(const Document& document, const Claims& claims,
                               const Clusters& clusters);

/// Sets how likely a careful reader finds each claim right, in [0, 1], with two
/// decimals: its words, how it is said, by whom, and what its ends are. A
/// logistic function whose weights (schema/assessment.tsv)
/// tools/fit/verdicts.py fits to verdicts of readers; what a claim contains
/// makes it no surer.
void assess(const Document& document, Claims& claims, const Clusters& clusters);

}  // namespace relata::assess
