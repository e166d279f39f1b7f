#include "lexicon/world/calendar.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "lexicon/tables/kinds.h"
#include "lexicon/world/numbers.h"

namespace relata::lexicon {
namespace {

unsigned digits_value(std::string_view digits) {
  unsigned number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

TimeOrder order_of(std::string_view value) {
  if (value == "before") return TimeOrder::kBefore;
  return value == "after" ? TimeOrder::kAfter : TimeOrder::kNone;
}

}  // namespace

std::string_view time_word(std::string_view word, std::string_view kind) {
  static const WordKinds words("time_words.tsv");
  return words.value(word, kind);
}

unsigned month_number(std::string_view word) {
  return digits_value(time_word(word, "month"));
}

unsigned weekday_number(std::string_view word) {
  return digits_value(time_word(word, "weekday"));
}

unsigned day_of_month(std::string_view word) {
  constexpr std::size_t longest = 4;  // "31st"
  constexpr long last = 31;
  const long number = word.size() > longest ? 0 : whole_number(word);
  return number >= 1 && number <= last ? static_cast<unsigned>(number) : 0;
}

bool is_time_noun(std::string_view word) {
  constexpr std::array<std::string_view, 7> kinds = {
      "month", "weekday", "unit", "season", "part", "holiday", "day"};
  return std::any_of(kinds.begin(), kinds.end(), [word](std::string_view kind) {
    return !time_word(word, kind).empty();
  });
}

int days_of_unit(std::string_view unit) {
  return static_cast<int>(digits_value(time_word(unit, "days")));
}

int months_of_unit(std::string_view unit) {
  return static_cast<int>(digits_value(time_word(unit, "months")));
}

TimeOrder order_of_preposition(std::string_view word) {
  return order_of(time_word(word, "order"));
}

TimeOrder order_of_adverb(std::string_view word) {
  return order_of(time_word(word, "distance"));
}

TimeOrder time_order(std::string_view word) {
  const TimeOrder order = order_of_preposition(word);
  return order == TimeOrder::kNone ? order_of_adverb(word) : order;
}

bool joins_times(std::string_view word) {
  return !time_word(word, "joint").empty();
}

}  // namespace relata::lexicon
