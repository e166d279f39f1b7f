#include "lexicon/world/name_parts.h"

#include <array>

#include "core/tables.h"
#include "lexicon/tables/words.h"

namespace relata::lexicon {
namespace {

constexpr std::array<std::string_view, 23> kKinds = {
    "particle", "small",  "joined",  "servant", "generation", "degree",
    "family",   "group",  "turned",  "swapped", "realm",      "rank",
    "compass",  "first",  "storm",   "ship",    "carrier",    "unsaid",
    "link",     "versus", "federal", "paper",   "state"};

/// Words with a bit for each part that they can be.
using Parts = WordMap<std::uint32_t>;

const Parts& parts() {
  static const Parts found = [] {
    Parts words;
    for (const TableRow& row : table_rows("name_parts.tsv")) {
      for (std::size_t kind = 0; kind < kKinds.size(); ++kind) {
        if (row[0] != kKinds[kind]) continue;
        for (const std::string_view word : cell_items(row[1]))
          words[word] |= std::uint32_t{1} << kind;
      }
    }
    return words;
  }();
  return found;
}

using Meanings = WordMap<std::string_view>;

/// "first=1": each word of the rows of `kind` with what it stands for.
Meanings read_meanings(std::string_view kind) {
  Meanings meanings;
  for (const TableRow& row : table_rows("name_parts.tsv")) {
    if (row[0] != kind) continue;
    for (const std::string_view item : cell_items(row[1])) {
      const auto is = item.find('=');
      meanings.emplace(item.substr(0, is), item.substr(is + 1));
    }
  }
  return meanings;
}

std::string_view look_up(const Meanings& meanings, std::string_view word,
                         std::string_view otherwise) {
  const auto found = meanings.find(word);
  return found == meanings.end() ? otherwise : found->second;
}

}  // namespace

bool is_name_part(NamePart part, std::string_view word) {
  const auto found = parts().find(word);
  return found != parts().end() &&
         (found->second >> static_cast<std::uint32_t>(part) & 1U) != 0;
}

std::string_view ordinal_digits(std::string_view word) {
  static const Meanings ordinals = read_meanings("ordinal");
  return look_up(ordinals, word, {});
}

std::string_view generation_told(std::string_view word) {
  static const Meanings told = read_meanings("told");
  return look_up(told, word, {});
}

std::string_view unabbreviated(std::string_view word) {
  static const Meanings words = read_meanings("abbreviation");
  return look_up(words, word, word);
}

}  // namespace relata::lexicon
