#pragma once

#include <optional>
#include <string_view>

#include "core/claim.h"
#include "core/document.h"

namespace relata::extract {

/// The time that the phrase with the head `head` gives, its preposition
/// included ("since last week"); nothing if it is no time. Relative times are
/// resolved against the article's date, if it has one; what cannot be resolved
/// keeps its text and, as far as it is known, its grain. No year is invented:
/// "November 3" of an article without a date begins at "XXXX-11-03".
std::optional<TimeValue> time_of(const Document& document,
                                 const Sentence& sentence, TokenIndex head);

/// Gives a time the relation that the preposition before it tells: "after".
void relate(TimeValue& value, std::string_view preposition);

/// Takes off what is not known of a time that has one end: of "since 2012" when
/// it ended.
void open_end(TimeValue& value);

}  // namespace relata::extract
