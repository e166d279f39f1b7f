#include "extract/word_table.h"

#include <algorithm>

#include "core/tables.h"

namespace relata::extract {
namespace {

std::string entry_key(std::string_view word, std::string_view kind) {
  std::string key(word);
  key.append("\t").append(kind);
  return key;
}

}  // namespace

WordTable::WordTable(std::string_view name) {
  for (const TableRow& row : table_rows(name)) {
    for (const auto word : cell_items(row[0])) {
      entries_.push_back({entry_key(word, row[1]), row[2]});
    }
  }
  std::sort(entries_.begin(), entries_.end(),
            [](const Entry& a, const Entry& b) { return a.key < b.key; });
}

std::string_view WordTable::value(std::string_view word,
                                  std::string_view kind) const {
  const std::string key = entry_key(word, kind);
  const auto place = std::lower_bound(
      entries_.begin(), entries_.end(), key,
      [](const Entry& entry, const std::string& k) { return entry.key < k; });
  if (place == entries_.end() || place->key != key) return {};
  return place->value;
}

long whole_number(std::string_view word) {
  constexpr std::size_t longest = 9;
  std::size_t digits = 0;
  long number = 0;
  while (digits < word.size() && word[digits] >= '0' && word[digits] <= '9') {
    if (digits == longest) return -1;
    number = number * 10 + (word[digits++] - '0');
  }
  const std::string_view rest = word.substr(digits);
  const bool is_plain = rest.empty() || rest == "st" || rest == "nd" ||
                        rest == "rd" || rest == "th";
  return digits > 0 && is_plain ? number : -1;
}

}  // namespace relata::extract
