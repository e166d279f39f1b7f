#include <algorithm>
#include <cmath>
#include <set>

#include "resolve/sieves.h"

namespace relata::resolve {
namespace {

constexpr std::size_t kSameHeadCap = 24;  ///< Candidates of one noun.

/// Words before an office that make it another office.
bool is_rank_word(std::string_view word) {
  static const std::set<std::string_view> words = {
      "deputy", "vice", "assistant", "former", "acting", "ex",
      "shadow", "junior", "associate"};
  return words.count(word) > 0;
}

bool is_definite(const Traits& traits) {
  return traits.determination == Determination::kDefinite ||
         traits.determination == Determination::kDemonstrative ||
         traits.determination == Determination::kPossessive;
}

bool has(const std::vector<std::string>& sorted, const std::string& word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

/// One search for the antecedent of one description.
class NominalSearch {
 public:
  NominalSearch(Discourse& discourse, const Traits& anaphor)
      : discourse_(discourse),
        partition_(discourse.partition),
        scene_(discourse.partition.scene()),
        anaphor_(anaphor) {}

  bool run();

 private:
  bool join_government();
  bool join_relative();
  bool join_equal_words();
  bool join_headline();
  bool join_same_head();
  bool join_other_head();
  void keep_apart_from_others();

  bool is_eligible(const Traits& candidate) const;
  bool do_modifiers_conflict(const Traits& candidate) const;
  bool do_possessors_conflict(const Traits& candidate) const;
  bool do_marks_agree(const Traits& candidate) const;
  std::size_t novel_modifiers(const Traits& candidate) const;
  double same_head_score(const Traits& candidate) const;
  double other_head_score(const Traits& candidate) const;
  bool is_pointing_back(const Traits& candidate) const;
  bool has_relative_clause() const;
  bool accept(MentionIndex antecedent, const std::string& why, float weight) {
    return partition_.join(
        anaphor_.index, antecedent,
        why + " '" + std::string(scene_.text(antecedent)) + "'", weight);
  }

  Discourse& discourse_;
  Partition& partition_;
  const Scene& scene_;
  const Traits& anaphor_;
};

bool NominalSearch::is_eligible(const Traits& candidate) const {
  const Mention& mine = *anaphor_.mention;
  const Mention& other = *candidate.mention;
  if (mine.field == other.field && mine.span.overlaps(other.span)) return false;
  if (mine.sentence == other.sentence) {
    const SentenceIndex s = mine.sentence;
    if (scene_.dominates(s, mine.head_token, other.head_token)) return false;
    const bool is_coargument =
        anaphor_.governor == candidate.governor &&
        (anaphor_.is_subject() || candidate.is_subject());
    if (is_coargument || (anaphor_.role == candidate.role &&
                          anaphor_.governor == candidate.governor)) {
      return false;
    }
  }
  if (anaphor_.possessor &&
      partition_.are_one(*anaphor_.possessor, candidate.index)) {
    return false;
  }
  return partition_.can_join(anaphor_.index, candidate.index);
}

bool NominalSearch::do_possessors_conflict(const Traits& candidate) const {
  if (!anaphor_.possessor) return false;
  for (MentionIndex member : partition_.known(candidate.index).members) {
    const Traits& traits = scene_[member];
    if (traits.possessor &&
        !partition_.are_one(*traits.possessor, *anaphor_.possessor)) {
      return true;
    }
    if (traits.possessor) return false;
  }
  return false;
}

bool NominalSearch::do_marks_agree(const Traits& candidate) const {
  const std::string& theirs = partition_.known(candidate.index).mark;
  if (anaphor_.mark == theirs) return true;
  if (anaphor_.determination == Determination::kDemonstrative) {
    return anaphor_.mark.empty();
  }
  return anaphor_.mark.empty() && candidate.distinction != Distinction::kNew;
}

/// Modifiers of the anaphor that no description of the candidate has.
std::size_t NominalSearch::novel_modifiers(const Traits& candidate) const {
  const Known& known = partition_.known(candidate.index);
  std::size_t novel = 0;
  for (const std::string& word : anaphor_.modifiers) {
    bool is_known = word == anaphor_.mark;
    for (MentionIndex member : known.members) {
      const Traits& traits = scene_[member];
      is_known = is_known || has(traits.modifiers, word) ||
                 traits.key.find(word) != std::string::npos ||
                 traits.name.role.find(word) != std::string::npos;
      if (is_known) break;
    }
    novel += is_known ? 0 : 1;
  }
  return novel;
}

bool NominalSearch::do_modifiers_conflict(const Traits& candidate) const {
  const Known& known = partition_.known(candidate.index);
  if (!anaphor_.numbers.empty() && !known.numbers.empty() &&
      std::none_of(
          anaphor_.numbers.begin(), anaphor_.numbers.end(),
          [&](const auto& number) { return has(known.numbers, number); })) {
    return true;
  }
  for (const std::string& word : candidate.modifiers) {
    if (is_rank_word(word) && !has(anaphor_.modifiers, word)) return true;
  }
  for (const std::string& word : anaphor_.modifiers) {
    if (is_rank_word(word) && novel_modifiers(candidate) > 0) return true;
  }
  if (candidate.is_name() && !candidate.name.role.empty()) {
    const std::size_t blank = candidate.name.role.find(' ');
    if (blank != std::string::npos &&
        is_rank_word(candidate.name.role.substr(0, blank)) &&
        anaphor_.modifiers.empty()) {
      return true;
    }
  }
  return do_possessors_conflict(candidate) || !do_marks_agree(candidate);
}

double NominalSearch::same_head_score(const Traits& candidate) const {
  if (!is_eligible(candidate) || do_modifiers_conflict(candidate)) return 0;
  const Known& known = partition_.known(candidate.index);
  const std::size_t novel = novel_modifiers(candidate);
  const bool is_pointing =
      anaphor_.determination == Determination::kDemonstrative;
  if (novel > (is_pointing ? 1U : 0U)) return 0;
  if (known.has_name && known.type == EntityType::kPerson && novel > 0) {
    return 0;
  }
  if (anaphor_.determination == Determination::kPossessive &&
      !candidate.possessor && !known.has_name) {
    return 0;
  }
  const double distance =
      anaphor_.mention->sentence - candidate.mention->sentence;
  double score = 2 + 0.4 * std::log(double(known.members.size()));
  score -= 0.08 * distance;
  if (is_pointing) score += distance < 2 ? 1 : -0.5;
  if (candidate.determination == Determination::kBare &&
      candidate.number == Number::kPlural) {
    score -= 1;
  }
  return std::max(score, 0.05);
}

bool NominalSearch::join_same_head() {
  if (!is_definite(anaphor_)) return false;
  auto found = discourse_.by_head.find(anaphor_.lemma);
  if (found == discourse_.by_head.end()) return false;
  const auto& candidates = found->second;
  double best = 0;
  std::optional<MentionIndex> antecedent;
  const std::size_t count = std::min(candidates.size(), kSameHeadCap);
  for (std::size_t i = 0; i < count; ++i) {
    const MentionIndex candidate = candidates[candidates.size() - 1 - i];
    const double score = same_head_score(scene_[candidate]);
    if (score > best) {
      best = score;
      antecedent = candidate;
    }
  }
  return antecedent && accept(*antecedent, "same noun as", 0.8F);
}

/// Whether `noun` can stand for a thing of `type` that has another name.
bool can_stand_for(const NounSense& noun, const Known& known) {
  if (noun.use != NounUse::kBroad || noun.type != known.type) return false;
  const bool is_country = !known.country.empty();
  return !(noun.set == "country" && known.has_name && !is_country) &&
         !(noun.set == "city" && is_country);
}

/// "This internal critique" of "the internal memo": things of one sort with a
/// modifier in common.
bool NominalSearch::is_pointing_back(const Traits& candidate) const {
  if (anaphor_.determination != Determination::kDemonstrative ||
      anaphor_.type != candidate.type || !anaphor_.is_type_sure ||
      anaphor_.type == EntityType::kPerson) {
    return false;
  }
  return !anaphor_.modifiers.empty() && novel_modifiers(candidate) == 0;
}

bool NominalSearch::has_relative_clause() const {
  const auto& children = scene_.children(anaphor_.mention->sentence,
                                         anaphor_.mention->head_token);
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    return base(anaphor_.sentence->tokens[child].relation) == Dep::kAcl;
  });
}

double NominalSearch::other_head_score(const Traits& candidate) const {
  if (!candidate.is_name() && !candidate.is_nominal()) return 0;
  if (!is_eligible(candidate) || do_modifiers_conflict(candidate)) return 0;
  const Lexicon& lexicon = Lexicon::get();
  const Known& known = partition_.known(candidate.index);
  if (anaphor_.number == Number::kPlural && known.has_name) return 0;
  const auto& senses = lexicon.senses(anaphor_.lemma);
  if (!senses.empty() && senses.front().use == NounUse::kAbstract) return 0;
  double score = 0;
  for (const std::string& head : known.heads) {
    if (head != anaphor_.lemma && lexicon.are_synonyms(head, anaphor_.lemma)) {
      score = 2.2;
    }
  }
  if (score == 0 && is_pointing_back(candidate)) score = 2.2;
  for (const NounSense& sense : senses) {
    if (score == 0 && can_stand_for(sense, known)) {
      score = known.has_name || known.type == EntityType::kDocument ? 1.6 : 0;
      if (has_relative_clause()) score -= 0.8;
    }
  }
  if (score <= 0) return 0;
  const double distance =
      anaphor_.mention->sentence - candidate.mention->sentence;
  score -= 0.2 * distance;
  score -= 0.4 * static_cast<double>(novel_modifiers(candidate));
  score += 0.2 * std::log(double(known.members.size()));
  if (candidate.is_subject()) score += 0.2;
  if (candidate.number == Number::kPlural) score -= 0.4;
  return score;
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
    const Traits& candidate = scene_.mentions()[at - back];
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

/// "the Israeli government", "Israel's government": the country acts by it.
bool NominalSearch::join_government() {
  if (anaphor_.lemma != "government" && anaphor_.lemma != "govt") return false;
  const Lexicon& lexicon = Lexicon::get();
  std::string_view code;
  if (anaphor_.possessor) code = scene_[*anaphor_.possessor].country;
  for (const std::string& word : anaphor_.modifiers) {
    if (code.empty()) code = lexicon.country_of_demonym(word);
    if (code.empty()) code = lexicon.country(word);
  }
  auto found = discourse_.countries.find(code);
  if (code.empty() || found == discourse_.countries.end()) return false;
  const MentionIndex a = anaphor_.index;
  return partition_.join(std::max(a, found->second),
                         std::min(a, found->second), "government of a country",
                         0.85F, Evidence::kStated);
}

/// "her brother": by the same possessor, or by the relation turned round.
bool NominalSearch::join_relative() {
  if (!anaphor_.possessor) return false;
  const Lexicon& lexicon = Lexicon::get();
  const auto& relatives = discourse_.relatives;
  const std::size_t count = std::min(relatives.size(), kSearchCap);
  for (std::size_t i = 0; i < count; ++i) {
    const Traits& other = scene_[relatives[relatives.size() - 1 - i]];
    if (other.lemma == anaphor_.lemma &&
        partition_.are_one(*other.possessor, *anaphor_.possessor) &&
        is_eligible(other) && do_marks_agree(other) &&
        novel_modifiers(other) == 0) {
      return accept(other.index, "same owner and noun as", 0.85F);
    }
    if (lexicon.are_inverse_kin(other.lemma, anaphor_.lemma) &&
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
  auto found = discourse_.by_head.find(anaphor_.lemma);
  if (found == discourse_.by_head.end()) return false;
  const auto& candidates = found->second;
  const std::size_t count = std::min(candidates.size(), kSameHeadCap);
  for (std::size_t i = 0; i < count; ++i) {
    const Traits& other = scene_[candidates[candidates.size() - 1 - i]];
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
  if (anaphor_.is_headline || anaphor_.distinction == Distinction::kNew ||
      anaphor_.determination == Determination::kPossessive) {
    return false;
  }
  const auto& all = scene_.mentions();
  const Lexicon& lexicon = Lexicon::get();
  for (std::size_t m = 0; m < std::min(all.size(), kSearchCap); ++m) {
    const Traits& other = all[m];
    if (!other.is_headline || other.index >= anaphor_.index) break;
    if (!other.is_nominal() || other.number != anaphor_.number ||
        other.determination == Determination::kDefinite ||
        anaphor_.mention->sentence > other.mention->sentence + 4 ||
        !lexicon.are_synonyms(other.lemma, anaphor_.lemma)) {
      continue;
    }
    const bool is_first_body = partition_.known(other.index).members.size() == 1;
    const NounSense* sense = lexicon.senses(anaphor_.lemma).empty()
                                 ? nullptr
                                 : &lexicon.senses(anaphor_.lemma).front();
    if (is_first_body && sense && sense->use != NounUse::kAbstract &&
        is_eligible(other) && !do_modifiers_conflict(other)) {
      return accept(other.index, "told by the headline:", 0.7F);
    }
  }
  return false;
}

void NominalSearch::keep_apart_from_others() {
  if (anaphor_.distinction != Distinction::kNew) return;
  auto found = discourse_.by_head.find(anaphor_.lemma);
  if (found == discourse_.by_head.end()) return;
  const std::size_t count = std::min(found->second.size(), kSameHeadCap);
  for (std::size_t i = 0; i < count; ++i) {
    const MentionIndex other = found->second[found->second.size() - 1 - i];
    if (scene_[other].number == anaphor_.number) {
      partition_.keep_apart(anaphor_.index, other, "'" + anaphor_.mark + "'");
    }
  }
}

bool NominalSearch::run() {
  if (partition_.known(anaphor_.index).members.front() < anaphor_.index) {
    return true;
  }
  if (anaphor_.type == EntityType::kQuantity) return false;
  if (anaphor_.distinction == Distinction::kNew && !is_definite(anaphor_)) {
    keep_apart_from_others();
    return false;
  }
  if (join_government() || join_equal_words()) return true;
  if (anaphor_.type == EntityType::kTime) return false;
  return join_relative() || join_same_head() || join_other_head() ||
         join_headline();
}

}  // namespace

bool join_nominal(Discourse& discourse, const Traits& anaphor) {
  return NominalSearch(discourse, anaphor).run();
}

}  // namespace relata::resolve
