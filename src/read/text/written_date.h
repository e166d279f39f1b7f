#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/date.h"

namespace relata::read {

/// A day as prose writes it: "March 11", "11 Mar. 2024", "2024-03-11".
struct WrittenDate {
  std::optional<Date> date;  ///< Nothing where no year is written.
  std::size_t size = 0;      ///< Bytes of the phrase.
};

/// The date that `text` begins with; nothing if it begins with none, or with
/// one that the calendar lacks. Numbers alone ("3/11/2024") are read in the
/// order of ISO 8601 only: others mean different days to different readers.
std::optional<WrittenDate> written_date(std::string_view text);

/// The date of an ISO 8601 date or date-time: "2024-03", "2024-03-11",
/// "2024-03-11T09:30:00+02:00". The day is the one written, whatever the time
/// zone. Nothing for any other text.
std::optional<Date> iso_date(std::string_view text);

/// Whether `word` is a day of the week, "Mon." included.
bool is_weekday(std::string_view word);

}  // namespace relata::read
