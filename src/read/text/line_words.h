#pragma once

#include <string_view>
#include <vector>

namespace relata::read {

/// The words of `text`, cut at blanks.
std::vector<std::string_view> line_words(std::string_view text);

/// Returns true iff `word` begins with a letter in upper case.
bool starts_upper(std::string_view word);

}  // namespace relata::read
