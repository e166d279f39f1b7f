// "Lee" in an article that knows Ann Lee, or Ann Lee and Tom Lee.
#include <algorithm>
#include <iterator>

#include "coref/names/name_edges.h"
#include "coref/names/name_sieve.h"
#include "lexicon/people.h"
#include "lexicon/places.h"

namespace relata::coref {
namespace {

/// Letters that spellings of one given name have in common, at least.
constexpr std::size_t kOpening = 4;

}  // namespace

/// Whether two people of different full names may be meant by a lone surname:
/// each time it may be the other one.
bool NameSieve::has_rival_bearers(const NameGroup& group) const {
  const auto& words = group.first->name.words;
  if (words.size() != 1 || group.type != EntityType::kPerson) return false;
  const auto found = by_word_.find(words.front());
  if (found == by_word_.end()) return false;
  const NameGroup* one = nullptr;
  for (const NameGroup* full : found->second) {
    if (full->type != EntityType::kPerson ||
        full->first->name.words.back() != words.front()) {
      continue;
    }
    if (one != nullptr && match_persons(one->first->name, full->first->name) ==
                              NameMatch::kConflict) {
      return true;
    }
    one = full;
  }
  return false;
}

/// The persons with full names that have `shorter` as a part; one for each
/// cluster.
std::vector<const NameGroup*> NameSieve::bearers(
    const MentionFeatures& shorter) const {
  std::vector<const NameGroup*> found;
  auto candidates = by_word_.find(shorter.name.words.front());
  if (candidates == by_word_.end()) return found;
  for (const NameGroup* candidate : candidates->second) {
    const NameGroup& group = *candidate;
    if (group.type != EntityType::kPerson ||
        match_persons(shorter.name, group.first->name) != NameMatch::kPart) {
      continue;
    }
    const Gender gender = partition_.known(group.first->index).gender;
    if (shorter.name.has_gendered_title && gender != Gender::kUnknown &&
        gender != shorter.name.gender) {
      continue;
    }
    if (std::none_of(found.begin(), found.end(), [&](const NameGroup* other) {
          return partition_.are_one(other->first->index, group.first->index);
        })) {
      found.push_back(candidate);
    }
  }
  return found;
}

/// Of several bearers, those that had been named in full when the bare name
/// was first used outside headlines: writers shorten who they have introduced.
std::vector<const NameGroup*> NameSieve::introduced_before(
    const NameGroup& shorter, MentionIndex mention,
    const std::vector<const NameGroup*>& bearers) const {
  const auto before = [&](MentionIndex at) {
    std::vector<const NameGroup*> found;
    std::copy_if(
        bearers.begin(), bearers.end(), std::back_inserter(found),
        [at](const NameGroup* bearer) { return bearer->first->index < at; });
    return found;
  };
  auto found = before(mention);
  const MentionFeatures& traits = discourse_[mention];
  const bool is_person = traits.type == EntityType::kPerson;
  if (found.size() == 1 && is_person && !traits.is_headline) return found;
  for (MentionIndex first : shorter.mentions) {
    if (!discourse_[first].is_headline) return before(first);
  }
  return {};
}

/// Of several bearers, the one whose office is named with the bare name; all of
/// them, if that tells nothing.
std::vector<const NameGroup*> NameSieve::holding_office(
    const MentionFeatures& shorter,
    const std::vector<const NameGroup*>& bearers) const {
  std::vector<const NameGroup*> found;
  for (const NameGroup* bearer : bearers) {
    const auto& heads = partition_.known(bearer->first->index).heads;
    if (std::binary_search(heads.begin(), heads.end(),
                           shorter.name.role_head)) {
      found.push_back(bearer);
    }
  }
  return found.size() == 1 ? found : bearers;
}

/// Of several bearers, the one who alone was named in full in the same sentence
/// or the one before; all of them, if that tells nothing.
std::vector<const NameGroup*> NameSieve::just_named(
    const MentionFeatures& shorter,
    const std::vector<const NameGroup*>& bearers) const {
  std::vector<const NameGroup*> found;
  for (const NameGroup* bearer : bearers) {
    const bool is_near = std::any_of(
        bearer->mentions.begin(), bearer->mentions.end(),
        [&](MentionIndex mention) {
          const MentionFeatures& full = discourse_[mention];
          return mention < shorter.index &&
                 full.mention->field == shorter.mention->field &&
                 !full.is_headline &&
                 full.mention->sentence + 1 >= shorter.mention->sentence;
        });
    if (is_near) found.push_back(bearer);
  }
  return found.size() == 1 ? found : bearers;
}

/// Whether the lone name is a body's that `person` has the name of: "Castell's
/// chairman, Pieter Castell", or "Castell Lines" told of before the founder.
bool NameSieve::is_namesake_body(const NameGroup& shorter,
                                 const NameGroup& person) const {
  const auto& members = partition_.known(person.first->index).members;
  const bool is_owner =
      std::any_of(members.begin(), members.end(), [&](MentionIndex member) {
        const auto& owner = discourse_[member].possessor;
        return owner && !discourse_[*owner].is_pronoun() &&
               discourse_[*owner].key == shorter.first->key;
      });
  if (is_owner) return true;
  const auto body =
      std::find_if(shorter.mentions.begin(), shorter.mentions.end(),
                   [this](MentionIndex mention) {
                     return !discourse_[mention].is_headline;
                   });
  if (body == shorter.mentions.end() || *body > person.first->index ||
      discourse_[*body].name.is_titled) {
    return false;
  }
  const auto longer = by_word_.find(shorter.first->key);
  return longer != by_word_.end() &&
         std::any_of(longer->second.begin(), longer->second.end(),
                     [&](const NameGroup* other) {
                       return other->type == EntityType::kOrganization &&
                              other->first->index < *body &&
                              is_short_organization(shorter, *other);
                     });
}

void NameSieve::join_short_person(const NameGroup& group,
                                  const MentionFeatures& traits) {
  std::vector<const NameGroup*> found = bearers(traits);
  const bool is_person = traits.type == EntityType::kPerson;
  if (!is_person && found.size() == 1 && traits.is_type_sure) return;
  if (found.size() > 1) found = holding_office(traits, found);
  if (found.size() > 1 && is_person) found = just_named(traits, found);
  if (found.size() > 1) found = introduced_before(group, traits.index, found);
  if (found.size() != 1 || is_namesake_body(group, *found.front())) return;
  const std::string& word = traits.name.words[0];
  const bool is_given = found.front()->first->name.words.front() == word;
  if (is_given && !is_person &&
      (lexicon::is_region_name(word) ||
       lexicon::first_name_gender(word) == Gender::kUnknown)) {
    return;
  }
  const MentionIndex whole = found.front()->first->index;
  partition_.join(std::max(traits.index, whole), std::min(traits.index, whole),
                  std::string(is_given ? "given name of " : "surname of ") +
                      discourse_.quoted(whole),
                  0.9F, JoinBasis::kStated);
}

void NameSieve::join_short_persons() {
  for (const auto& [key, group] : groups_) {
    const bool is_country =
        (group.type != EntityType::kPerson && !group.first->country.empty()) ||
        is_region(group.first->name, group.type,
                  {*group.first->sentence, group.first->mention->first});
    if (group.first->name.words.size() != 1 || is_country) continue;
    for (MentionIndex mention : group.mentions) {
      join_short_person(group, discourse_[mention]);
    }
    if (has_rival_bearers(group)) join_rest(group);
  }
}

/// A lone surname that nothing assigns is whose it was last.
void NameSieve::join_rest(const NameGroup& group) {
  for (std::size_t i = 1; i < group.mentions.size(); ++i) {
    const MentionIndex mention = group.mentions[i];
    if (partition_.known(mention).members.size() > 1) continue;
    partition_.join(mention, group.mentions[i - 1], "same name", 0.8F,
                    JoinBasis::kStated);
  }
}

/// A headline's lone large word that is no noun: "Malk quits" is of Dario Malk.
void NameSieve::join_headline_words() {
  for (const MentionFeatures& traits : discourse_.mentions()) {
    if (!traits.is_headline || !traits.is_nominal() || traits.is_mark ||
        traits.mention->first != traits.mention->last) {
      continue;
    }
    const auto found = by_word_.find(traits.key);
    if (found == by_word_.end()) continue;
    const NameGroup* first = nullptr;
    for (const NameGroup* full : found->second) {
      const bool is_surname = full->type == EntityType::kPerson &&
                              full->first->name.words.back() == traits.key;
      if (is_surname && (!first || full->first->index < first->first->index))
        first = full;
    }
    if (!first) continue;
    const MentionIndex whole = first->first->index;
    partition_.join(std::max(traits.index, whole),
                    std::min(traits.index, whole),
                    "surname of " + discourse_.quoted(whole), 0.7F);
  }
}

/// "Helena", where the article knows one Helene with a surname, and no other
/// Helena.
void NameSieve::join_spellings() {
  std::map<std::string, std::vector<const NameGroup*>> by_opening;
  for (const auto& [key, group] : groups_) {
    const auto& words = group.first->name.words;
    if (group.type != EntityType::kPerson || words.size() < 2) continue;
    by_opening[words.front().substr(0, kOpening)].push_back(&group);
  }
  for (const auto& [key, group] : groups_) {
    const auto& words = group.first->name.words;
    if (words.size() != 1 || group.first->is_type_sure ||
        partition_.known(group.first->index).members.size() >
            group.mentions.size()) {
      continue;
    }
    auto found = by_opening.find(words.front().substr(0, kOpening));
    if (found == by_opening.end()) continue;
    const NameGroup* only = nullptr;
    bool is_unique = true;
    for (const NameGroup* other : found->second) {
      if (!are_spellings(words.front(), other->first->name.words.front())) {
        continue;
      }
      is_unique = is_unique &&
                  (!only ||
                   partition_.are_one(only->first->index, other->first->index));
      only = other;
    }
    if (only && is_unique)
      join(group, *only, "given name, respelled, of", 0.7F);
  }
}

}  // namespace relata::coref
