#include "lexicon/tables/grammar_codes.h"

namespace relata::lexicon {

Gender gender_of(std::string_view code) {
  if (code == "M") return Gender::kMasculine;
  if (code == "F") return Gender::kFeminine;
  if (code == "N" || code == "U") return Gender::kNeuter;
  return Gender::kUnknown;
}

Number number_of(std::string_view code) {
  if (code == "S") return Number::kSingular;
  if (code == "P") return Number::kPlural;
  return Number::kUnknown;
}

}  // namespace relata::lexicon
