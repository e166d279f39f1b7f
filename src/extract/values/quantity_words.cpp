#include "extract/values/quantity_words.h"

#include <charconv>
#include <string>

#include "extract/values/word_table.h"

namespace relata::extract {
namespace {

const WordTable& words_of_number() {
  static const WordTable table("quantity_words.tsv");
  return table;
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
  return words_of_number().value(word, kind);
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

}  // namespace relata::extract
