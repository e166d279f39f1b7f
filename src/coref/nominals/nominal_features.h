#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "coref/nominals/nominal_search.h"
#include "coref/ranking/pronoun_features.h"

namespace relata::coref {

/// How a candidate's nouns go with that of the description.
enum class NounRelation { kSame, kSynonym, kSortOf, kOther };

/// A thing that a description may be of.
struct NominalCandidate {
  MentionIndex mention{};
  NounRelation relation = NounRelation::kOther;
};

/// The mentions that the description `search` is for may go with: of each thing
/// that grammar, gender, number and type allow, the one most like it. Things
/// with its noun wherever they stand, others as far back as kNominalWindow;
/// the nearest first.
std::vector<NominalCandidate> nominal_candidates(const NominalSearch& search);

/// What speaks for and against `choice` as antecedent of the description;
/// names are those of schema/nominal_weights.tsv.
Features nominal_features(const NominalSearch& search,
                          const NominalCandidate& choice);

/// Whose weights score candidates for the description: a column of
/// schema/nominal_weights.tsv.
std::string_view nominal_column(const MentionFeatures& anaphor);

/// The sum of the features' weights for a description of this determination.
double nominal_score(const MentionFeatures& anaphor, const Features& features);

/// What a candidate must score at least; below it the description is of a
/// thing not spoken of before.
double nominal_threshold(const MentionFeatures& anaphor);

}  // namespace relata::coref
