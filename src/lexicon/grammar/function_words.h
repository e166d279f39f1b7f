#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/vocabulary.h"

namespace relata::lexicon {

/// Words that tie others together (schema/function_words.tsv). All go in in
/// lower case.

/// What a determiner tells of what is spoken of.
enum class Determiner : std::uint8_t {
  kNone,  ///< No determiner.
  kDefinite,
  kDemonstrative,
  kIndefinite,
  kNew,   ///< "Another": something else is brought in.
  kBoth,  ///< Of two that are known.
  kAll,
  kNegative,  ///< "No".
  kEach,      ///< "Each", "any": no one thing in particular.
};
Determiner determiner(std::string_view word);

/// Returns true iff the determiner brings in what was not spoken of: "a",
/// "another".
bool introduces(Determiner determiner);

/// Returns true iff the word denies: "not", "n't", "never", "no"; the second
/// one, iff it denies what it stands before: "not", "n't".
bool is_negation(std::string_view word);
bool is_not(std::string_view word);

/// Returns true iff the adverb denies with "no" before it: "longer", "more".
bool denies_with_no(std::string_view adverb);

/// What stands for a word whose denial is told apart: "anybody" for "nobody",
/// "anyone" for "no one"; empty for other words.
std::string_view affirmed(std::string_view word);

enum class Conjunction : std::uint8_t { kNone, kAnd, kOr, kBut, kNor };

/// What the word is as a conjunction; "&" is kAnd, "yet" kBut.
Conjunction conjunction(std::string_view word);

/// How a word opens a clause that has a subject.
enum class Subordinator : std::uint8_t {
  kNone,
  kThat,
  kQuestion,  ///< "Whether", "if".
  kOther,     ///< "Because".
};
Subordinator subordinator(std::string_view word);

/// Returns true iff the word is "that" as what opens a clause.
bool is_that(std::string_view word);

/// The preposition that the noun would have for which a relative adverb
/// stands: "in" for "where", empty for "when"; nothing for other words.
std::optional<std::string_view> relative_adverb(std::string_view word);

enum class Modal : std::uint8_t {
  kNone,
  kAbility,  ///< "Can".
  kRemote,   ///< "Would".
  kFuture,   ///< "Will".
};

/// What the modal verb, as it is written ("ca" of "can't"), tells; kNone for
/// other words and for the other modals.
Modal modal(std::string_view form);

/// Returns true iff the word marks an infinitive ("to"), the agent of a passive
/// ("by"), or what a noun belongs to ("of").
bool marks_infinitive(std::string_view word);
bool marks_agent(std::string_view word);
bool marks_genitive(std::string_view word);

/// Returns true iff the preposition tells whose an office is: "adviser to".
bool marks_owner(std::string_view preposition);

/// Returns true iff the preposition stands between a body and its field:
/// "Centers for Disease Control"; the second one, between an office and its
/// field: "Minister for Trade".
bool joins_body_to_field(std::string_view preposition);
bool joins_office_to_field(std::string_view preposition);

/// Returns true iff the preposition brings in somebody who takes part: "with".
bool marks_participant(std::string_view preposition);

/// Returns true iff the preposition brings in somebody who does something
/// beside: "with two judges saying".
bool marks_company(std::string_view preposition);

/// Returns true iff what the preposition brings in is several together:
/// "between Ann and Bob".
bool joins_sides(std::string_view preposition);

/// Returns true iff what the preposition brings in is meant only together:
/// "between Ann and Bob", but each of "among Ann, Bob and others".
bool joins_pair(std::string_view preposition);

/// Returns true iff the word stands between the two sides of a case at law:
/// "v", with a stop or without.
bool marks_opponent(std::string_view word);

/// Returns true iff the verb tells that its subject has its object: "have".
bool marks_possession(std::string_view verb);

/// Returns true iff what follows is only an example, or what is left out or
/// compared: "including", "such as", "than".
bool opens_example(std::string_view word);

/// Returns true iff what follows is only compared: "than".
bool opens_comparison(std::string_view word);

/// Returns true iff the adverb tells where a verb goes: "home", "together".
bool is_direction(std::string_view word);

/// Returns true iff the adverb before a noun phrase is no part of what that is
/// called: "also", "especially".
bool is_focus_adverb(std::string_view word);

/// Returns true iff the word stands before an adjective and again before what
/// that is compared with: "as".
bool is_equative(std::string_view word);

/// Returns true iff the word sets a clause against another: "while".
bool sets_against(std::string_view word);

/// Returns true iff the word says of an adjective that it is more so than what
/// follows allows: "too" of "too late to win".
bool is_excess(std::string_view word);

/// Returns true iff the verb, by its lemma, tells before "to" what is arranged:
/// "be" of "is to visit".
bool arranges(std::string_view verb);

/// What a clause that the word opens is to its event; empty: "that" is the
/// topic; nothing for words that tell no more than a preposition does.
std::optional<RoleName> clause_role(std::string_view word);

/// Returns true iff the word tells nothing of what is spoken of: "the", "his".
bool is_stop_word(std::string_view word);

}  // namespace relata::lexicon
