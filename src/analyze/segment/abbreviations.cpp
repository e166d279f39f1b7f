#include "analyze/segment/abbreviations.h"

#include <string>
#include <string_view>

#include "lexicon/forms/sentences.h"

namespace relata::analyze {
namespace {

constexpr std::size_t kLongest = 12;

Abbreviation abbreviation_feature(lexicon::Abbreviation kind) {
  switch (kind) {
    case lexicon::Abbreviation::kTitle:
      return Abbreviation::kTitle;
    case lexicon::Abbreviation::kSuffix:
      return Abbreviation::kSuffix;
    case lexicon::Abbreviation::kMonth:
      return Abbreviation::kMonth;
    case lexicon::Abbreviation::kPlace:
      return Abbreviation::kPlace;
    case lexicon::Abbreviation::kReference:
      return Abbreviation::kReference;
    case lexicon::Abbreviation::kTime:
      return Abbreviation::kTime;
    case lexicon::Abbreviation::kOther:
      break;
  }
  return Abbreviation::kOther;
}

}  // namespace

Abbreviation abbreviation(const Characters& text, std::size_t begin,
                          std::size_t end) {
  if (text.classes[end - 1] != CharClass::kStop) return Abbreviation::kNoStop;
  while (begin < end && (text.classes[begin] == CharClass::kOpen ||
                         text.classes[begin] == CharClass::kQuote ||
                         text.classes[begin] == CharClass::kApostrophe)) {
    ++begin;
  }
  if (end - begin > 2 * kLongest) return Abbreviation::kUnknown;
  std::string letters;
  std::size_t inner_stops = 0;
  for (std::size_t i = begin; i + 1 < end; ++i) {
    const char32_t c = text.seen[i];
    if (c == U'.') {
      ++inner_stops;
    } else if (c >= U'a' && c <= U'z') {
      letters += static_cast<char>(c);
    } else {
      return Abbreviation::kUnknown;
    }
  }
  if (const auto kind = lexicon::abbreviation(letters))
    return abbreviation_feature(*kind);
  if (letters.size() == 1) return Abbreviation::kInitial;
  return inner_stops > 0 && inner_stops + 1 == letters.size()
             ? Abbreviation::kDotted
             : Abbreviation::kUnknown;
}

}  // namespace relata::analyze
