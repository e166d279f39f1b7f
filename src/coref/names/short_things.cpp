// "Tessaly" of "Tessaly Foods", "Health Ministry" of "Gaza Health Ministry",
// "WTO": what other things than people are called for short.
#include <algorithm>

#include "coref/names/name_sieve.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/world/organizations.h"
#include "lexicon/world/places.h"
#include "names/written_words.h"

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
      is_place_of_body(shorter, longer) || is_of_people(shorter, name)) {
    return false;
  }
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
