#include "analyze/entities/types/name_types.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "analyze/entities/words/name_strings.h"
#include "analyze/entities/words/name_words.h"
#include "analyze/segment/forms.h"
#include "lexicon/world/name_parts.h"
#include "lexicon/world/organizations.h"
#include "lexicon/world/places.h"

namespace relata::analyze {
namespace {

bool ends_like_organization(const Sentence& sentence, const Name& name) {
  if (name.first == name.last) return false;
  const auto use = organization_word(sentence.tokens[name.last]);
  if (!use) return false;
  if (*use == lexicon::OrganizationWord::kSuffix) return true;
  return name.type == EntityType::kEvent ||
         (name.type == EntityType::kPerson &&
          !is_first_name(sentence.tokens[name.first]));
}

/// Whether `token` is written like a common noun or an acronym, in singular or
/// plural.
bool is_noun(const Token& token) {
  const std::string word = lower_form(token.form);
  return casing_of(plain_form(token.form)) == Casing::kAllUpper ||
         noun_type(word) ||
         (word.ends_with('s') && noun_type(word.substr(0, word.size() - 1)));
}

/// Whether `name` is what a country is called, which is no company or event;
/// a name of one word may be a team's or a person's.
bool is_country(const Sentence& sentence, const Name& name) {
  return name.first < name.last && lexicon::is_country(lower_form(name_string(
                                       sentence, name.first, name.last)));
}

/// Whether the first word of `name` is a storm, as of "Hurricane Ida".
bool is_storm(const Sentence& sentence, const Name& name) {
  TokenIndex at = name.first;
  if (lexicon::is_name_part(lexicon::NamePart::kStorm,
                            lower_form(sentence.tokens[at].form))) {
    ++at;
  }
  return at < name.last && is_storm_word(sentence.tokens[at]);
}

/// Whether an "event" is a first name and what follows it: the network calls
/// events what it knows nothing of.
bool is_like_person(const Sentence& sentence, const Name& name) {
  const auto size = name.last - name.first + 1;
  return name.type == EntityType::kEvent && (size == 2 || size == 3) &&
         is_first_name(sentence.tokens[name.first]) &&
         std::all_of(sentence.tokens.begin() + name.first,
                     sentence.tokens.begin() + name.last + 1, is_name_word) &&
         !is_noun(sentence.tokens[name.last]) &&
         (name.first == 0 ||
          sentence.tokens[name.first - 1].upos != Upos::kDet);
}

/// What the network calls a body that it does not know.
bool may_be_body(const Name& name) {
  return name.type == EntityType::kPerson ||
         name.type == EntityType::kGeopoliticalEntity ||
         name.type == EntityType::kPlace;
}

/// "security firm", "its parent company", but not "board" of "on board".
/// "The capital" is none where a place follows.
bool is_body_noun(const Sentence& sentence, TokenIndex noun, EntityType type) {
  const Token& token = sentence.tokens[noun];
  const bool is_place =
      type == EntityType::kGeopoliticalEntity || type == EntityType::kPlace;
  const bool is_body =
      noun_type(lower_form(token.form)) == EntityType::kOrganization ||
      (!is_place && organization_word(token));
  if (!is_body || token.xpos != "NN" ||
      casing_of(plain_form(token.form)) != Casing::kLower) {
    return false;
  }
  return std::any_of(sentence.tokens.begin(), sentence.tokens.begin() + noun,
                     [noun](const Token& word) {
                       return word.head == noun &&
                              (word.relation == Dep::kCompound ||
                               word.relation == Dep::kAmod ||
                               word.relation == Dep::kDet ||
                               word.relation == Dep::kNmodPoss);
                     });
}

/// Whether the tree makes the name and the noun right before it one phrase, or
/// two side by side.
bool is_joined(const Sentence& sentence, const Name& name) {
  const TokenIndex noun = name.first - 1;
  const Token& before = sentence.tokens[noun];
  if (before.head >= name.first && before.head <= name.last) return true;
  return std::any_of(
      sentence.tokens.begin() + name.first,
      sentence.tokens.begin() + name.last + 1, [&](const Token& token) {
        return (token.head == noun && (token.relation == Dep::kAppos ||
                                       token.relation == Dep::kFlat)) ||
               (token.head == before.head && token.head != kNoToken &&
                base(token.relation) == base(before.relation));
      });
}

}  // namespace

bool is_called_body(const Sentence& sentence, const Name& name) {
  const bool is_whole_person = name.first < name.last &&
                               name.type == EntityType::kPerson &&
                               is_first_name(sentence.tokens[name.first]);
  return name.first > 0 && !is_whole_person &&
         is_body_noun(sentence, name.first - 1, name.type) &&
         is_joined(sentence, name) &&
         !lexicon::is_country(
             lower_form(name_string(sentence, name.first, name.last)));
}

bool is_named_storm(const Sentence& sentence, const Name& name) {
  return name.type == EntityType::kEvent && is_storm(sentence, name);
}

bool has_legal_form(const Sentence& sentence, const Name& name) {
  return name.first < name.last && is_legal_form(sentence.tokens[name.last]);
}

std::vector<Name> type_by_words(const Sentence& sentence) {
  std::vector<Name> names = sentence.names;
  for (Name& name : names) {
    if (is_storm(sentence, name)) {
      name.type = EntityType::kEvent;
    } else if (is_country(sentence, name)) {
      name.type = EntityType::kGeopoliticalEntity;
    } else if (name.type != EntityType::kOrganization &&
               (ends_like_organization(sentence, name) ||
                (may_be_body(name) && is_called_body(sentence, name)))) {
      name.type = EntityType::kOrganization;
    } else if (is_like_person(sentence, name)) {
      name.type = EntityType::kPerson;
    }
  }
  return names;
}

}  // namespace relata::analyze
