#pragma once

#include <cstdint>
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

/// 1 to 31 of the day of a month that `word`, in lower case, writes in digits:
/// "3", "03", "3rd"; 0 if it is none.
unsigned day_of_month(std::string_view word);

/// Returns true iff the word, in lower case, is a noun of a time: "july",
/// "week", "evening", "christmas"; not "end", which needs a time behind it.
bool is_time_noun(std::string_view word);

/// How many days, or months, the unit has that kind "unit" gives: 14 of
/// "fortnight", 3 of "quarter"; 0 if it is none of so many.
int days_of_unit(std::string_view unit);
int months_of_unit(std::string_view unit);

/// Whether a word, in lower case, puts what it measures before or after
/// something: "after the vote", "a week later".
enum class TimeOrder : std::uint8_t { kNone, kBefore, kAfter };

/// The order that the word tells: as a preposition ("after"), as an adverb
/// ("later"), or as either.
TimeOrder order_of_preposition(std::string_view word);
TimeOrder order_of_adverb(std::string_view word);
TimeOrder time_order(std::string_view word);

/// Returns true iff the word, in lower case, stands between the ends of a
/// stretch of time: "2019 to 2021", "Monday through Friday".
bool joins_times(std::string_view word);

}  // namespace relata::lexicon
