#include "lexicon/world/numbers.h"

#include <charconv>

#include "lexicon/tables/kinds.h"

namespace relata::lexicon {
namespace {

constexpr std::string_view kDigits = "0123456789";

bool has_digit(std::string_view word) {
  return word.find_first_of(kDigits) != std::string_view::npos;
}

std::optional<double> plain_number(std::string_view text) {
  double value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != end) return std::nullopt;
  return value;
}

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

}  // namespace

std::string_view quantity_word(std::string_view word, std::string_view kind) {
  static const WordKinds words("quantity_words.tsv");
  return words.value(word, kind);
}

std::optional<double> number_word(std::string_view word) {
  const std::string_view value = quantity_word(word, "number");
  if (!value.empty()) return plain_number(value);
  const auto dash = word.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const std::string_view tens = quantity_word(word.substr(0, dash), "number");
  const std::string_view ones = quantity_word(word.substr(dash + 1), "number");
  if (tens.size() != 2 || ones.size() != 1) return std::nullopt;
  return *plain_number(tens) + *plain_number(ones);
}

std::optional<NumberFactor> number_factor(std::string_view word) {
  for (const std::string_view kind : {"scale", "plural", "fraction"}) {
    const std::string_view value = quantity_word(word, kind);
    if (value.empty()) continue;
    return NumberFactor{plain_number(value).value_or(0), kind == "scale"};
  }
  return std::nullopt;
}

std::optional<double> digits_number(std::string_view word) {
  if (word.empty() || !(is_digit(word.front()) || word.front() == '.') ||
      !is_digit(word.back())) {
    return std::nullopt;
  }
  std::string digits;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (is_digit(word[i]) || word[i] == '.') {
      digits += word[i];
      continue;
    }
    const std::string_view group = word.substr(i + 1);
    const bool is_group = word[i] == ',' && group.size() >= 3 &&
                          is_digit(group[0]) && is_digit(group[1]) &&
                          is_digit(group[2]);
    if (!is_group) return std::nullopt;
  }
  return plain_number(digits);
}

std::string number_in_digits(std::string_view word) {
  std::string digits(word);
  std::erase(digits, ',');
  const bool is_in_digits =
      has_digit(digits) &&
      digits.find_first_not_of("0123456789.") == std::string::npos;
  if (is_in_digits) return digits;
  const std::string_view number = quantity_word(word, "number");
  return std::string(number.empty() ? quantity_word(word, "scale") : number);
}

bool is_number(std::string_view word) {
  return has_digit(word) || !quantity_word(word, "number").empty();
}

bool is_ordinal_ending(std::string_view ending) {
  return !quantity_word(ending, "ending").empty();
}

int ordinal(std::string_view word) {
  const std::string_view value = quantity_word(word, "ordinal");
  return value.empty() ? 0 : static_cast<int>(*plain_number(value));
}

bool is_article_of_one(std::string_view word) {
  return !quantity_word(word, "article").empty();
}

bool joins_numbers(std::string_view word) {
  return !quantity_word(word, "joint").empty();
}

bool is_money_or_share(std::string_view word) {
  return !quantity_word(word, "currency").empty() ||
         quantity_word(word, "unit") == "%";
}

long whole_number(std::string_view word) {
  constexpr std::size_t longest = 9;
  std::size_t digits = 0;
  long number = 0;
  while (digits < word.size() && word[digits] >= '0' && word[digits] <= '9') {
    if (digits == longest) return -1;
    number = number * 10 + (word[digits++] - '0');
  }
  const std::string_view rest = word.substr(digits);
  const bool is_plain = rest.empty() || is_ordinal_ending(rest);
  return digits > 0 && is_plain ? number : -1;
}

}  // namespace relata::lexicon
