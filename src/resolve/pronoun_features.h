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

/// The mentions that grammar, gender, number and sort allow `anaphor`, a
/// pronoun of the third person, to refer to; the nearest first.
std::vector<MentionIndex> pronoun_candidates(const Partition& partition,
                                             const Traits& anaphor);

/// The sum of the features' weights for this pronoun: "he", "it" and "they"
/// have weights of their own.
double score(const Pronoun& pronoun, const Features& features);

/// What a candidate must score at least.
double score_threshold(const Pronoun& pronoun);

/// True if grammar allows the two mentions to be one: no pronoun refers to
/// what it is part of, nor, but for reflexives, to another argument of its
/// verb (principles A and B of binding).
bool does_binding_allow(const Scene& scene, const Traits& anaphor,
                        const Traits& candidate);

}  // namespace relata::resolve
