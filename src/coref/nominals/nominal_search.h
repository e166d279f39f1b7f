#pragma once

#include <string>
#include <vector>

#include "coref/sieves.h"

namespace relata::coref {

/// Candidates of one noun that a description is compared with, at most: the
/// last ones.
inline constexpr std::size_t kSameHeadCap = 24;

/// One search for the antecedent of one description.
class NominalSearch {
 public:
  NominalSearch(AntecedentIndex& antecedents, const MentionFeatures& anaphor)
      : antecedents_(antecedents),
        partition_(antecedents.partition),
        discourse_(antecedents.partition.discourse()),
        anaphor_(anaphor) {}

  /// Joins the description to its antecedent, if it has one; true if it had.
  bool run();

 private:
  /// The rules, most precise first.
  bool join_government();
  bool join_relative();
  bool join_equal_words();
  bool join_headline();
  bool join_same_head();
  bool join_other_head();
  bool join_topic();
  void keep_apart_from_others();

  /// What forbids a candidate.
  bool is_bound_to(const MentionFeatures& other) const;
  bool is_eligible(const MentionFeatures& candidate) const;
  bool do_modifiers_conflict(const MentionFeatures& candidate) const;
  bool is_owned_by(const MentionFeatures& subject) const;
  bool do_possessors_conflict(const MentionFeatures& candidate) const;
  bool do_marks_agree(const MentionFeatures& candidate) const;
  std::size_t novel_modifiers(const MentionFeatures& candidate) const;
  bool is_fuller_than(const MentionFeatures& candidate) const;
  /// Sentences between the last mention of a thing and this one.
  double sentence_distance(const ClusterAttributes& known) const;
  /// How good a candidate is; 0 or less: not at all.
  double same_head_score(const MentionFeatures& candidate) const;
  /// A noun before the head that the candidate lacks.
  bool has_compound_of_its_own(const MentionFeatures& candidate) const;
  /// How well a synonym, or another word for the same sort, fits.
  double synonym_fit(const MentionFeatures& candidate) const;
  /// How well what the noun can stand for fits.
  double sense_fit(const MentionFeatures& candidate) const;
  double other_head_score(const MentionFeatures& candidate) const;
  bool is_pointing_back(const MentionFeatures& candidate) const;
  bool has_relative_clause() const;
  bool accept(MentionIndex antecedent, const std::string& why, float weight) {
    return partition_.join(
        anaphor_.index, antecedent,
        why + " '" + std::string(discourse_.text(antecedent)) + "'", weight);
  }

  AntecedentIndex& antecedents_;
  Partition& partition_;
  const DiscourseModel& discourse_;
  const MentionFeatures& anaphor_;
};

}  // namespace relata::coref
