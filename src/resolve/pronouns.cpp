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

bool is_candidate(const Partition& partition, const Traits& anaphor,
                  const Traits& candidate) {
  const Scene& scene = partition.scene();
  if (candidate.is_pronoun() &&
      (!candidate.pronoun || candidate.pronoun->person != 3 ||
       candidate.pronoun->kind == Pronoun::Kind::kInterrogative ||
       candidate.pronoun->kind == Pronoun::Kind::kIndefinite)) {
    return false;
  }
  const Known& known = partition.known(candidate.index);
  const bool wants_person =
      anaphor.pronoun->animacy == Pronoun::Animacy::kAnimate;
  if (wants_person && known.type != EntityType::kPerson &&
      known.type != EntityType::kOther && known.gender != anaphor.gender &&
      (known.is_type_sure || !known.has_name || !known.country.empty())) {
    return false;
  }
  if (wants_person && known.gender == Gender::kNeuter) return false;
  if (anaphor.gender == Gender::kNeuter && known.type == EntityType::kPerson) {
    return false;
  }
  if (candidate.is_pronoun() && !candidate.is_headline &&
      partition.known(candidate.index).members.size() == 1 &&
      candidate.gender == Gender::kNeuter) {
    return is_pleonastic(scene, candidate) == false;
  }
  if (anaphor.quotation && scene.quotations()[*anaphor.quotation].speaker &&
      partition.are_one(*scene.quotations()[*anaphor.quotation].speaker,
                        candidate.index)) {
    return false;
  }
  return does_binding_allow(scene, anaphor, candidate) &&
         partition.can_join(anaphor.index, candidate.index);
}

/// Binding holds for all that the cluster has in the sentence.
bool is_bound_in_cluster(const Partition& partition, const Traits& anaphor,
                         MentionIndex candidate) {
  const Scene& scene = partition.scene();
  const auto& members = partition.known(candidate).members;
  return std::any_of(members.begin(), members.end(), [&](MentionIndex member) {
    return scene[member].sentence == anaphor.sentence &&
           !does_binding_allow(scene, anaphor, scene[member]);
  });
}

bool join_third_person(Discourse& discourse, const Traits& anaphor) {
  Partition& partition = discourse.partition;
  const Scene& scene = partition.scene();
  double best = score_threshold(*anaphor.pronoun);
  std::optional<MentionIndex> antecedent;
  for (MentionIndex candidate : pronoun_candidates(partition, anaphor)) {
    const double value =
        score(*anaphor.pronoun,
              pronoun_features(partition, anaphor, scene[candidate]));
    if (value > best) {
      best = value;
      antecedent = candidate;
    }
  }
  const double margin = best - score_threshold(*anaphor.pronoun);
  return antecedent &&
         partition.join(anaphor.index, *antecedent,
                        "pronoun for " + quoted(scene, *antecedent),
                        static_cast<float>(1 / (1 + std::exp(-margin))));
}

}  // namespace

std::vector<MentionIndex> pronoun_candidates(const Partition& partition,
                                             const Traits& anaphor) {
  const Scene& scene = partition.scene();
  const auto at = static_cast<std::size_t>(anaphor.index);
  std::vector<MentionIndex> found;
  for (std::size_t back = 1; back <= std::min(at, kSearchCap); ++back) {
    const Traits& candidate = scene.mentions()[at - back];
    if (candidate.mention->field != anaphor.mention->field ||
        candidate.mention->sentence + kPronounWindow <
            anaphor.mention->sentence) {
      break;
    }
    if (is_candidate(partition, anaphor, candidate) &&
        !is_bound_in_cluster(partition, anaphor, candidate.index)) {
      found.push_back(candidate.index);
    }
  }
  return found;
}

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
