#pragma once

#include <optional>
#include <string_view>

namespace relata::extract {

/// The value of `word` as a `kind` of schema/quantity_words.tsv ("unit",
/// "currency", "comparator", ...); empty if it is not there.
std::string_view quantity_word(std::string_view word, std::string_view kind);

/// The number that a word in lower case writes alone: "seven", "twenty-one";
/// nothing for other words and for digits.
std::optional<double> number_word(std::string_view word);

/// The number that digits write: "11,000", "3.5"; nothing for other words.
std::optional<double> digits_number(std::string_view word);

}  // namespace relata::extract
