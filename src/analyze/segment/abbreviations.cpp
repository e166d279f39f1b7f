#include "analyze/segment/abbreviations.h"

#include <map>
#include <string>
#include <string_view>

#include "core/tables.h"

namespace relata::analyze {
namespace {

constexpr std::size_t kLongest = 12;

using Table = std::map<std::string_view, Abbreviation, std::less<>>;

Abbreviation kind(std::string_view word) {
  static const std::map<std::string_view, Abbreviation> kinds = {
      {"title", Abbreviation::kTitle},
      {"suffix", Abbreviation::kSuffix},
      {"month", Abbreviation::kMonth},
      {"place", Abbreviation::kPlace},
      {"reference", Abbreviation::kReference},
      {"time", Abbreviation::kTime}};
  const auto place = kinds.find(word);
  return place == kinds.end() ? Abbreviation::kOther : place->second;
}

const Table& known() {
  static const Table table_of_words = [] {
    Table table;
    for (const TableRow& row : table_rows("abbreviations.tsv")) {
      table.emplace(row[0], kind(row[1]));
    }
    return table;
  }();
  return table_of_words;
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
  const auto place = known().find(letters);
  if (place != known().end()) return place->second;
  if (letters.size() == 1) return Abbreviation::kInitial;
  return inner_stops > 0 && inner_stops + 1 == letters.size()
             ? Abbreviation::kDotted
             : Abbreviation::kUnknown;
}

}  // namespace relata::analyze
