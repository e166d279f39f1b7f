#include <algorithm>

#include "coref/ranking/pronoun_features.h"
#include "coref/sieves.h"
#include "lexicon/grammar/pronouns.h"

namespace relata::coref {

bool is_in_own_quotation(const Partition& partition,
                         const MentionFeatures& anaphor,
                         const ClusterAttributes& known) {
  const DiscourseModel& discourse = partition.discourse();
  const auto& speeches = discourse.speeches();
  const auto members = last_mentions(known.members);
  return std::any_of(members.begin(), members.end(), [&](MentionIndex member) {
    const MentionFeatures& other = discourse[member];
    const bool is_first_person = other.pronoun && other.pronoun->person != 3;
    return other.quotation && !is_first_person &&
           speeches[*other.quotation].speaker == anaphor.index;
  });
}

namespace {

bool is_candidate(const Partition& partition, const MentionFeatures& anaphor,
                  const MentionFeatures& candidate) {
  const DiscourseModel& discourse = partition.discourse();
  if (candidate.is_pronoun() &&
      (!candidate.pronoun || candidate.pronoun->person != 3 ||
       candidate.pronoun->kind == lexicon::Pronoun::Kind::kInterrogative ||
       candidate.pronoun->kind == lexicon::Pronoun::Kind::kIndefinite)) {
    return false;
  }
  const ClusterAttributes& known = partition.known(candidate.index);
  const bool wants_person =
      anaphor.pronoun->animacy == lexicon::Pronoun::Animacy::kAnimate;
  if (wants_person && known.type != EntityType::kPerson &&
      known.type != EntityType::kOther && known.gender != anaphor.gender &&
      (known.is_type_sure || !known.has_name || !known.country.empty())) {
    return false;
  }
  if (wants_person &&
      (known.gender == Gender::kNeuter || candidate.type == EntityType::kTime ||
       candidate.type == EntityType::kQuantity)) {
    return false;
  }
  if (anaphor.gender == Gender::kNeuter && known.type == EntityType::kPerson) {
    return false;
  }
  if (candidate.is_pronoun() && candidate.gender == Gender::kNeuter &&
      known.members.size() == 1 && is_pleonastic(discourse, candidate)) {
    return false;
  }
  if (anaphor.quotation && discourse.speeches()[*anaphor.quotation].speaker &&
      partition.are_one(*discourse.speeches()[*anaphor.quotation].speaker,
                        candidate.index)) {
    return false;
  }
  return !is_in_own_quotation(partition, anaphor, known) &&
         does_binding_allow(discourse, anaphor, candidate) &&
         partition.can_join(anaphor.index, candidate.index);
}

/// Binding holds for all that the cluster has in the sentence.
bool is_bound_in_cluster(const Partition& partition,
                         const MentionFeatures& anaphor,
                         MentionIndex candidate) {
  const DiscourseModel& discourse = partition.discourse();
  const auto& members = partition.known(candidate).members;
  const SentenceIndex here = anaphor.mention->sentence;
  auto at = std::partition_point(
      members.begin(), members.end(), [&](MentionIndex member) {
        return discourse[member].mention->sentence < here;
      });
  for (; at != members.end() && discourse[*at].mention->sentence == here;
       ++at) {
    if (!does_binding_allow(discourse, anaphor, discourse[*at])) return true;
  }
  return false;
}

/// What a clause can have before its subject without being its predicate.
bool is_fronted(Dep relation) {
  switch (base(relation)) {
    case Dep::kObl:
    case Dep::kAdvcl:
    case Dep::kAdvmod:
    case Dep::kAcl:
    case Dep::kDislocated:
    case Dep::kNmod:
      return true;
    default:
      return false;
  }
}

/// Collects candidates, and counts the things met on the way.
class Search {
 public:
  Search(const Partition& partition, const MentionFeatures& anaphor)
      : partition_(partition), anaphor_(anaphor) {}

  void look_at(const MentionFeatures& candidate) {
    if (!is_candidate(partition_, anaphor_, candidate) ||
        is_bound_in_cluster(partition_, anaphor_, candidate.index)) {
      return;
    }
    const std::size_t root = partition_.root(candidate.index);
    auto at = std::find(things_.begin(), things_.end(), root);
    const auto rivals = static_cast<std::size_t>(at - things_.begin());
    if (at == things_.end()) things_.push_back(root);
    found_.push_back({candidate.index, rivals});
  }

  std::vector<Candidate> take() { return std::move(found_); }

 private:
  const Partition& partition_;
  const MentionFeatures& anaphor_;
  std::vector<std::size_t> things_;  ///< Roots, the nearest first.
  std::vector<Candidate> found_;
};

}  // namespace

std::optional<MentionIndex> subject_after(const DiscourseModel& discourse,
                                          const MentionFeatures& anaphor) {
  const SentenceIndex s = anaphor.mention->sentence;
  const std::vector<Token>& tokens = anaphor.sentence->tokens;
  TokenIndex branch = anaphor.mention->head_token;
  for (std::size_t steps = 0; steps < tokens.size(); ++steps) {
    const TokenIndex above = tokens[branch].head;
    if (above >= tokens.size()) break;
    for (TokenIndex child : discourse.children(s, above)) {
      if (base(tokens[child].relation) != Dep::kNsubj || child <= branch) {
        continue;
      }
      const auto subject = discourse.headed_by(s, child);
      const bool is_fit = subject && *subject > anaphor.index &&
                          !discourse[*subject].is_pronoun() &&
                          is_fronted(tokens[branch].relation);
      if (is_fit) return subject;
    }
    branch = above;
  }
  return std::nullopt;
}

std::vector<Candidate> pronoun_candidates(const Partition& partition,
                                          const MentionFeatures& anaphor) {
  const DiscourseModel& discourse = partition.discourse();
  const auto at = static_cast<std::size_t>(anaphor.index);
  Search search(partition, anaphor);
  for (std::size_t back = 1; back <= std::min(at, kSearchCap); ++back) {
    const MentionFeatures& candidate = discourse.mentions()[at - back];
    if (candidate.mention->field != anaphor.mention->field ||
        candidate.mention->sentence + kPronounWindow <
            anaphor.mention->sentence) {
      break;
    }
    if (!partition.described(candidate.index)) search.look_at(candidate);
  }
  if (const auto subject = subject_after(discourse, anaphor)) {
    search.look_at(discourse[*subject]);
  }
  return search.take();
}

}  // namespace relata::coref
