#include <algorithm>
#include <cmath>

#include "resolve/pronoun_features.h"
#include "resolve/sieves.h"

namespace relata::resolve {
namespace {

std::string quoted(const Scene& scene, MentionIndex mention) {
  return "'" + std::string(scene.text(mention)) + "'";
}

/// "I" and "we" of one speaker; outside quotations, of the writer. "I" in a
/// quotation is its speaker.
bool join_speaker(Discourse& discourse, const Traits& anaphor) {
  Partition& partition = discourse.partition;
  const Scene& scene = partition.scene();
  if (anaphor.pronoun->number == Number::kSingular && anaphor.quotation) {
    const Quotation& quotation = scene.quotations()[*anaphor.quotation];
    if (quotation.speaker &&
        partition.join(anaphor.index, *quotation.speaker,
                       "speaker: " + quoted(scene, *quotation.speaker), 0.9F)) {
      return true;
    }
  }
  const auto speaker = [&](const Traits& traits) {
    return traits.quotation ? scene.quotations()[*traits.quotation].speaker
                            : std::nullopt;
  };
  const auto mine = speaker(anaphor);
  const auto at = static_cast<std::size_t>(anaphor.index);
  for (std::size_t back = 1; back <= std::min(at, kSearchCap); ++back) {
    const Traits& other = scene.mentions()[at - back];
    if (!other.pronoun || other.pronoun->person != anaphor.pronoun->person ||
        other.pronoun->number != anaphor.pronoun->number) {
      continue;
    }
    const auto theirs = speaker(other);
    const bool is_same_speaker =
        mine && theirs ? partition.are_one(*mine, *theirs)
                       : anaphor.quotation == other.quotation ||
                             (!anaphor.quotation && !other.quotation);
    if (is_same_speaker &&
        partition.join(anaphor.index, other.index, "same speaker", 0.8F)) {
      return true;
    }
  }
  return false;
}

/// A reflexive is the subject of its clause, or the nearest that agrees.
bool join_reflexive(Discourse& discourse, const Traits& anaphor) {
  Partition& partition = discourse.partition;
  const Scene& scene = partition.scene();
  const auto at = static_cast<std::size_t>(anaphor.index);
  std::optional<MentionIndex> nearest;
  for (std::size_t back = 1; back <= std::min(at, kSearchCap); ++back) {
    const Traits& other = scene.mentions()[at - back];
    if (other.sentence != anaphor.sentence) break;
    if (other.mention->span.overlaps(anaphor.mention->span) ||
        !partition.can_join(anaphor.index, other.index)) {
      continue;
    }
    const bool is_own_subject =
        other.is_subject() &&
        scene.dominates(anaphor.mention->sentence, other.governor,
                        anaphor.mention->head_token);
    if (is_own_subject) {
      return partition.join(anaphor.index, other.index,
                            "reflexive of " + quoted(scene, other.index), 0.9F);
    }
    if (!nearest) nearest = other.index;
  }
  return nearest &&
         partition.join(anaphor.index, *nearest,
                        "reflexive of " + quoted(scene, *nearest), 0.7F);
}

bool join_third_person(Discourse& discourse, const Traits& anaphor) {
  Partition& partition = discourse.partition;
  const Scene& scene = partition.scene();
  double best = score_threshold(*anaphor.pronoun);
  std::optional<MentionIndex> antecedent;
  for (const Candidate& candidate : pronoun_candidates(partition, anaphor)) {
    const double value = score(*anaphor.pronoun,
                               pronoun_features(partition, anaphor, candidate));
    if (value > best) {
      best = value;
      antecedent = candidate.mention;
    }
  }
  const double margin = best - score_threshold(*anaphor.pronoun);
  return antecedent &&
         partition.join(anaphor.index, *antecedent,
                        "pronoun for " + quoted(scene, *antecedent),
                        static_cast<float>(1 / (1 + std::exp(-margin))));
}

}  // namespace

bool join_pronoun(Discourse& discourse, const Traits& anaphor) {
  if (!anaphor.pronoun) return false;
  if (discourse.partition.known(anaphor.index).members.front() <
      anaphor.index) {
    return true;
  }
  using Kind = Pronoun::Kind;
  const Kind kind = anaphor.pronoun->kind;
  if (kind == Kind::kReflexive && anaphor.pronoun->person == 3) {
    return join_reflexive(discourse, anaphor);
  }
  if (kind != Kind::kPersonal && kind != Kind::kPossessive &&
      kind != Kind::kReflexive) {
    return false;
  }
  if (anaphor.pronoun->person < 3) return join_speaker(discourse, anaphor);
  if (anaphor.key == "it" &&
      is_pleonastic(discourse.partition.scene(), anaphor)) {
    return false;
  }
  return join_third_person(discourse, anaphor);
}

}  // namespace relata::resolve
