#include <algorithm>
#include <set>

#include "coref/names/name_sieve.h"
#include "lexicon/nouns.h"
#include "lexicon/organizations.h"
#include "lexicon/places.h"

namespace relata::coref {
namespace {

bool is_joining(const std::string& word) {
  static const std::set<std::string_view> words = {
      "and", "&", "at", "for", "in", "of", "on", "to", "with"};
  return words.count(word) > 0;
}

/// Acts are called by letters only where the letters are explained.
bool is_law(const NameGroup& group) {
  const auto& senses = lexicon::noun_senses(group.first->name.words.back());
  return !senses.empty() && senses.front().type == EntityType::kLaw;
}

/// "Fire Departments" of "Lake County Fire Departments": a kind of bodies.
bool is_of_several(const std::string& word) {
  return word.ends_with('s') &&
         lexicon::is_institution_word(word.substr(0, word.size() - 1));
}

/// "Coast Guard Commandant", "FDA Food Line": somebody or something of the body
/// that the name opens with, where its last word is for no bodies, or where
/// words follow on an acronym, which is a name by itself.
bool names_part(const NameGroup& opening, const NameGroup& whole) {
  const std::string& last = whole.first->name.words.back();
  if (lexicon::is_legal_form(last) || lexicon::is_organization_word(last))
    return false;
  if (is_acronym(opening.first->name.text)) return true;
  const auto& senses = lexicon::noun_senses(last);
  return !senses.empty() && senses.front().type != EntityType::kOrganization;
}

}  // namespace

NameSieve::NameSieve(Partition& partition)
    : partition_(partition), discourse_(partition.discourse()) {
  for (const MentionFeatures& traits : discourse_.mentions()) {
    if (traits.is_name() && !traits.key.empty()) add(traits);
  }
  for (auto& [key, group] : groups_) {
    group.type = usual_type(group);
    const auto& words = group.first->name.words;
    if (words.size() < 2) continue;
    for (const std::string& word :
         std::set<std::string>(words.begin(), words.end())) {
      by_word_[word].push_back(&group);
    }
    if (group.type == EntityType::kPerson) continue;
    for (const std::string& letters : abbreviations(words)) {
      by_letters_[letters].push_back(&group);
    }
  }
}

void NameSieve::run() {
  join_equal();
  join_countries();
  join_full_names();
  join_short_persons();
  join_headline_words();
  join_spellings();
  join_short_organizations();
  join_acronyms();
}

EntityType NameSieve::usual_type(const NameGroup& group) const {
  std::map<EntityType, int> votes;
  for (MentionIndex mention : group.mentions) {
    const MentionFeatures& traits = discourse_[mention];
    votes[traits.type] += traits.is_type_sure                 ? 3
                          : traits.type == EntityType::kOther ? 0
                                                              : 1;
  }
  return std::max_element(
             votes.begin(), votes.end(),
             [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

bool NameSieve::join(const NameGroup& later, const NameGroup& group,
                     const std::string& why, float weight) {
  const MentionIndex a = later.first->index;
  const MentionIndex b = group.first->index;
  return partition_.join(std::max(a, b), std::min(a, b),
                         why + " " + discourse_.quoted(b), weight,
                         JoinBasis::kStated);
}

void NameSieve::join_equal() {
  for (const auto& [key, group] : groups_) {
    if (has_rival_bearers(group)) continue;
    for (MentionIndex mention : group.mentions) {
      const MentionFeatures& traits = discourse_[mention];
      const MentionIndex first = group.first->index;
      if (mention == first) continue;
      const bool is_clash =
          traits.is_type_sure && group.first->is_type_sure &&
          !are_compatible_types(traits.type, group.first->type);
      const NameForm& a = traits.name;
      const NameForm& b = group.first->name;
      const bool is_other_count = traits.numbers != group.first->numbers &&
                                  traits.number == Number::kPlural;
      const bool is_other_sex =
          a.has_gendered_title && b.has_gendered_title && a.gender != b.gender;
      if (is_other_count) continue;
      if (is_clash || is_other_sex ||
          (a.suffix != b.suffix && !a.suffix.empty() && !b.suffix.empty())) {
        partition_.add_cannot_link(mention, first, "two bearers of one name");
        continue;
      }
      partition_.join(mention, first, "same name", 1, JoinBasis::kStated);
    }
  }
}

void NameSieve::join_countries() {
  std::map<std::string_view, const NameGroup*> seen;
  for (const auto& [key, group] : groups_) {
    const std::string_view code = group.first->country;
    if (code.empty() || group.type == EntityType::kPerson) continue;
    auto [at, is_new] = seen.emplace(code, &group);
    if (!is_new) join(group, *at->second, "same country as", 0.98F);
  }
}

void NameSieve::join_full_names() {
  std::map<std::string, std::vector<const NameGroup*>> by_surname;
  for (const auto& [key, group] : groups_) {
    const auto& words = group.first->name.words;
    if (group.type != EntityType::kPerson || words.size() < 2) continue;
    auto& bucket = by_surname[words.back()];
    for (const NameGroup* other : bucket) {
      switch (match_persons(group.first->name, other->first->name)) {
        case NameMatch::kSame:
          join(group, *other, "form of the name", 0.95F);
          break;
        case NameMatch::kConflict:
          partition_.add_cannot_link(
              group.first->index, other->first->index,
              "two bearers of the surname '" + words.back() + "'");
          break;
        default:
          break;
      }
    }
    bucket.push_back(&group);
  }
}

/// "Tessaly" of "Tessaly Water Inc", "Health Ministry" of "Gaza Health
/// Ministry".
bool NameSieve::is_short_organization(const NameGroup& shorter,
                                      const NameGroup& longer) const {
  const auto& few = shorter.first->name.words;
  const auto& many = longer.first->name.words;
  if (few.size() >= many.size() || longer.type == EntityType::kPerson ||
      !longer.first->country.empty() || !shorter.first->country.empty()) {
    return false;
  }
  if (lexicon::is_region_name(shorter.first->key)) return false;
  const bool is_head = std::equal(few.begin(), few.end(), many.begin());
  const bool is_tail =
      few.size() > 1 &&
      std::equal(few.begin(), few.end(),
                 many.end() - static_cast<std::ptrdiff_t>(few.size()));
  // "Veterans Affairs" is no name of the "Committee on Veterans Affairs", nor
  // "Medicare" of the "Medicare and Medicaid Services".
  if (is_tail) {
    return !is_of_several(few.back()) &&
           longer.type == EntityType::kOrganization &&
           !is_joining(many[many.size() - few.size() - 1]);
  }
  if (is_head && is_joining(many[few.size()])) return false;
  if (is_head && names_part(shorter, longer)) return false;
  // "National Guard" is not the "National Guard Bureau".
  if ((few.size() == 1 && lexicon::is_noun(few.front())) ||
      lexicon::is_institution_word(many.back())) {
    return false;
  }
  if (!is_head || !lexicon::is_organization_word(many.back())) {
    return is_head && longer.type == EntityType::kOrganization &&
           shorter.type == EntityType::kOrganization &&
           std::find(many.begin(), many.end(), "of") == many.end();
  }
  return shorter.type != EntityType::kGeopoliticalEntity &&
         shorter.type != EntityType::kPlace &&
         !lexicon::is_demonym(few.front()) &&
         !lexicon::is_capital(few.front()) &&
         longer.type != EntityType::kPlace &&
         longer.type != EntityType::kGeopoliticalEntity;
}

void NameSieve::join_short_organizations() {
  for (const auto& [key, group] : groups_) {
    if (group.type == EntityType::kPerson &&
        partition_.known(group.first->index).members.size() >
            group.mentions.size()) {
      continue;
    }
    const NameGroup* only = nullptr;
    bool is_unique = true;
    auto found = by_word_.find(group.first->name.words.front());
    if (found == by_word_.end()) continue;
    for (const NameGroup* other : found->second) {
      if (other == &group || !is_short_organization(group, *other)) continue;
      if (only &&
          !partition_.are_one(only->first->index, other->first->index)) {
        is_unique = false;
      }
      only = other;
    }
    if (only && is_unique) join(group, *only, "short name with", 0.85F);
  }
}

void NameSieve::join_acronyms() {
  for (const auto& [key, group] : groups_) {
    // "US" is no acronym of "Union Station".
    if (group.first->name.words.size() != 1 || !group.first->country.empty() ||
        !is_acronym(group.first->name.text)) {
      continue;
    }
    const NameGroup* only = nullptr;
    bool is_unique = true;
    auto found = by_letters_.find(plain_letters(key));
    if (found == by_letters_.end()) continue;
    for (const NameGroup* other : found->second) {
      if (is_law(*other)) continue;
      if (only &&
          !partition_.are_one(only->first->index, other->first->index)) {
        is_unique = false;
      }
      only = other;
    }
    if (only && is_unique) join(group, *only, "acronym with", 0.9F);
  }
}

void join_names(Partition& partition) {
  NameSieve(partition).run();
}

}  // namespace relata::coref
