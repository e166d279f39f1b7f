// "We lost," said Ann Lee, a spokeswoman for the Port Authority: the authority
// lost.
#include "coref/pronouns/speakers.h"

#include <algorithm>

namespace relata::coref {
namespace {

bool is_body(EntityType type) {
  return type == EntityType::kOrganization ||
         type == EntityType::kGeopoliticalEntity || type == EntityType::kGroup;
}

std::optional<MentionIndex> speaker_of(const DiscourseModel& discourse,
                                       const MentionFeatures& mention) {
  if (!mention.quotation) return std::nullopt;
  return discourse.speeches()[*mention.quotation].speaker;
}

/// A named body within the phrase of `mention`, or that a preposition ties to
/// its noun: "the NAACP president", "chief of the NAACP", "spokesman for it".
std::optional<MentionIndex> body_beside(const Partition& partition,
                                        const MentionFeatures& mention) {
  const DiscourseModel& discourse = partition.discourse();
  const SentenceIndex sentence = mention.mention->sentence;
  const auto& tokens = mention.sentence->tokens;
  const auto is_named_body = [&](const std::optional<MentionIndex>& other) {
    if (!other || *other == mention.index) return false;
    const ClusterAttributes& known = partition.known(*other);
    // "The Ohio Democrat" speaks for no state.
    const bool is_region =
        known.type == EntityType::kGeopoliticalEntity && known.country.empty();
    return known.has_name && is_body(known.type) && !is_region;
  };
  for (TokenIndex t = mention.mention->first; t < mention.mention->head_token;
       ++t) {
    const auto other = discourse.headed_by(sentence, t);
    if (is_named_body(other)) return other;
  }
  for (const TokenIndex child :
       discourse.children(sentence, mention.mention->head_token)) {
    if (child < mention.mention->head_token ||
        base(tokens[child].relation) != Dep::kNmod) {
      continue;
    }
    const auto other = discourse.headed_by(sentence, child);
    // "Ann Lee of Ohio" speaks for no state.
    const bool is_home =
        mention.is_name() && other &&
        partition.known(*other).type == EntityType::kGeopoliticalEntity;
    if (!is_home && is_named_body(other)) return other;
  }
  return std::nullopt;
}

/// The body that a speaker is or speaks for, by any of his mentions so far.
std::optional<MentionIndex> side_of(const Partition& partition,
                                    MentionIndex speaker) {
  const ClusterAttributes& known = partition.known(speaker);
  if (is_body(known.type)) return speaker;
  if (known.type != EntityType::kPerson) return std::nullopt;
  for (const MentionIndex member : known.members) {
    const MentionFeatures& mention = partition.discourse()[member];
    if (mention.is_pronoun()) continue;
    if (const auto body = body_beside(partition, mention)) return body;
  }
  return std::nullopt;
}

/// "Our country", said for a party: it owns none.
bool owns_country(const Partition& partition, const MentionFeatures& anaphor,
                  MentionIndex side) {
  const DiscourseModel& discourse = partition.discourse();
  if (!anaphor.is_possessive() ||
      partition.known(side).type == EntityType::kGeopoliticalEntity) {
    return false;
  }
  const auto owned =
      discourse.headed_by(anaphor.mention->sentence, anaphor.governor);
  return owned && !discourse[*owned].is_name() &&
         discourse[*owned].type == EntityType::kGeopoliticalEntity;
}

/// Joins the pronoun with who speaks in its quotation, or his side.
bool join_quoted(Partition& partition, const MentionFeatures& anaphor) {
  const DiscourseModel& discourse = partition.discourse();
  const auto speaker = speaker_of(discourse, anaphor);
  if (!speaker) return false;
  if (anaphor.pronoun->number == Number::kSingular) {
    return partition.join(anaphor.index, *speaker,
                          "speaker: " + discourse.quoted(*speaker), 0.9F);
  }
  const auto side = side_of(partition, *speaker);
  if (side && owns_country(partition, anaphor, *side)) return false;
  return side &&
         partition.join(anaphor.index, *side,
                        "side of the speaker: " + discourse.quoted(*side), 0.7F,
                        JoinBasis::kStated);
}

bool is_same_speaker(const Partition& partition, const MentionFeatures& a,
                     const MentionFeatures& b) {
  const auto first = speaker_of(partition.discourse(), a);
  const auto second = speaker_of(partition.discourse(), b);
  if (first && second) return partition.are_one(*first, *second);
  return a.quotation == b.quotation;
}

}  // namespace

bool join_speaker(AntecedentIndex& antecedents,
                  const MentionFeatures& anaphor) {
  Partition& partition = antecedents.partition;
  if (anaphor.pronoun->person == 1 && join_quoted(partition, anaphor)) {
    return true;
  }
  const auto at = static_cast<std::size_t>(anaphor.index);
  for (std::size_t back = 1; back <= std::min(at, kSearchCap); ++back) {
    const MentionFeatures& other = partition.discourse().mentions()[at - back];
    if (other.pronoun && other.pronoun->person == anaphor.pronoun->person &&
        other.pronoun->number == anaphor.pronoun->number &&
        is_same_speaker(partition, anaphor, other) &&
        partition.join(anaphor.index, other.index, "same speaker", 0.8F)) {
      return true;
    }
  }
  return false;
}

}  // namespace relata::coref
