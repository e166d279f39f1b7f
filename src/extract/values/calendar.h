#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"

namespace relata::extract {

/// A stretch of days as a TimeValue writes it.
struct Interval {
  std::string begin;  ///< EDTF, as coarse as it is known: "2019", "XXXX-11-03".
  std::string end;    ///< Its last day.
  std::string grain;  ///< "day", "week", "month", "season", "year", ...

  friend bool operator==(const Interval&, const Interval&) = default;
};

/// The day, the week from Monday to Sunday, the weekend, the month, the
/// quarter, the year, the decade or the century that `day` is in, moved by
/// `shift` such units. Nothing for another unit, or outside of the years 1 to
/// 9999.
std::optional<Interval> unit_around(Day day, std::string_view unit, int shift);

/// One day, one month, or one year. Without a year its place is "XXXX"; with
/// neither month nor day it is the year. Nothing for a day that no calendar
/// has.
std::optional<Interval> date_interval(std::optional<int> year, int month,
                                      int day);

/// The season with the EDTF number 21 (spring) to 24 (winter) of a year.
Interval season_interval(int year, int season);

/// The quarter 1 to 4 of a year.
Interval quarter_interval(int year, int quarter);

/// The ten years from `first`, the hundred of the `number`th century.
Interval decade_interval(int first);
Interval century_interval(int number);

/// From one day to another.
Interval days_interval(Day first, Day last, std::string_view grain);

}  // namespace relata::extract
