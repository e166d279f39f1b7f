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
  /// `watch` is called where the ranking decides.
  bool run(const NominalWatch& watch = {});

  const MentionFeatures& anaphor() const { return anaphor_; }
  const Partition& partition() const { return partition_; }

  /// Things that its noun was said of, the last one first; kSameHeadCap at
  /// most.
  std::vector<MentionIndex> same_noun() const;

  /// Returns true iff the candidate's thing may be called by the description's
  /// noun, as far as the tables know: a synonym, or something of its sort.
  bool may_be_called_so(const MentionFeatures& candidate) const;

  /// Returns true iff the noun can stand for a thing of that sort which has
  /// another name: "company".
  bool can_stand_for(const ClusterAttributes& known) const;

  /// What forbids a candidate, and what speaks against it.
  bool is_eligible(const MentionFeatures& candidate) const;
  bool do_modifiers_conflict(const MentionFeatures& candidate) const;
  /// What alone vetoes: other numbers and marks; of the same noun other nouns
  /// and adjectives of countries before it, other names, or something else
  /// behind "of".
  bool is_told_apart(const MentionFeatures& candidate) const;
  /// What the description cannot be of, whatever else speaks for it.
  bool is_no_word_for(const ClusterAttributes& known) const;
  std::size_t novel_modifiers(const MentionFeatures& candidate) const;
  /// A noun before the head that the candidate lacks.
  bool has_compound_of_its_own(const MentionFeatures& candidate) const;
  /// A word before the head that tells which one is meant of those that may be
  /// what the candidate is.
  bool is_told_more_closely(const MentionFeatures& candidate) const;
  bool is_told_by_words_of_its_own(const MentionFeatures& candidate) const;
  bool has_relative_clause() const;
  /// Sentences between the last mention of a thing and this one.
  double sentence_distance(const ClusterAttributes& known) const;

 private:
  /// The rules, most precise first.
  bool join_government();
  bool join_relative();
  bool join_equal_words();
  bool join_headline();
  bool join_counted();
  bool join_by_age();
  bool join_same_age();
  bool is_told_other_age(const ClusterAttributes& known) const;
  bool may_have_age(const MentionFeatures& other) const;
  bool join_ranked(const NominalWatch& watch);
  void keep_apart_from_others();

  /// The nouns and the adjectives of countries before the head, folded.
  std::vector<std::string> sort_words(const MentionFeatures& traits) const;
  std::vector<TokenIndex> own_words() const;
  bool is_told_by(const std::string& word,
                  const ClusterAttributes& known) const;
  bool is_bound_to(const MentionFeatures& other) const;
  bool is_owned_by(const MentionFeatures& subject) const;
  std::vector<std::string> names_within(const MentionFeatures& traits) const;
  bool is_of_another_sort(const MentionFeatures& other) const;
  bool names_others(const MentionFeatures& other) const;
  std::optional<TokenIndex> told_of(const MentionFeatures& traits) const;
  bool is_owned_otherwise(const ClusterAttributes& known) const;
  bool is_of_something_else(const MentionFeatures& other) const;
  bool is_capacity() const;
  bool is_office_to_fill() const;
  bool do_numbers_conflict(const ClusterAttributes& known) const;
  bool do_possessors_conflict(const MentionFeatures& candidate) const;
  bool do_marks_agree(const MentionFeatures& candidate) const;
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
