#pragma once

#include <string_view>

#include "core/vocabulary.h"

namespace relata::lexicon {

/// The gender that a column of a table gives as M, F or N; U (men and women
/// alike) is kNeuter, anything else kUnknown.
Gender gender_of(std::string_view code);

/// The number that a column of a table gives as S or P; kUnknown otherwise.
Number number_of(std::string_view code);

}  // namespace relata::lexicon
