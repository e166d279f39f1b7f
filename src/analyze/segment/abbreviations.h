#pragma once

#include <cstddef>
#include <cstdint>

#include "analyze/segment/characters.h"

namespace relata::analyze {

/// What a chunk that ends in a full stop is known to be. The numbers are part
/// of the trained tokenizer's features.
enum class Abbreviation : std::uint8_t {
  kNoStop,   ///< The chunk does not end in a full stop.
  kUnknown,  ///< Any other chunk that does.
  kTitle,
  kSuffix,
  kMonth,
  kPlace,
  kReference,
  kTime,
  kOther,
  kInitial,  ///< One letter.
  kDotted,   ///< Letters with stops between them, in no table: "U.N.C.L.E."
};

/// What the characters [begin, end), without blanks, are, by the table
/// abbreviations.tsv and by their form.
Abbreviation abbreviation(const Characters& text, std::size_t begin,
                          std::size_t end);

}  // namespace relata::analyze
