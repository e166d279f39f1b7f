#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relata::read {

/// A line that says who wrote an article.
struct Byline {
  std::string author;  ///< "Dana Okafor", of the first author; may be empty.
  std::string outlet;  ///< Only where the line is sure to name it.
};

/// What a line such as "By Dana Okafor and Li Wei", "By Dana Okafor, The
/// Tidewater News", "Author: Dana Okafor" or
/// "(Reporting by ...; editing by ...)" says; nothing if `line` is no such
/// line. A sentence that begins with "By" is none.
std::optional<Byline> byline(std::string_view line);

/// A line about an author at the end of an article.
struct AboutAuthor {
  std::string outlet;  ///< Only where the line is sure to name it.
};

/// What a line such as "Dana Okafor covers the harbour for Tidewater News."
/// says of `author`; nothing if it does not begin with the name.
std::optional<AboutAuthor> about_author(std::string_view line,
                                        std::string_view author);

}  // namespace relata::read
