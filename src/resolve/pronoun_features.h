#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "resolve/partition.h"

namespace relata::resolve {

/// What holds of a candidate, each with its amount; names are those of
/// schema/antecedent_weights.tsv.
using Features = std::vector<std::pair<std::string_view, double>>;

/// What speaks for and against `candidate` as the antecedent of the personal
/// or possessive pronoun `anaphor`, both mentions of one field, the candidate
/// first.
Features pronoun_features(const Partition& partition, const Traits& anaphor,
                          const Traits& candidate);

/// The sum of the features' weights.
double score(const Features& features);

/// What a candidate must score at least.
double score_threshold();

/// True if grammar allows the two mentions to be one: no pronoun refers to
/// what it is part of, nor, but for reflexives, to another argument of its
/// verb (principles A and B of binding).
bool does_binding_allow(const Scene& scene, const Traits& anaphor,
                        const Traits& candidate);

}  // namespace relata::resolve
