#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "names/name.h"

namespace relata::names {

/// A word of a name, with how it is written.
struct WrittenWord {
  std::string folded;      ///< Letters, digits, inner hyphens.
  bool is_large = false;   ///< Begins with a capital.
  bool has_lower = false;  ///< Has a small letter.
  bool ends_in_stop = false;
};

/// The words of a person's name: "J.K." is two, "al-Qadiri" is one, a
/// possessive 's is left out.
std::vector<WrittenWord> person_words(std::string_view written);

/// The words of any other name, without possessive 's: hyphens part them,
/// stops and apostrophes do not, "&" is "and".
Words plain_words(std::string_view written);

/// Returns true iff `written` is one word in capitals, as an acronym is: "FBI",
/// "F.B.I.", "MoD", "G7"; nine letters at most.
bool is_written_acronym(std::string_view written);

/// The letters and digits of `text`, without blanks, hyphens and the like.
std::string solid(std::string_view text);

}  // namespace relata::names
