#include <algorithm>
#include <cmath>

#include "coref/nominals/nominal_search.h"
#include "coref/ranking/pronoun_features.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/world/organizations.h"
#include "lexicon/world/people.h"
#include "lexicon/world/places.h"
#include "text/fold.h"

namespace relata::coref {
namespace {

bool has(const std::vector<std::string>& sorted, const std::string& word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

/// Whether `noun` can stand for a thing of `type` that has another name.
bool is_sort_of(const lexicon::NounSense& noun,
                const ClusterAttributes& known) {
  if (noun.use != lexicon::NounUse::kBroad || noun.type != known.type)
    return false;
  const bool is_country = !known.country.empty();
  return !(noun.set == "country" && known.has_name && !is_country) &&
         !(noun.set == "city" && is_country);
}

}  // namespace

/// "Lee said that he trusts his minister": a pronoun that owns something points
/// to a subject before it, which then is not the thing owned.
bool NominalSearch::is_owned_by(const MentionFeatures& subject) const {
  if (!anaphor_.possessor || !subject.is_subject() ||
      subject.mention->head_token > anaphor_.mention->head_token) {
    return false;
  }
  const MentionFeatures& owner = discourse_[*anaphor_.possessor];
  return owner.is_pronoun() &&
         (owner.gender == Gender::kUnknown ||
          subject.gender == Gender::kUnknown || owner.gender == subject.gender);
}

/// What a description cannot be in its own sentence: its own part, another
/// argument of its verb, or its owner.
bool NominalSearch::is_bound_to(const MentionFeatures& other) const {
  const Mention& mine = *anaphor_.mention;
  if (mine.sentence != other.mention->sentence) return false;
  if (is_owned_by(other)) return true;
  if (discourse_.dominates(mine.sentence, mine.head_token,
                           other.mention->head_token)) {
    return true;
  }
  return anaphor_.governor == other.governor &&
         (anaphor_.is_subject() || other.is_subject() ||
          anaphor_.role == other.role);
}

bool NominalSearch::is_eligible(const MentionFeatures& candidate) const {
  const Mention& mine = *anaphor_.mention;
  const Mention& other = *candidate.mention;
  if (mine.field == other.field && mine.span.overlaps(other.span)) return false;
  if (candidate.is_distributive) return false;
  const auto& members = partition_.known(candidate.index).members;
  auto at = std::partition_point(
      members.begin(), members.end(), [&](MentionIndex member) {
        return discourse_[member].mention->sentence < mine.sentence;
      });
  for (; at != members.end() &&
         discourse_[*at].mention->sentence == mine.sentence;
       ++at) {
    const MentionFeatures& member = discourse_[*at];
    if ((anaphor_.is_subject() || member.is_subject()) && is_bound_to(member)) {
      return false;
    }
  }
  if (is_bound_to(candidate)) return false;
  if (anaphor_.possessor &&
      partition_.are_one(*anaphor_.possessor, candidate.index)) {
    return false;
  }
  if (is_in_own_quotation(partition_, anaphor_,
                          partition_.known(candidate.index))) {
    return false;
  }
  return partition_.can_join(anaphor_.index, candidate.index);
}

bool NominalSearch::do_possessors_conflict(
    const MentionFeatures& candidate) const {
  if (!anaphor_.owner) return false;
  for (MentionIndex member : partition_.known(candidate.index).members) {
    const MentionFeatures& traits = discourse_[member];
    if (!traits.owner || traits.is_name()) continue;
    const bool has_possessor = traits.possessor || anaphor_.possessor;
    return has_possessor && !partition_.are_one(*traits.owner, *anaphor_.owner);
  }
  return false;
}

bool NominalSearch::do_marks_agree(const MentionFeatures& candidate) const {
  const std::string& theirs = partition_.known(candidate.index).mark;
  if (anaphor_.mark == theirs) return true;
  if (anaphor_.determination == Determination::kDemonstrative) {
    return anaphor_.mark.empty();
  }
  return anaphor_.mark.empty() &&
         candidate.distinction != lexicon::Distinction::kNew;
}

/// Modifiers of the anaphor that no description of the candidate has.
std::size_t NominalSearch::novel_modifiers(
    const MentionFeatures& candidate) const {
  const ClusterAttributes& known = partition_.known(candidate.index);
  std::size_t novel = 0;
  for (const std::string& word : anaphor_.modifiers) {
    bool is_known = word == anaphor_.mark;
    for (MentionIndex member : known.members) {
      const MentionFeatures& traits = discourse_[member];
      is_known = is_known || has(traits.modifiers, word) ||
                 traits.key.find(word) != std::string::npos ||
                 traits.name.role.find(word) != std::string::npos;
      if (is_known) break;
    }
    novel += is_known ? 0 : 1;
  }
  return novel;
}

bool NominalSearch::do_numbers_conflict(const ClusterAttributes& known) const {
  return !anaphor_.numbers.empty() && !known.numbers.empty() &&
         std::none_of(
             anaphor_.numbers.begin(), anaphor_.numbers.end(),
             [&](const auto& number) { return has(known.numbers, number); });
}

bool NominalSearch::do_modifiers_conflict(
    const MentionFeatures& candidate) const {
  const ClusterAttributes& known = partition_.known(candidate.index);
  if (do_numbers_conflict(known)) return true;
  for (const std::string& word : candidate.modifiers) {
    if (lexicon::is_deputy_word(word) && !has(anaphor_.modifiers, word))
      return true;
  }
  for (const std::string& word : anaphor_.modifiers) {
    if (lexicon::is_deputy_word(word) && novel_modifiers(candidate) > 0)
      return true;
  }
  if (candidate.is_name() && !candidate.name.role.empty()) {
    const std::size_t blank = candidate.name.role.find(' ');
    if (blank != std::string::npos &&
        lexicon::is_deputy_word(candidate.name.role.substr(0, blank)) &&
        anaphor_.modifiers.empty()) {
      return true;
    }
  }
  return do_possessors_conflict(candidate) || !do_marks_agree(candidate);
}

/// Sentences since the thing was last spoken of.
double NominalSearch::sentence_distance(const ClusterAttributes& known) const {
  const auto after = std::upper_bound(known.members.begin(),
                                      known.members.end(), anaphor_.index);
  if (after == known.members.begin()) return 0;
  const Mention& last = *discourse_[*std::prev(after)].mention;
  return anaphor_.mention->sentence - last.sentence;
}

/// A clause that tells which one is meant; behind a comma it only adds.
bool NominalSearch::has_relative_clause() const {
  const auto& tokens = anaphor_.sentence->tokens;
  const TokenIndex next = anaphor_.mention->last + 1;
  if (next < tokens.size() && tokens[next].form == ",") return false;
  const auto children = discourse_.children(anaphor_.mention->sentence,
                                            anaphor_.mention->head_token);
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    return base(anaphor_.sentence->tokens[child].relation) == Dep::kAcl;
  });
}

/// Whether the word is in a description or a name of the thing.
bool NominalSearch::is_told_by(const std::string& word,
                               const ClusterAttributes& known) const {
  return std::any_of(known.members.begin(), known.members.end(),
                     [&](MentionIndex member) {
                       const MentionFeatures& traits = discourse_[member];
                       return has(traits.modifiers, word) ||
                              traits.key.find(word) != std::string::npos;
                     });
}

/// Whether a noun before the anaphor's head is in no name of the candidate:
/// "the Gaza health ministry" is not the State Department.
bool NominalSearch::has_compound_of_its_own(
    const MentionFeatures& candidate) const {
  const ClusterAttributes& known = partition_.known(candidate.index);
  const auto before = own_words();
  return std::any_of(before.begin(), before.end(), [&](TokenIndex i) {
    const Token& token = anaphor_.sentence->tokens[i];
    const bool is_noun =
        token.upos == Upos::kNoun || token.upos == Upos::kPropn;
    return is_noun && !is_told_by(text::fold(token.form), known);
  });
}

/// "The slant game" after "the game": a word before the head tells which one
/// is meant, and nothing has told it of the candidate, which has no name. Who
/// has one is told of in ever new words.
bool NominalSearch::is_told_more_closely(
    const MentionFeatures& candidate) const {
  const ClusterAttributes& known = partition_.known(candidate.index);
  if (known.has_name) return false;
  const auto before = own_words();
  return std::any_of(before.begin(), before.end(), [&](TokenIndex i) {
    const Token& token = anaphor_.sentence->tokens[i];
    const std::string lemma = text::fold(token.lemma);
    const bool tells_kind = token.upos == Upos::kNoun ||
                            token.upos == Upos::kPropn ||
                            token.upos == Upos::kAdj;
    return tells_kind &&
           lexicon::distinction(lemma) == lexicon::Distinction::kNone &&
           !is_told_by(lemma, known) &&
           !is_told_by(text::fold(token.form), known);
  });
}

/// "The lower deck" beside "the sun deck".
bool NominalSearch::is_told_by_words_of_its_own(
    const MentionFeatures& candidate) const {
  return candidate.is_nominal() &&
         std::any_of(candidate.modifiers.begin(), candidate.modifiers.end(),
                     [&](const std::string& word) {
                       return !has(anaphor_.modifiers, word);
                     });
}

/// The words before the head that belong to it, without whose it is.
std::vector<TokenIndex> NominalSearch::own_words() const {
  const Mention& mine = *anaphor_.mention;
  std::vector<TokenIndex> words;
  for (TokenIndex i = mine.first; i < mine.head_token; ++i) {
    const Token& token = anaphor_.sentence->tokens[i];
    if (token.head == mine.head_token && token.relation != Dep::kNmodPoss)
      words.push_back(i);
  }
  return words;
}

bool NominalSearch::can_stand_for(const ClusterAttributes& known) const {
  if (!known.has_name && known.type != EntityType::kDocument) return false;
  // "The company" is no commission, nor the newspaper that was told of it.
  const bool is_institution = std::any_of(
      known.names.begin(), known.names.end(), [this](std::size_t name) {
        const auto& words = discourse_.mentions()[name].name.words();
        return words.size() > 1 && lexicon::is_institution_word(words.back());
      });
  const auto& senses = lexicon::noun_senses(anaphor_.lemma);
  return std::any_of(senses.begin(), senses.end(),
                     [&](const lexicon::NounSense& sense) {
                       return is_sort_of(sense, known) &&
                              !(is_institution && sense.set == "company");
                     });
}

/// Whose news it is, is no thing of the story.
bool is_source_line(const MentionFeatures& candidate) {
  const Zone::Kind zone = candidate.sentence->zone;
  const bool is_place = candidate.type == EntityType::kGeopoliticalEntity;
  return zone == Zone::Kind::kByline ||
         (zone == Zone::Kind::kDateline && !is_place);
}

bool NominalSearch::may_be_called_so(const MentionFeatures& candidate) const {
  if (is_source_line(candidate)) return false;
  const ClusterAttributes& known = partition_.known(candidate.index);
  if (anaphor_.number == Number::kPlural && known.has_name) return false;
  const bool is_like = std::any_of(
      known.heads.begin(), known.heads.end(), [&](const std::string& head) {
        return head == anaphor_.lemma ||
               lexicon::are_synonyms(head, anaphor_.lemma) ||
               lexicon::is_kind_of(head, anaphor_.lemma) ||
               lexicon::is_kind_of(anaphor_.lemma, head);
      });
  return is_like || can_stand_for(known) ||
         (known.type == EntityType::kPerson && known.has_name &&
          anaphor_.type == EntityType::kPerson &&
          anaphor_.number != Number::kPlural);
}

std::vector<MentionIndex> NominalSearch::same_noun() const {
  const auto found = antecedents_.by_head.find(anaphor_.lemma);
  if (found == antecedents_.by_head.end()) return {};
  const auto& all = found->second;
  const std::size_t count = std::min(all.size(), kSameHeadCap);
  return {all.rbegin(), all.rbegin() + static_cast<std::ptrdiff_t>(count)};
}

}  // namespace relata::coref
