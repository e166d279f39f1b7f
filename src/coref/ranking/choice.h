#pragma once

#include <string_view>

#include "coref/ranking/pronoun_features.h"
#include "model/ranker.h"

namespace relata::coref {

/// How much speaks for each candidate of one pronoun or description, and for
/// none of them: by a ranker of the document's model where a network has read
/// the words, else by weights of the schema.
class Choice {
 public:
  /// The weights of the schema.
  struct Weights {
    double none = 0;  ///< What a candidate must score at least.
    double (*score)(const MentionFeatures& anaphor, const Features& features);
  };

  /// `column` is the kind of the anaphor for both; all must outlive the choice.
  Choice(const DiscourseModel& discourse, const MentionFeatures& anaphor,
         model::Ranker model::Rankers::*ranker, std::string_view column,
         const Weights& weights);

  /// What a candidate must score at least: the score of none.
  double none() const { return none_; }

  /// The score of a candidate of these features; probabilities are in
  /// proportion to exp() of scores.
  double score(const Features& features,
               const MentionFeatures& candidate) const;

 private:
  const MentionFeatures* anaphor_;
  Weights weights_;
  const model::Ranker* ranker_ = nullptr;
  model::Ranker::Question question_;
  double none_ = 0;
};

}  // namespace relata::coref
