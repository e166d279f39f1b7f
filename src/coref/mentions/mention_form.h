#pragma once

#include <optional>

#include "core/claim.h"
#include "core/document.h"

namespace relata::coref {

/// The form as coreference sees it. A proper noun is a name, whatever analysis
/// found, unless a headline spells all words large; "the President" and
/// "Author" are descriptions.
MentionForm seen_form(const Document& document, const Mention& mention);

/// Returns true iff the noun is one for people of a creed, a party or a
/// country: "Democrats", "Briton".
bool names_people(const Token& head);

/// Returns true iff the word is a year: "1859".
bool is_year(const Token& head);

/// "Emergency" of "a state of emergency", "concern" of "an area of concern":
/// what a bare common noun tells what it is of is no place. Nothing for other
/// phrases.
std::optional<TokenIndex> condition_of(const Document& document,
                                       const Mention& mention);

}  // namespace relata::coref
