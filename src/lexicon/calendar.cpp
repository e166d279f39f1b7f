#include "lexicon/calendar.h"

#include <charconv>

#include "lexicon/kinds.h"

namespace relata::lexicon {
namespace {

unsigned number_of(std::string_view digits) {
  unsigned number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

}  // namespace

std::string_view time_word(std::string_view word, std::string_view kind) {
  static const WordKinds words("time_words.tsv");
  return words.value(word, kind);
}

unsigned month_number(std::string_view word) {
  return number_of(time_word(word, "month"));
}

unsigned weekday_number(std::string_view word) {
  return number_of(time_word(word, "weekday"));
}

}  // namespace relata::lexicon
