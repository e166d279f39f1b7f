#pragma once

#include <string_view>

#include "core/vocabulary.h"

namespace relata::lexicon {

/// Words in and around people's names. All words go in folded (text::fold)
/// where nothing else is said.

/// What can stand before a person's name: a row of schema/titles.tsv.
struct Title {
  bool is_office = false;  ///< Also a noun for the person: "the senator".
  bool is_sole = false;    ///< An office of one person: "President".
  Gender gender = Gender::kUnknown;
  std::string_view lemma;  ///< The noun of the office.
};

/// The title that is written so ("mr.", "prime minister"), or nullptr.
const Title* find_title(std::string_view words);

/// The title that is written so, or in the plural ("senators"), or nullptr.
const Title* find_title_or_plural(std::string_view words);

/// Returns true iff `words` are a title: "mr", "senator"; the second one, iff
/// it tells an office; the third one, iff it tells none.
bool is_title(std::string_view words);
bool is_office_title(std::string_view words);
bool is_honorific(std::string_view words);

/// Returns true iff some title ends in `word`: "attorney", "general".
bool ends_title(std::string_view word);

/// Returns true iff an office that begins with `word` is another one than the
/// office it is named for: "deputy", "former" (schema/deputy_words.tsv).
bool is_deputy_word(std::string_view word);

/// Returns true iff `word` is a noun for a relative or for who stands to
/// somebody in a like way: "brother", "friend" (schema/kin.tsv).
bool is_kin(std::string_view word);

/// Returns true iff the relative usually has the surname of whose relative it
/// is: "brother", not "cousin" or "friend" (schema/kin.tsv).
bool shares_surname(std::string_view word);

/// Returns true iff a relative called `a` calls the other one `b`: "uncle",
/// "niece".
bool are_inverse_kin(std::string_view a, std::string_view b);

/// The gender of those who bear the first name (schema/first_names.tsv);
/// kNeuter: men and women alike; kUnknown: it is no first name.
Gender first_name_gender(std::string_view name);

/// Roughly how many people of a billion have the given name and the surname,
/// if the two were independent (schema/name_shares.tsv); names that the table
/// lacks count as rare ones, and an initial as all of its letter.
double expected_bearers(std::string_view given, std::string_view surname);

/// Returns true iff `name` is in schema/first_names.tsv.
bool is_first_name(std::string_view name);

/// Returns true iff one given name is a usual short form of the other, or both
/// of the same third one: "bill", "william" (schema/nicknames.tsv); the second
/// one, iff `name` is short for `full`.
bool are_nicknames(std::string_view a, std::string_view b);
bool is_nickname_of(std::string_view name, std::string_view full);

/// Returns true iff `written`, in any case, only tells which of several of one
/// name somebody is: "Jr.", "III" (schema/generation_marks.tsv); the second
/// one, iff it does so at the end of a person's name, where "I" and "V" do.
bool is_generation_mark(std::string_view written);
bool is_generation_in_name(std::string_view written);

/// Returns true iff `written`, in any case, only follows a name: "Inc",
/// "Corp.", "Jr.".
bool is_name_suffix(std::string_view written);

/// Returns true iff `written`, letter for letter, is nothing but a legislator's
/// party with the region: "D-Calif.", "R-UT", also where a blank stands for
/// the dash, and with brackets and stops around it.
bool is_party_mark(std::string_view written);

}  // namespace relata::lexicon
