#include "extract/values/word_table.h"

#include "core/tables.h"

namespace relata::extract {

WordTable::WordTable(std::string_view name) {
  for (const TableRow& row : table_rows(name)) {
    for (const auto word : cell_items(row[0])) {
      entries_[word].push_back({row[1], row[2]});
    }
  }
}

std::string_view WordTable::value(std::string_view word,
                                  std::string_view kind) const {
  const auto place = entries_.find(word);
  if (place == entries_.end()) return {};
  for (const Entry& entry : place->second) {
    if (entry.kind == kind) return entry.value;
  }
  return {};
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
