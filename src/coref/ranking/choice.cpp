#include "coref/ranking/choice.h"

namespace relata::coref {
namespace {

model::Ranker::Context context(const MentionFeatures& traits) {
  return context_of(*traits.sentence, traits.mention->head_token);
}

}  // namespace

Choice::Choice(const DiscourseModel& discourse, const MentionFeatures& anaphor,
               model::Ranker model::Rankers::*ranker, std::string_view column,
               const Weights& weights)
    : anaphor_(&anaphor), weights_(weights), none_(weights.none) {
  const model::Rankers* const rankers = discourse.document().rankers.get();
  if (rankers == nullptr || context(anaphor).empty()) return;
  ranker_ = &(rankers->*ranker);
  question_ = ranker_->ask(column, context(anaphor));
  none_ = question_.none;
}

double Choice::score(const Features& features,
                     const MentionFeatures& candidate) const {
  return ranker_ == nullptr
             ? weights_.score(*anaphor_, features)
             : ranker_->score(question_, features, context(candidate));
}

}  // namespace relata::coref
