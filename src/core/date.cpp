#include "core/date.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>

namespace relata {
namespace {

/// The number that `digits` writes; nothing if some byte is not an ASCII digit.
std::optional<unsigned> number(std::string_view digits) {
  unsigned value = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return std::nullopt;
    value = 10 * value + static_cast<unsigned>(digit - '0');
  }
  return value;
}

/// Whether the calendar has the first day that `date` covers.
bool exists(Date date) {
  const std::chrono::year_month_day first_day{
      std::chrono::year(static_cast<int>(date.year)),
      std::chrono::month(date.month == 0 ? 1 : date.month),
      std::chrono::day(date.day == 0 ? 1 : date.day)};
  return date.year != 0 && first_day.ok();
}

}  // namespace

Result<Date> parse_date(std::string_view text) {
  const auto refuse = [text](const char* why) {
    return fail(Error::Kind::kBadInput, "'" + std::string(text) + "' " + why);
  };

  const bool has_day = text.size() == 10;
  const bool has_month = has_day || text.size() == 7;
  if ((!has_month && text.size() != 4) || (has_month && text[4] != '-') ||
      (has_day && text[7] != '-')) {
    return refuse("is not of the form YYYY, YYYY-MM or YYYY-MM-DD");
  }

  const auto year = number(text.substr(0, 4));
  const auto month = has_month ? number(text.substr(5, 2)) : 0;
  const auto day = has_day ? number(text.substr(8, 2)) : 0;
  if (!year || !month || !day) return refuse("has something other than digits");

  // A part that is written must not be 0: in a Date, 0 means "not known".
  const Date date{.year = *year, .month = *month, .day = *day};
  if ((has_month && *month == 0) || (has_day && *day == 0) || !exists(date)) {
    return refuse("is not in the calendar");
  }
  return date;
}

std::string to_string(Date date) {
  const auto padded = [](unsigned number, std::size_t width) {
    std::string digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
  };
  std::string text = padded(date.year, 4);
  if (date.month != 0) text += "-" + padded(date.month, 2);
  if (date.day != 0) text += "-" + padded(date.day, 2);
  return text;
}

std::optional<Day> day_of(const std::optional<Date>& date) {
  return date && date->day != 0 ? first_day_of(date) : std::nullopt;
}

std::optional<Day> first_day_of(const std::optional<Date>& date) {
  if (!date || date->month == 0) return std::nullopt;
  return Day(std::chrono::year(static_cast<int>(date->year)) /
             std::chrono::month(date->month) /
             std::chrono::day(std::max(date->day, 1U)));
}

}  // namespace relata
