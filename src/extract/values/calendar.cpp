#include "extract/values/calendar.h"

#include <algorithm>

#include "lexicon/world/calendar.h"

namespace relata::extract {
namespace {

namespace chrono = std::chrono;

constexpr int kMonths = 12;  // Of a year.

std::string padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

std::string year_text(std::optional<int> year) {
  return year ? padded(*year, 4) : std::string("XXXX");
}

std::string day_text(std::optional<int> year, int month, int day) {
  return year_text(year) + "-" + padded(month, 2) + "-" + padded(day, 2);
}

chrono::year_month_day civil(Day day) {
  return {day};
}

std::string text_of(Day day) {
  const auto date = civil(day);
  return day_text(static_cast<int>(date.year()),
                  static_cast<int>(static_cast<unsigned>(date.month())),
                  static_cast<int>(static_cast<unsigned>(date.day())));
}

int last_day(std::optional<int> year, int month) {
  // A year that is not known may be a leap year.
  const chrono::year_month_day_last last{
      chrono::year(year.value_or(2000)),
      chrono::month_day_last(chrono::month(static_cast<unsigned>(month)))};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

bool is_in_range(int year) {
  return year >= 1 && year <= 9999;
}

Day monday_of(Day day) {
  return day - chrono::days(chrono::weekday(day).iso_encoding() - 1);
}

/// The stretch of `length` days that is `shift` of them away; a week is one
/// from Monday on, a weekend its end.
std::optional<Interval> days_around(Day day, int length, std::string_view unit,
                                    int shift) {
  const Day moved = day + chrono::days(length * shift);
  if (!is_in_range(static_cast<int>(civil(moved).year()))) return std::nullopt;
  if (length == 1) return days_interval(moved, moved, unit);
  const Day monday = monday_of(moved);
  const Day sunday = monday + chrono::days(6);
  if (unit == "weekend") {
    return days_interval(monday + chrono::days(5), sunday, unit);
  }
  return days_interval(monday, sunday, "week");
}

std::optional<Interval> years_around(int year, std::string_view unit,
                                     int shift) {
  const int length = lexicon::months_of_unit(unit) / kMonths;
  const int moved = year + length * shift;
  if (length == 0 || !is_in_range(moved)) return std::nullopt;
  if (length == 1) return date_interval(moved, 0, 0);
  if (length == 10) return decade_interval(moved / 10 * 10);
  return century_interval((moved + 99) / 100);
}

}  // namespace

Interval days_interval(Day first, Day last, std::string_view grain) {
  return {text_of(first), text_of(last), std::string(grain)};
}

std::optional<Interval> unit_around(Day day, std::string_view unit, int shift) {
  constexpr int farthest = 9999;
  if (shift > farthest || shift < -farthest) return std::nullopt;
  if (const int days = lexicon::days_of_unit(unit); days != 0) {
    return days_around(day, days, unit, shift);
  }
  const auto date = civil(day);
  const int year = static_cast<int>(date.year());
  const int month = static_cast<int>(static_cast<unsigned>(date.month()));
  const int length = lexicon::months_of_unit(unit);
  if (length == 1) {
    const int months = year * kMonths + month - 1 + shift;
    if (!is_in_range(months / kMonths)) return std::nullopt;
    return date_interval(months / kMonths, months % kMonths + 1, 0);
  }
  if (length == 3) {
    const int quarters = year * 4 + (month - 1) / 3 + shift;
    if (!is_in_range(quarters / 4)) return std::nullopt;
    return quarter_interval(quarters / 4, quarters % 4 + 1);
  }
  return years_around(year, unit, shift);
}

std::optional<Interval> date_interval(std::optional<int> year, int month,
                                      int day) {
  if (year && !is_in_range(*year)) return std::nullopt;
  if (month == 0) {
    if (!year) return std::nullopt;
    return Interval{year_text(year), day_text(year, 12, 31), "year"};
  }
  if (month < 1 || month > 12 || day < 0 || day > last_day(year, month)) {
    return std::nullopt;
  }
  if (day == 0) {
    return Interval{year_text(year) + "-" + padded(month, 2),
                    day_text(year, month, last_day(year, month)), "month"};
  }
  return Interval{day_text(year, month, day), day_text(year, month, day),
                  "day"};
}

Interval season_interval(int year, int season) {
  constexpr int spring = 21;
  const int last_month = (season - spring) * 3 + 5;
  const bool turns = last_month > 12;
  const int end_year = turns ? year + 1 : year;
  const int end_month = turns ? last_month - 12 : last_month;
  return {year_text(year) + "-" + std::to_string(season),
          day_text(end_year, end_month, last_day(end_year, end_month)),
          "season"};
}

Interval quarter_interval(int year, int quarter) {
  const int month = quarter * 3;
  return {day_text(year, month - 2, 1),
          day_text(year, month, last_day(year, month)), "quarter"};
}

Interval decade_interval(int first) {
  return {padded(first / 10, 3) + "X", day_text(first + 9, 12, 31), "decade"};
}

Interval century_interval(int number) {
  return {padded(number - 1, 2) + "XX", day_text(number * 100, 12, 31),
          "century"};
}

}  // namespace relata::extract
