#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"

namespace relata::read {

/// "OTTAWA, March 11 (Meridian Wire) - ": what stands before the news.
struct Dateline {
  std::size_t size = 0;      ///< Bytes, with the dash, without blanks after it.
  std::optional<Date> date;  ///< Only where the year is written.
  std::string agency;        ///< "Meridian Wire"; may be empty.
};

/// Where in an article a paragraph stands.
enum class Place { kFirstParagraph, kLaterParagraph };

/// The dateline that `paragraph` begins with; nothing if it begins with none.
/// A place in capitals alone, or a date alone, counts only in the first
/// paragraph.
std::optional<Dateline> dateline(std::string_view paragraph, Place place);

/// A line that only says when the article was written.
struct DateLine {
  std::optional<Date> date;  ///< Nothing where no year is written.
};

/// What a line such as "Published: Monday, March 11, 2024 at 3:40 p.m. ET"
/// says; nothing if `line` is no such line.
std::optional<DateLine> date_line(std::string_view line);

}  // namespace relata::read
