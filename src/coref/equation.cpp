#include "coref/equation.h"

#include <algorithm>

#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/pronouns.h"
#include "lexicon/grammar/verbs.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/world/organizations.h"
#include "names/compare.h"
#include "text/fold.h"

namespace relata::coref {

bool is_place_name(const MentionFeatures& traits) {
  return traits.is_name() && (traits.type == EntityType::kGeopoliticalEntity ||
                              traits.type == EntityType::kPlace);
}

namespace {

/// "OSLO (Harbour Courier)", "Boeing (Chicago)": a place and what has a name of
/// its own there, if neither abbreviates the other.
bool is_place_of(const MentionFeatures& place, const MentionFeatures& other) {
  if (!is_place_name(place) || !other.is_name() || is_place_name(other)) {
    return false;
  }
  return place.key != other.key &&
         names::compare(place.name.parsed, other.name.parsed).relation !=
             names::Relation::kAcronymOf;
}

/// "Ann Lee, Harbour Courier", "the Port Commission, the Film Commission":
/// names without a word or letters in common, other than for what bodies are,
/// are of two things, one of which tells where the other belongs.
bool are_names_of_one(const names::Name& a, const names::Name& b) {
  const auto is_shared = [&b](const std::string& word) {
    return !lexicon::is_stop_word(word) &&
           !lexicon::is_institution_word(word) &&
           std::find(b.words.begin(), b.words.end(), word) != b.words.end();
  };
  return std::any_of(a.words.begin(), a.words.end(), is_shared) ||
         names::compare(a, b).is_one();
}

/// Whether nothing but the analysis' guess makes a person of a name.
bool is_guessed_person(const MentionFeatures& name) {
  return name.type == EntityType::kPerson && !name.is_type_sure &&
         !name.name.is_titled && name.gender == Gender::kUnknown;
}

/// "Ann Lee, the company": a parser's error; not so "Acta Sol, the company".
/// And what nothing determines tells what a person is by a noun for people
/// only.
bool is_thing_and_person(const MentionFeatures& thing,
                         const MentionFeatures& person) {
  if (!thing.is_nominal() || !person.is_name() ||
      person.type != EntityType::kPerson) {
    return false;
  }
  if (thing.gender == Gender::kNeuter) {
    return thing.type != EntityType::kOrganization || !thing.is_type_sure ||
           !is_guessed_person(person);
  }
  return thing.determination == Determination::kBare &&
         thing.number == Number::kSingular && thing.type != EntityType::kPerson;
}

/// "The capital, Brenta, the Seismic Institute (NSI) said": a noun for places
/// tells nothing of a body.
bool is_place_and_body(const MentionFeatures& place,
                       const MentionFeatures& body) {
  return place.is_nominal() && place.is_type_sure && body.is_name() &&
         (place.type == EntityType::kGeopoliticalEntity ||
          place.type == EntityType::kPlace) &&
         body.type == EntityType::kOrganization && body.name.words().size() > 1;
}

}  // namespace

bool is_behind_as(const DiscourseModel& discourse,
                  const MentionFeatures& traits) {
  const auto children =
      discourse.children(traits.mention->sentence, traits.mention->head_token);
  const auto& tokens = traits.sentence->tokens;
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    return tokens[child].relation == Dep::kCase &&
           text::fold(tokens[child].form) == "as";
  });
}

bool is_past_semicolon(const MentionFeatures& traits) {
  const std::vector<Token>& tokens = traits.sentence->tokens;
  const TokenIndex from = std::min(traits.governor, traits.mention->head_token);
  const TokenIndex to = std::max(traits.governor, traits.mention->head_token);
  return std::any_of(tokens.begin() + from, tokens.begin() + to,
                     [](const Token& token) { return token.form == ";"; });
}

bool can_be_equated(const MentionFeatures& a, const MentionFeatures& b) {
  if (is_measure(a.type) || is_measure(b.type)) return false;
  if (is_place_name(a) && is_place_name(b)) return false;
  if (is_place_of(a, b) || is_place_of(b, a)) return false;
  if (a.is_name() && b.is_name() && a.key != b.key) {
    if (a.type == EntityType::kPerson && b.type == EntityType::kPerson) {
      return names::compare(a.name.parsed, b.name.parsed).is_one_full_name();
    }
    if (!are_names_of_one(a.name.parsed, b.name.parsed)) return false;
  }
  if (is_thing_and_person(a, b) || is_thing_and_person(b, a)) return false;
  if (is_place_and_body(a, b) || is_place_and_body(b, a)) return false;
  if (a.is_type_sure && b.is_type_sure && a.type != b.type &&
      !are_compatible_types(a.type, b.type)) {
    return false;
  }
  return a.number == Number::kUnknown || b.number == Number::kUnknown ||
         a.number == b.number || a.is_name() || b.is_name();
}

}  // namespace relata::coref
