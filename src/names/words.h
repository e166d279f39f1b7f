#pragma once

#include <string>
#include <string_view>

#include "core/vocabulary.h"

/// The words of the tables that names are read by. All go in folded and
/// without stops where nothing else is said.
namespace relata::names::words {

/// What can stand before a person's name.
struct Title {
  bool is_office = false;  ///< Also a noun for the person: "the senator".
  Gender gender = Gender::kUnknown;
  std::string_view lemma;  ///< The noun of the office.
};

/// The title that is written so ("mr", "prime minister"), or nullptr.
const Title* find_title(std::string_view words);

/// The gender of those who bear the first name; kNeuter: men and women alike;
/// kUnknown: it is no first name.
Gender first_name_gender(std::string_view name);
bool is_first_name(std::string_view name);

/// Returns true iff one given name is a usual short form of the other, or both
/// of the same third one; the second one iff `name` is short for `full`.
bool are_nicknames(std::string_view a, std::string_view b);
bool is_nickname_of(std::string_view name, std::string_view full);

/// Returns true iff `word` only tells the legal form: "inc".
bool is_legal_form(std::string_view word);

/// Returns true iff a body whose name goes on with `word` is named for its
/// place or field.
bool is_institution_word(std::string_view word);

/// Returns true iff bodies that have nothing to do with each other begin with
/// `word`.
bool is_common_opening(std::string_view word);

/// Returns true iff names that end in `word` are bodies'.
bool is_organization_word(std::string_view word);

/// The usual name of the country that `name` names, or `name` itself.
std::string_view usual_name(std::string_view name);
bool is_country(std::string_view name);

/// The usual name of the country whose adjective or people `word` is; empty if
/// it is none.
std::string_view country_of_demonym(std::string_view word);

/// The number that `word` is, in digits; empty for other words.
std::string_view number_word(std::string_view word);

/// The set of nouns that `lemma` belongs to, or `lemma` itself.
std::string_view head_class(std::string_view lemma);
bool is_storm(std::string_view lemma);

}  // namespace relata::names::words
