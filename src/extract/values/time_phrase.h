#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "extract/values/calendar.h"

namespace relata::extract {

/// The words of a time, in lower case, without its preposition, and where they
/// stand.
struct TimePhrase {
  std::vector<std::string> words;
  std::optional<Date> today;  ///< The article's date.
  bool looks_ahead = false;   ///< The clause is about the future.
  std::string preposition;    ///< Before all, in lower case.
};

/// What a phrase was read as.
struct TimeReading {
  Interval interval;     ///< Empty begin and end: known in kind only.
  std::string relation;  ///< "at", or what its words add: "after", "during".
};

/// Reads the phrase; nothing if it is no time.
std::optional<TimeReading> read_time(const TimePhrase& phrase);

/// The year that four digits write, 1000 to 2199; nothing for other words.
std::optional<int> year_number(std::string_view word);

}  // namespace relata::extract
