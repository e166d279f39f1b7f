#pragma once

#include <string_view>

namespace relata::lexicon {

/// The value of `word`, in lower case, as a `kind` of schema/time_words.tsv
/// ("month", "unit", "edge", ...), whose head says what it means; empty if the
/// word is none.
std::string_view time_word(std::string_view word, std::string_view kind);

/// 1 (January) to 12 of the month that `word` names or shortens, in lower case:
/// "sept."; 0 if it is none.
unsigned month_number(std::string_view word);

/// 1 (Monday) to 7 (Sunday) of the day that `word` names or shortens, in lower
/// case; 0 if it is none.
unsigned weekday_number(std::string_view word);

}  // namespace relata::lexicon
