#include <algorithm>

#include "coref/nominals/nominal_search.h"
#include "lexicon/nouns.h"
#include "lexicon/people.h"
#include "lexicon/places.h"

namespace relata::coref {
namespace {

bool is_definite(const MentionFeatures& traits) {
  return traits.determination == Determination::kDefinite ||
         traits.determination == Determination::kDemonstrative ||
         traits.determination == Determination::kPossessive;
}

}  // namespace

bool NominalSearch::join_same_head() {
  if (!is_definite(anaphor_)) return false;
  auto found = antecedents_.by_head.find(anaphor_.lemma);
  if (found == antecedents_.by_head.end()) return false;
  const auto& candidates = found->second;
  double best = 0;
  std::optional<MentionIndex> antecedent;
  const std::size_t count = std::min(candidates.size(), kSameHeadCap);
  for (std::size_t i = 0; i < count; ++i) {
    const MentionIndex candidate = candidates[candidates.size() - 1 - i];
    const double score = same_head_score(discourse_[candidate]);
    if (score > best) {
      best = score;
      antecedent = candidate;
    }
  }
  return antecedent && accept(*antecedent, "same noun as", 0.8F);
}

bool NominalSearch::join_other_head() {
  if (anaphor_.determination != Determination::kDefinite &&
      anaphor_.determination != Determination::kDemonstrative) {
    return false;
  }
  double best = 0.5;
  std::optional<MentionIndex> antecedent;
  const auto at = static_cast<std::size_t>(anaphor_.index);
  for (std::size_t back = 1; back <= std::min(at, kSearchCap); ++back) {
    const MentionFeatures& candidate = discourse_.mentions()[at - back];
    if (candidate.mention->field != anaphor_.mention->field ||
        candidate.mention->sentence + kNominalWindow <
            anaphor_.mention->sentence) {
      break;
    }
    const double score = other_head_score(candidate);
    if (score > best) {
      best = score;
      antecedent = candidate.index;
    }
  }
  return antecedent && accept(*antecedent, "another noun for", 0.6F);
}

/// "Ann Lee denied it. ... the Corvane partner wrote": an office of which
/// nobody was told so far is that of the person whom the sentence before was
/// about, if no other office of hers is known.
bool NominalSearch::join_topic() {
  const auto& senses = lexicon::noun_senses(anaphor_.lemma);
  if (anaphor_.determination != Determination::kDefinite ||
      anaphor_.number != Number::kSingular || !anaphor_.is_subject() ||
      anaphor_.possessor || anaphor_.is_headline || senses.empty() ||
      (senses.front().use != lexicon::NounUse::kRole &&
       senses.front().use != lexicon::NounUse::kEither)) {
    return false;
  }
  std::optional<MentionIndex> topic;
  const auto at = static_cast<std::size_t>(anaphor_.index);
  for (std::size_t back = 1; back <= std::min(at, kSearchCap); ++back) {
    const MentionFeatures& candidate = discourse_.mentions()[at - back];
    if (candidate.mention->field != anaphor_.mention->field ||
        candidate.mention->sentence + 1 < anaphor_.mention->sentence) {
      break;
    }
    const ClusterAttributes& known = partition_.known(candidate.index);
    if (known.type != EntityType::kPerson || !known.has_name ||
        candidate.sentence->paragraph != anaphor_.sentence->paragraph) {
      continue;
    }
    if (topic && !partition_.are_one(*topic, candidate.index)) return false;
    topic = candidate.index;
  }
  if (!topic) return false;
  const auto& heads = partition_.known(*topic).heads;
  const bool has_office =
      std::any_of(heads.begin(), heads.end(), [](const std::string& head) {
        const auto& known = lexicon::noun_senses(head);
        return known.empty() || known.front().use != lexicon::NounUse::kKin;
      });
  return !has_office && is_eligible(discourse_[*topic]) &&
         accept(*topic, "the person spoken of:", 0.6F);
}

/// "the Israeli government", "Israel's government": the country acts by it.
bool NominalSearch::join_government() {
  if (anaphor_.lemma != "government" && anaphor_.lemma != "govt") return false;
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

bool NominalSearch::run() {
  const auto& mates = partition_.known(anaphor_.index).members;
  if (std::any_of(mates.begin(), mates.end(), [&](MentionIndex mate) {
        return mate < anaphor_.index && !discourse_[mate].is_pronoun();
      })) {
    return true;
  }
  if (anaphor_.type == EntityType::kQuantity) return false;
  if (anaphor_.distinction == lexicon::Distinction::kNew &&
      !is_definite(anaphor_)) {
    keep_apart_from_others();
    return false;
  }
  if (join_government() || join_equal_words()) return true;
  if (anaphor_.type == EntityType::kTime) return false;
  return join_relative() || join_same_head() || join_other_head() ||
         join_headline() || join_topic();
}

bool join_nominal(AntecedentIndex& antecedents,
                  const MentionFeatures& anaphor) {
  return NominalSearch(antecedents, anaphor).run();
}

}  // namespace relata::coref
