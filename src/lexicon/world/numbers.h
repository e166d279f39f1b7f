#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relata::lexicon {

/// The value of `word`, in lower case, as a `kind` of schema/quantity_words.tsv
/// ("number", "scale", "currency", ...), whose head says what it means; empty
/// if the word is none.
std::string_view quantity_word(std::string_view word, std::string_view kind);

/// The number that a word in lower case writes alone: "seven", "twenty-one";
/// nothing for other words and for digits.
std::optional<double> number_word(std::string_view word);

/// What a word multiplies the number before it by: "million", "dozens",
/// "thirds".
struct NumberFactor {
  double value = 1;
  bool is_scale = false;  ///< Of a scale, with further numbers behind it.

  friend bool operator==(const NumberFactor&, const NumberFactor&) = default;
};

/// The factor that `word`, in lower case, is; nothing for other words.
std::optional<NumberFactor> number_factor(std::string_view word);

/// The number that digits write: "11,000", "3.5"; nothing for other words.
std::optional<double> digits_number(std::string_view word);

/// The number that `word` is, in digits: "100" of "hundred" and "100", "1500"
/// of "1,500"; empty for other words.
std::string number_in_digits(std::string_view word);

/// Returns true iff `word` has a digit or is a number's: "three".
bool is_number(std::string_view word);

/// Returns true iff digits that end so are an ordinal: "st", "nd".
bool is_ordinal_ending(std::string_view ending);

/// The number that an ordinal in lower case writes in letters: 3 of "third"; 0
/// for other words.
int ordinal(std::string_view word);

/// Returns true iff the word, in lower case, stands for one thing as an article
/// does: "a", "an".
bool is_article_of_one(std::string_view word);

/// Returns true iff the word, in lower case, may stand inside an amount between
/// two numbers: "to", "-", "and", "of", "a".
bool joins_numbers(std::string_view word);

/// Returns true iff the word, in lower case, is a currency or a percent.
bool is_money_or_share(std::string_view word);

/// The whole number that decimal digits write, "1st" to "31st" endings allowed;
/// -1 if `word` is none or longer than nine digits.
long whole_number(std::string_view word);

}  // namespace relata::lexicon
