#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"

namespace relata {

/// A date as articles give it: a year, a month of a year, or a day.
///
/// Gregorian calendar. A coarse date sorts before the finer ones it contains:
/// 1976 < 1976-04 < 1976-04-01.
struct Date {
  unsigned year = 1;   ///< 1 to 9999.
  unsigned month = 0;  ///< 1 to 12, or 0 if only the year is known.
  unsigned day = 0;    ///< 1 to 31, or 0 if only the month is known.

  // NOLINTNEXTLINE(modernize-use-nullptr): a false alarm of clang-tidy 14.
  friend auto operator<=>(const Date&, const Date&) = default;
};

/// Reads a date of the form YYYY, YYYY-MM or YYYY-MM-DD (ISO 8601).
///
/// All of `text` must be the date: no spaces around it, no time of day. Fails
/// with kBadInput if `text` has another form, or if the calendar has no such
/// day, as with 1999-02-29.
Result<Date> parse_date(std::string_view text);

/// YYYY, YYYY-MM or YYYY-MM-DD: what parse_date() reads.
std::string to_string(Date date);

/// A day of the Gregorian calendar, to count with.
using Day = std::chrono::sys_days;

/// The day of a date that has one; nothing for a coarser date.
std::optional<Day> day_of(const std::optional<Date>& date);

/// The day, or the first one of a month; nothing for a year alone.
std::optional<Day> first_day_of(const std::optional<Date>& date);

}  // namespace relata
