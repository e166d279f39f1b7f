#include "read/text/written_date.h"

#include <algorithm>
#include <string>

#include "lexicon/world/calendar.h"
#include "lexicon/world/numbers.h"
#include "text/fold.h"

namespace relata::read {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Takes bytes off the front of a text.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text), size_(text.size()) {}

  template <typename Predicate>
  std::string_view take_while(Predicate holds) {
    const auto* const end = std::find_if_not(rest_.begin(), rest_.end(), holds);
    return take(static_cast<std::size_t>(end - rest_.begin()));
  }
  bool take_if(std::string_view prefix) {
    if (!rest_.starts_with(prefix)) return false;
    take(prefix.size());
    return true;
  }
  bool is_at_letter() const { return !rest_.empty() && is_letter(rest_[0]); }
  bool is_at_digit() const { return !rest_.empty() && is_digit(rest_[0]); }
  std::size_t taken() const { return size_ - rest_.size(); }

 private:
  std::string_view take(std::size_t count) {
    const std::string_view head = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return head;
  }
  std::string_view rest_;
  std::size_t size_;
};

unsigned take_month(Cursor& cursor) {
  const unsigned month =
      lexicon::month_number(text::lower(cursor.take_while(is_letter)));
  if (month != 0) cursor.take_if(".");
  return month;
}

/// A number of one to `most` digits; 0 for anything else.
unsigned take_number(Cursor& cursor, std::size_t most) {
  const std::string_view digits = cursor.take_while(is_digit);
  if (digits.empty() || digits.size() > most) return 0;
  unsigned value = 0;
  for (const char digit : digits) {
    value = 10 * value + static_cast<unsigned>(digit - '0');
  }
  return value;
}

/// A day of a month: "1" or "1st".
unsigned take_day(Cursor& cursor) {
  const unsigned day = take_number(cursor, 2);
  const std::string_view ending = cursor.take_while(is_letter);
  const bool is_whole = ending.empty() || lexicon::is_ordinal_ending(ending);
  return is_whole && !cursor.is_at_digit() ? day : 0;
}

/// A year after a date without one: " 2024" or ", 2024"; 0, and nothing taken,
/// if there is none.
unsigned take_year(Cursor& cursor) {
  Cursor ahead = cursor;
  ahead.take_if(",");
  if (!ahead.take_if(" ") || !ahead.is_at_digit()) return 0;
  const std::size_t begin = ahead.taken();
  const unsigned year = take_number(ahead, 4);
  if (ahead.taken() - begin != 4 || year < 1000 || ahead.is_at_letter()) {
    return 0;
  }
  cursor = ahead;
  return year;
}

bool exists(Date date) {
  return parse_date(to_string(date)).has_value();
}

std::optional<WrittenDate> iso_day(std::string_view text) {
  const auto date = parse_date(text.substr(0, 10));
  if (!date || date->day == 0) return std::nullopt;
  if (text.size() > 10 && is_digit(text[10])) return std::nullopt;
  return WrittenDate{*date, 10};
}

bool is_time_of_day(std::string_view text) {
  return text.size() >= 2 && is_digit(text[0]) && is_digit(text[1]) &&
         text.find_first_not_of("0123456789:.,+-Zz UTCGM") ==
             std::string_view::npos;
}

}  // namespace

std::optional<WrittenDate> written_date(std::string_view text) {
  if (auto day = iso_day(text)) return day;
  Cursor cursor(text);
  unsigned month = 0;
  unsigned day = 0;
  if (cursor.is_at_letter()) {
    month = take_month(cursor);
    if (month == 0 || !cursor.take_if(" ")) return std::nullopt;
    day = take_day(cursor);
  } else {
    day = take_day(cursor);
    if (day == 0 || !cursor.take_if(" ")) return std::nullopt;
    month = take_month(cursor);
  }
  // A leap year stands for the year that is not written.
  if (month == 0 || day == 0 || !exists({2000, month, day})) {
    return std::nullopt;
  }
  WrittenDate result;
  if (const unsigned year = take_year(cursor); year != 0) {
    if (!exists({year, month, day})) return std::nullopt;
    result.date = Date{year, month, day};
  }
  result.size = cursor.taken();
  return result;
}

std::optional<Date> iso_date(std::string_view text) {
  const auto end = std::min(text.find_first_of("Tt "), text.size());
  const auto date = parse_date(text.substr(0, end));
  if (!date) return std::nullopt;
  const bool has_time = end < text.size();
  if (has_time && (date->day == 0 || !is_time_of_day(text.substr(end + 1)))) {
    return std::nullopt;
  }
  return *date;
}

bool is_weekday(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  return lexicon::weekday_number(text::lower(word)) != 0;
}

}  // namespace relata::read
