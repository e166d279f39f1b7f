#pragma once

#include <string>
#include <string_view>

namespace relata::merge {

/// What the tables of schema/ know of words in names and noun phrases. All
/// words and names go in and come out as text::fold() writes them.

/// The first name of the country that `name` names or abbreviates ("us",
/// "america"), or `name` itself.
std::string_view country(std::string_view name);

/// Whether `name` is one of a country's names.
bool is_country(std::string_view name);

/// The country that `name` is the capital of, or nothing.
std::string_view capital_of(std::string_view name);

/// The country that `word` is the adjective or the people of ("danish"), or
/// nothing.
std::string_view demonym_of(std::string_view word);

/// Whether one given name is a usual short form of the other, or both of the
/// same third one: "bill", "william".
bool are_nicknames(std::string_view first, std::string_view second);

/// Whether `word` at the end of a name only tells the legal form: "inc", "ltd".
bool is_legal_form(std::string_view word);

/// Whether `word` has a digit or is a number's: "three".
bool is_number(std::string_view word);

/// Whether bodies that have nothing to do with each other begin with `word`
/// ("national", "bank", "university"): it alone names none of them.
bool is_common_opening(std::string_view word);

/// Whether a body whose name goes on with `word` is named for its place or its
/// field ("university", "guard"): its first words alone do not name it.
bool is_institution_word(std::string_view word);

/// Whether `word` is a title by itself: "mr", "senator".
bool is_title(std::string_view word);

/// Whether `title` says nothing of an office: "mr".
bool is_honorific(std::string_view title);

/// The number that `word` is, in digits: "100" of "hundred" and "100"; empty
/// for other words.
std::string number(std::string_view word);

/// Whether an office that begins with `word` is another than the one it is
/// named for: "deputy", "former".
bool is_deputy_word(std::string_view word);

/// Whether `word` is a noun for storms, which have names: "hurricane".
bool is_storm(std::string_view word);

/// The class of nouns that `lemma` can stand for ("memo" of memorandum, cable,
/// note), or `lemma` itself.
std::string_view head_class(std::string_view lemma);

}  // namespace relata::merge
