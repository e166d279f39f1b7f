
#include "lexicon/grammar/pronouns.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "coref/pronouns/speakers.h"
#include "coref/ranking/choice.h"
#include "coref/ranking/pronoun_features.h"
#include "coref/sieves.h"

namespace relata::coref {
namespace {

/// A reflexive is the subject of its clause, or the nearest that agrees.
bool join_reflexive(AntecedentIndex& antecedents,
                    const MentionFeatures& anaphor) {
  Partition& partition = antecedents.partition;
  const DiscourseModel& discourse = partition.discourse();
  const auto at = static_cast<std::size_t>(anaphor.index);
  std::optional<MentionIndex> nearest;
  for (std::size_t back = 1; back <= std::min(at, kSearchCap); ++back) {
    const MentionFeatures& other = discourse.mentions()[at - back];
    if (other.sentence != anaphor.sentence) break;
    if (other.mention->span.overlaps(anaphor.mention->span) ||
        !partition.can_join(anaphor.index, other.index)) {
      continue;
    }
    const bool is_own_subject =
        other.is_subject() &&
        discourse.dominates(anaphor.mention->sentence, other.governor,
                            anaphor.mention->head_token);
    if (is_own_subject) {
      return partition.join(anaphor.index, other.index,
                            "reflexive of " + discourse.quoted(other.index),
                            0.9F);
    }
    if (!nearest) nearest = other.index;
  }
  return nearest &&
         partition.join(anaphor.index, *nearest,
                        "reflexive of " + discourse.quoted(*nearest), 0.7F);
}

bool join_third_person(AntecedentIndex& antecedents,
                       const MentionFeatures& anaphor) {
  Partition& partition = antecedents.partition;
  const DiscourseModel& discourse = partition.discourse();
  const Choice choice(
      discourse, anaphor, &model::Rankers::pronouns,
      score_column(*anaphor.pronoun),
      {score_threshold(*anaphor.pronoun),
       [](const MentionFeatures& pronoun, const Features& features) {
         return score(*pronoun.pronoun, features);
       }});
  double best = choice.none();
  double all = std::exp(best);  // Of the candidates, "none" among them.
  std::map<std::size_t, double> shares;  // Of the things that they mention.
  std::optional<MentionIndex> antecedent;
  for (const Candidate& candidate : pronoun_candidates(partition, anaphor)) {
    const double value =
        choice.score(pronoun_features(partition, anaphor, candidate),
                     discourse[candidate.mention]);
    all += std::exp(value);
    shares[partition.root(candidate.mention)] += std::exp(value);
    if (value > best) {
      best = value;
      antecedent = candidate.mention;
    }
  }
  if (!antecedent) return false;
  const double share = shares[partition.root(*antecedent)] / all;
  return partition.join(anaphor.index, *antecedent,
                        "pronoun for " + discourse.quoted(*antecedent),
                        static_cast<float>(share));
}

}  // namespace

bool join_pronoun(AntecedentIndex& antecedents,
                  const MentionFeatures& anaphor) {
  if (!anaphor.pronoun) return false;
  if (antecedents.partition.known(anaphor.index).members.front() <
      anaphor.index) {
    return true;
  }
  using Kind = lexicon::Pronoun::Kind;
  const Kind kind = anaphor.pronoun->kind;
  if (kind == Kind::kReflexive && anaphor.pronoun->person == 3) {
    return join_reflexive(antecedents, anaphor);
  }
  if (kind != Kind::kPersonal && kind != Kind::kPossessive &&
      kind != Kind::kReflexive) {
    return false;
  }
  if (anaphor.pronoun->person < 3) return join_speaker(antecedents, anaphor);
  if (lexicon::is_impersonal(anaphor.key) &&
      is_pleonastic(antecedents.partition.discourse(), anaphor)) {
    return false;
  }
  return join_third_person(antecedents, anaphor);
}

}  // namespace relata::coref
