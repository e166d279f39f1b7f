// "Tessaly" of "Tessaly Foods", "Health Ministry" of "Gaza Health Ministry",
// "WTO": what other things than people are called for short.
#include <algorithm>
#include <map>
#include <span>

#include "coref/mentions/phrase_words.h"
#include "coref/names/name_sieve.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/world/organizations.h"
#include "lexicon/world/places.h"
#include "names/short_forms.h"
#include "names/written_words.h"
#include "text/fold.h"

namespace relata::coref {
namespace {

bool is_territory(EntityType type) {
  return names::name_kind(type) == names::NameKind::kPlace;
}

/// "Coast Guard Commandant", "FDA Food Line": somebody or something of the body
/// that the name opens with, where its last word is for no bodies, or where
/// words follow on an acronym, which is a name by itself.
bool names_part(const names::Name& opening, const NameGroup& whole) {
  const std::string& last = whole.name().words.back();
  // "National Guard" is not the "National Guard Bureau".
  if (lexicon::is_institution_word(last)) return true;
  if (!whole.name().thing.legal_forms.empty() ||
      lexicon::is_organization_word(last)) {
    return false;
  }
  if (opening.thing.is_acronym) return true;
  const auto& senses = lexicon::noun_senses(last);
  return !senses.empty() && senses.front().type != EntityType::kOrganization;
}

/// Acts are called by letters only where the letters are explained.
bool is_law(const NameGroup& group) {
  const auto& senses = lexicon::noun_senses(group.name().words.back());
  return !senses.empty() && senses.front().type == EntityType::kLaw;
}

/// "Harbin" of the "Harbin Tribune", "Gaza" of the "Gaza Health Ministry".
bool is_place_of_body(const NameGroup& shorter, const NameGroup& longer) {
  const bool is_place = is_territory(shorter.type) ||
                        !shorter.first->country.empty() ||
                        lexicon::is_region_name(shorter.first->key) ||
                        lexicon::is_capital(shorter.first->key);
  return is_place && !is_territory(longer.type);
}

/// "Republicans" are more than "House Republicans", and no "Catholic" is the
/// "Catholic Charities".
bool is_of_people(const NameGroup& shorter, const names::Name& name) {
  const std::string& word = name.words.back();
  const auto& senses = lexicon::noun_senses(
      word.ends_with('s') ? word.substr(0, word.size() - 1) : word);
  return shorter.type == EntityType::kGroup || lexicon::is_demonym(word) ||
         (!senses.empty() && senses.front().type == EntityType::kPerson);
}

/// "The Senate", which is told as a noun, not "the Senate's chair".
bool is_noun_written_large(const MentionFeatures& features) {
  const Mention& mention = *features.mention;
  return features.is_nominal() && !features.is_mark &&
         features.determination == Determination::kDefinite &&
         mention.first + 1 == mention.last &&
         mention.last == mention.head_token && is_large(*features.head);
}

/// "Alma police", "the Wold Valley council": a name before a noun that is
/// written small.
bool is_body_noun(const MentionFeatures& features) {
  const Mention& mention = *features.mention;
  const auto& tokens = features.sentence->tokens;
  const bool has_article = tokens[mention.first].upos == Upos::kDet;
  const TokenIndex first = mention.first + (has_article ? 1 : 0);
  return features.is_nominal() && !features.is_mark &&
         features.determination != Determination::kIndefinite &&
         features.type == EntityType::kOrganization && first < mention.last &&
         mention.last == mention.head_token && !is_large(*features.head) &&
         tokens[first].upos == Upos::kPropn;
}

names::Name as_thing(const NameGroup& group) {
  return group.is_person() ? names::parse(group.first->name.text,
                                          names::NameKind::kOrganization)
                           : group.name();
}

}  // namespace

bool is_short_thing(const NameGroup& shorter, const RelatedName& other) {
  const NameGroup& longer = *other.group;
  if (longer.is_person()) return false;
  const names::Name name = as_thing(shorter);
  const names::Comparison found =
      shorter.is_person() ? names::compare(name, longer.name()) : other.found;
  if (found.lesser != names::Lesser::kFirst) return false;
  if (found.relation == names::Relation::kAcronymOf)
    return name.thing.is_acronym && !is_law(longer);
  if (found.relation != names::Relation::kShortFor ||
      is_place_of_body(shorter, longer)) {
    return false;
  }
  // "The Mariners", "the Greens": the team, the party, as its members.
  if (found.basis == names::Basis::kEnding) return true;
  if (is_of_people(shorter, name)) return false;
  if (found.basis == names::Basis::kBehindOf) return !is_law(longer);
  return found.basis != names::Basis::kOpening || !names_part(name, longer);
}

/// Whether nothing but the analysis makes a person of a lone word, and nobody
/// of the article has the name.
bool NameSieve::may_be_thing(const NameGroup& group) const {
  const ClusterAttributes& known = partition_.known(group.first->index);
  return group.name().words.size() == 1 && !group.is_of_source &&
         !known.is_type_sure && known.gender == Gender::kUnknown &&
         known.members.size() == group.mentions.size();
}

/// "Tarn", of which the article tells as "Tarn Group Corp.": what has its own
/// full name is not called so for short.
bool NameSieve::is_told_in_full(const NameGroup& group) const {
  return std::any_of(group.mentions.begin(), group.mentions.end(),
                     [this](MentionIndex mention) {
                       const auto& parsed = discourse_[mention].name.parsed;
                       return !parsed.thing.legal_forms.empty();
                     });
}

void NameSieve::join_noun(const MentionFeatures& noun, const NameGroup& group,
                          const std::string& why) {
  const MentionIndex name = group.first->index;
  partition_.join(std::max(noun.index, name), std::min(noun.index, name),
                  why + discourse_.quoted(name), 0.9F, JoinBasis::kStated);
}

/// The names of things by their short forms.
std::map<std::string, NameGroups> NameSieve::by_short_form() const {
  std::map<std::string, NameGroups> found;
  for (const auto& [key, group] : groups_) {
    if (group.is_person() || is_measure(group.type)) continue;
    for (const std::string& shorter : names::short_forms(group.name()))
      found[shorter].push_back(&group);
  }
  return found;
}

/// "The Senate" where the article has "Senate" as well; "the Mariners" of the
/// "Alma Mariners".
void NameSieve::join_written_large() {
  const auto short_forms = by_short_form();
  for (const MentionFeatures& features : discourse_.mentions()) {
    if (!is_noun_written_large(features) ||
        discourse_.is_of_members(features.index)) {
      continue;
    }
    const std::string key = text::fold(features.head->form);
    const auto same = groups_.find(key + '|');
    if (same != groups_.end() && !is_measure(same->second.type)) {
      join_noun(features, same->second, "same name as ");
      continue;
    }
    const auto block = short_forms.find(key);
    if (block == short_forms.end()) continue;
    const names::Name name = names::parse(key, names::NameKind::kOrganization);
    NameGroups found;
    for (const NameGroup* group : block->second) {
      if (names::compare(name, group->name()).basis == names::Basis::kEnding)
        found.push_back(group);
    }
    found = one_each(found);
    if (found.size() == 1) join_noun(features, *found[0], "short name of ");
  }
}

/// "Alma police" of the "Alma Police Department".
void NameSieve::join_body_nouns() {
  std::map<std::string, NameGroups> by_first_word;
  for (const auto& [key, group] : groups_) {
    if (!group.is_person())
      by_first_word[group.name().words.front()].push_back(&group);
  }
  for (const MentionFeatures& features : discourse_.mentions()) {
    if (!is_body_noun(features)) continue;
    const names::Name name =
        names::parse(features.key, names::NameKind::kOrganization);
    if (name.is_empty()) continue;
    const auto block = by_first_word.find(name.words.front());
    if (block == by_first_word.end()) continue;
    NameGroups found;
    for (const NameGroup* group :
         std::span(block->second)
             .first(std::min(block->second.size(), kMostOfAWord))) {
      const names::Comparison compared = names::compare(name, group->name());
      const bool is_form = compared.relation == names::Relation::kFormOf &&
                           compared.lesser != names::Lesser::kSecond;
      if (compared.relation == names::Relation::kSame || is_form)
        found.push_back(group);
    }
    found = one_each(found);
    if (found.size() == 1) join_noun(features, *found[0], "short name of ");
  }
}

void NameSieve::join_short_things() {
  for (const auto& [key, group] : groups_) {
    if (group.is_person() && !may_be_thing(group)) continue;
    if (is_told_in_full(group)) continue;
    NameGroups longer;
    for (const RelatedName& other : group.related) {
      if (is_short_thing(group, other)) longer.push_back(other.group);
    }
    join_longer(group, longer, "short name of", 0.85F);
  }
}

}  // namespace relata::coref
