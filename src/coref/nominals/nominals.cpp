#include <algorithm>
#include <cmath>
#include <map>

#include "coref/nominals/nominal_features.h"
#include "coref/nominals/nominal_search.h"
#include "coref/ranking/choice.h"
#include "lexicon/grammar/pronouns.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/world/people.h"
#include "lexicon/world/places.h"

namespace relata::coref {
namespace {

/// How likely it must be that the description is of something of its own noun,
/// and that it is of the best candidate where that has another one, or where
/// the description has a word of its own, "the slant game": a description of a
/// thing not known is better than one of the wrong thing. One of its own noun
/// that is in pieces is taken up by the best piece.
constexpr double kLeastShareOfSame = 0.5;
constexpr double kLeastShareOfOther = 0.7;
/// The same where each of the two has a word that the other lacks: "the lower
/// deck", "the sun deck".
constexpr double kLeastShareOfContrast = 0.85;

}  // namespace

/// The best candidate by the fitted ranking, if it is better than a new thing.
bool NominalSearch::join_ranked(const NominalWatch& watch) {
  if (!anaphor_.is_definite()) return false;
  if (watch) watch(*this);
  const Choice choice(discourse_, anaphor_, &model::Rankers::nominals,
                      nominal_column(anaphor_),
                      {nominal_threshold(anaphor_), nominal_score});
  double best = choice.none();
  double all = std::exp(best);           // Of the candidates, "new" among them.
  double same = 0;                       // Of those of the same noun.
  std::map<std::size_t, double> shares;  // Of the things that they mention.
  std::optional<NominalCandidate> chosen;
  for (const NominalCandidate& candidate : nominal_candidates(*this)) {
    const double value = choice.score(nominal_features(*this, candidate),
                                      discourse_[candidate.mention]);
    all += std::exp(value);
    if (candidate.relation == NounRelation::kSame) same += std::exp(value);
    shares[partition_.root(candidate.mention)] += std::exp(value);
    if (value > best) {
      best = value;
      chosen = candidate;
    }
  }
  if (!chosen) return false;
  const double share = shares[partition_.root(chosen->mention)] / all;
  const bool is_same = chosen->relation == NounRelation::kSame;
  const MentionFeatures& other = discourse_[chosen->mention];
  const bool is_told = is_told_more_closely(other);
  const double least = is_told && is_told_by_words_of_its_own(other)
                           ? kLeastShareOfContrast
                           : kLeastShareOfOther;
  const bool is_other = !is_same || is_told;
  if (is_other ? share < least : same / all < kLeastShareOfSame) return false;
  return accept(chosen->mention, is_same ? "same noun as" : "another noun for",
                static_cast<float>(share));
}

/// "the Israeli government", "Israel's government": the country acts by it.
bool NominalSearch::join_government() {
  if (anaphor_.lemma != "government" && anaphor_.lemma != "govt") return false;
  // "The governments of Norland and Sudland" are of neither.
  if (anaphor_.number == Number::kPlural) return false;
  std::string_view code;
  if (anaphor_.possessor) code = discourse_[*anaphor_.possessor].country;
  for (const std::string& word : anaphor_.modifiers) {
    if (code.empty())
      code = lexicon::country_code(lexicon::country_of_demonym(word));
    if (code.empty()) code = lexicon::country_code(lexicon::find_country(word));
  }
  auto found = antecedents_.countries.find(code);
  if (code.empty() || found == antecedents_.countries.end()) return false;
  const MentionIndex a = anaphor_.index;
  return partition_.join(std::max(a, found->second), std::min(a, found->second),
                         "government of a country", 0.85F, JoinBasis::kStated);
}

/// "her brother": by the same possessor, or by the relation turned round.
bool NominalSearch::join_relative() {
  if (!anaphor_.possessor) return false;
  const auto& relatives = antecedents_.relatives;
  const std::size_t count = std::min(relatives.size(), kSearchCap);
  for (std::size_t i = 0; i < count; ++i) {
    const MentionFeatures& other =
        discourse_[relatives[relatives.size() - 1 - i]];
    if (other.lemma == anaphor_.lemma &&
        partition_.are_one(*other.possessor, *anaphor_.possessor) &&
        is_eligible(other) && do_marks_agree(other) &&
        novel_modifiers(other) == 0) {
      return accept(other.index, "same owner and noun as", 0.85F);
    }
    if (lexicon::are_inverse_kin(other.lemma, anaphor_.lemma) &&
        partition_.are_one(other.index, *anaphor_.possessor) &&
        partition_.can_join(anaphor_.index, *other.possessor)) {
      return accept(*other.possessor, "the other side of kinship:", 0.85F);
    }
  }
  return false;
}

/// Dates, and singular nouns without determiner: only the very same words.
bool NominalSearch::join_equal_words() {
  const bool is_time = anaphor_.type == EntityType::kTime;
  const bool is_mass = anaphor_.determination == Determination::kBare &&
                       anaphor_.number == Number::kSingular;
  if (!is_time && !is_mass) return false;
  // Each "somebody" is somebody else.
  if (lexicon::find_pronoun(anaphor_.lemma) != nullptr) return false;
  if (is_time && anaphor_.modifiers.empty() &&
      anaphor_.head->upos != Upos::kPropn && anaphor_.numbers.empty()) {
    return false;
  }
  if (is_time && (anaphor_.determination == Determination::kIndefinite ||
                  anaphor_.number == Number::kPlural)) {
    return false;
  }
  auto found = antecedents_.by_head.find(anaphor_.lemma);
  if (found == antecedents_.by_head.end()) return false;
  const auto& candidates = found->second;
  const std::size_t count = std::min(candidates.size(), kSameHeadCap);
  for (std::size_t i = 0; i < count; ++i) {
    const MentionFeatures& other =
        discourse_[candidates[candidates.size() - 1 - i]];
    if (other.key == anaphor_.key &&
        (is_time || other.determination == anaphor_.determination) &&
        !do_modifiers_conflict(other) && is_eligible(other)) {
      return accept(other.index, "same words as", is_time ? 0.9F : 0.6F);
    }
  }
  return false;
}

/// The body's first "a memo" is the headline's "memo".
bool NominalSearch::join_headline() {
  if (anaphor_.is_headline ||
      anaphor_.distinction == lexicon::Distinction::kNew ||
      anaphor_.determination == Determination::kPossessive) {
    return false;
  }
  const auto& all = discourse_.mentions();
  for (std::size_t m = 0; m < std::min(all.size(), kSearchCap); ++m) {
    const MentionFeatures& other = all[m];
    if (!other.is_headline || other.index >= anaphor_.index) break;
    if (!other.is_nominal() || other.number != anaphor_.number ||
        other.determination == Determination::kDefinite ||
        anaphor_.mention->sentence > other.mention->sentence + 4 ||
        !lexicon::are_synonyms(other.lemma, anaphor_.lemma)) {
      continue;
    }
    const auto& members = partition_.known(other.index).members;
    const bool is_first_body = std::all_of(
        members.begin(), members.end(),
        [&](MentionIndex member) { return discourse_[member].is_headline; });
    const lexicon::NounSense* sense =
        lexicon::noun_senses(anaphor_.lemma).empty()
            ? nullptr
            : &lexicon::noun_senses(anaphor_.lemma).front();
    if (is_first_body && sense && sense->use != lexicon::NounUse::kAbstract &&
        is_eligible(other) && !do_modifiers_conflict(other)) {
      return accept(other.index, "told by the headline:", 0.7F);
    }
  }
  return false;
}

void NominalSearch::keep_apart_from_others() {
  if (anaphor_.distinction != lexicon::Distinction::kNew) return;
  auto found = antecedents_.by_head.find(anaphor_.lemma);
  if (found == antecedents_.by_head.end()) return;
  const std::size_t count = std::min(found->second.size(), kSameHeadCap);
  for (std::size_t i = 0; i < count; ++i) {
    const MentionIndex other = found->second[found->second.size() - 1 - i];
    if (discourse_[other].number == anaphor_.number) {
      partition_.add_cannot_link(anaphor_.index, other,
                                 "'" + anaphor_.mark + "'");
    }
  }
}

bool NominalSearch::may_have_age(const MentionFeatures& other) const {
  const ClusterAttributes& known = partition_.known(other.index);
  return known.type == EntityType::kPerson && known.number != Number::kPlural &&
         !other.is_mark && !is_told_other_age(known) &&
         partition_.can_join(anaphor_.index, other.index);
}

bool NominalSearch::is_told_other_age(const ClusterAttributes& known) const {
  const auto members = last_mentions(known.members);
  return std::any_of(members.begin(), members.end(), [&](MentionIndex member) {
    const auto& age = discourse_[member].told_age;
    return age && age != anaphor_.told_age;
  });
}

/// "The 45-year-old" is who was told to be so old before.
bool NominalSearch::join_same_age() {
  const auto found = antecedents_.by_age.find(*anaphor_.told_age);
  if (found == antecedents_.by_age.end()) return false;
  const MentionIndex last = found->second.back();
  const auto all = last_mentions(found->second);
  const bool is_one = std::all_of(
      all.begin(), all.end(),
      [&](MentionIndex other) { return partition_.are_one(other, last); });
  return is_one && may_have_age(discourse_[last]) &&
         accept(last, "the age of", 0.9F);
}

/// "The 45-year-old": whom the sentence before is about, as long as it tells of
/// one person or has one as its subject.
bool NominalSearch::join_by_age() {
  constexpr SentenceIndex window = 2;
  if (anaphor_.determination != Determination::kDefinite) return false;
  const MentionFeatures* found = nullptr;
  bool is_unclear = false;
  const auto& all = discourse_.mentions();
  for (auto at = static_cast<std::size_t>(anaphor_.index); at-- > 0;) {
    const MentionFeatures& other = all[at];
    if (other.sentence == anaphor_.sentence) continue;
    const bool is_past = found != nullptr && found->sentence != other.sentence;
    if (is_past ||
        other.mention->sentence + window < anaphor_.mention->sentence) {
      break;
    }
    if (!may_have_age(other)) continue;
    const bool is_other =
        found != nullptr && !partition_.are_one(found->index, other.index);
    if (found == nullptr || (other.is_subject() && !found->is_subject())) {
      found = &other;
      is_unclear = is_other && !other.is_subject();
    } else if (is_other) {
      is_unclear = is_unclear || other.is_subject() || !found->is_subject();
    }
  }
  if (found == nullptr || is_unclear) return false;
  return accept(found->index, "the age of", 0.8F);
}

bool NominalSearch::run(const NominalWatch& watch) {
  const auto& mates = partition_.known(anaphor_.index).members;
  if (std::any_of(mates.begin(), mates.end(), [&](MentionIndex mate) {
        return mate < anaphor_.index && !discourse_[mate].is_pronoun();
      })) {
    return true;
  }
  if (anaphor_.type == EntityType::kQuantity || anaphor_.is_distributive ||
      is_capacity() || is_office_to_fill()) {
    return false;
  }
  if (anaphor_.distinction == lexicon::Distinction::kNew &&
      !anaphor_.is_definite()) {
    keep_apart_from_others();
    return false;
  }
  if (anaphor_.age) {
    const bool is_told = antecedents_.by_age.contains(*anaphor_.age);
    return is_told ? join_same_age() : join_by_age();
  }
  if (join_government() || join_equal_words()) return true;
  if (anaphor_.type == EntityType::kTime) return false;
  return join_relative() || join_counted() || join_ranked(watch) ||
         join_headline();
}

bool join_nominal(AntecedentIndex& antecedents, const MentionFeatures& anaphor,
                  const NominalWatch& watch) {
  return NominalSearch(antecedents, anaphor).run(watch);
}

}  // namespace relata::coref
