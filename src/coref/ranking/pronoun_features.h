#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "coref/partition.h"
#include "lexicon/grammar/pronouns.h"

namespace relata::coref {

/// What holds of a candidate, each with its amount; names are those of
/// schema/antecedent_weights.tsv.
using Features = std::vector<std::pair<std::string_view, double>>;

/// A mention that a pronoun may refer to.
struct Candidate {
  MentionIndex mention{};
  std::size_t rivals = 0;  ///< Other things between it and the pronoun.
};

/// What speaks for and against `choice` as the antecedent of the personal
/// or possessive pronoun `anaphor`, both mentions of one field.
Features pronoun_features(const Partition& partition,
                          const MentionFeatures& anaphor,
                          const Candidate& choice);

/// The part of pronoun_features() that distance and syntax tell.
void add_structure(const Partition& partition, const MentionFeatures& anaphor,
                   const MentionFeatures& candidate, Features& features);

/// The mentions that grammar, gender, number and sort allow `anaphor`, a
/// pronoun of the third person, to refer to; the nearest first. At most one of
/// them stands after the pronoun, and is the last.
std::vector<Candidate> pronoun_candidates(const Partition& partition,
                                          const MentionFeatures& anaphor);

/// Returns true iff the cluster is spoken of in a quotation of the mention's:
/// "'He is tired,' she said of Lee" is not Lee's word, nor "he" who speaks.
bool is_in_own_quotation(const Partition& partition,
                         const MentionFeatures& anaphor,
                         const ClusterAttributes& known);

/// "In her review, Ann Lee wrote": the subject that follows a pronoun which
/// stands in what the clause has before it; or nothing.
std::optional<MentionIndex> subject_after(const DiscourseModel& discourse,
                                          const MentionFeatures& anaphor);

/// Whose weights score candidates for `pronoun`: a column of
/// schema/antecedent_weights.tsv.
std::string_view score_column(const lexicon::Pronoun& pronoun);

/// The sum of the features' weights for this pronoun: "he", "it" and "they"
/// have weights of their own.
double score(const lexicon::Pronoun& pronoun, const Features& features);

/// What a candidate must score at least.
double score_threshold(const lexicon::Pronoun& pronoun);

/// True if grammar allows the two mentions to be one: no pronoun refers to
/// what it is part of, nor, but for reflexives, to another argument of its
/// verb (principles A and B of binding).
bool does_binding_allow(const DiscourseModel& discourse,
                        const MentionFeatures& anaphor,
                        const MentionFeatures& candidate);

}  // namespace relata::coref
