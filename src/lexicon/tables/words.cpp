#include "lexicon/tables/words.h"

namespace relata::lexicon {

WordSet words_of(std::string_view table, std::size_t column) {
  WordSet words;
  for (const TableRow& row : table_rows(table)) {
    for (const std::string_view item : cell_items(row[column]))
      words.insert(item);
  }
  return words;
}

std::vector<std::string_view> items_of(std::string_view table) {
  std::vector<std::string_view> items;
  for (const TableRow& row : table_rows(table)) {
    for (const std::string_view item : cell_items(row[0]))
      items.push_back(item);
  }
  return items;
}

WordSet words_of_kind(std::string_view table, std::string_view kind,
                      std::size_t kind_column, std::size_t column) {
  WordSet words;
  for (const TableRow& row : table_rows(table)) {
    if (row[kind_column] != kind) continue;
    for (const std::string_view item : cell_items(row[column]))
      words.insert(item);
  }
  return words;
}

WordPairs pairs_of(std::string_view table, std::size_t first,
                   std::size_t second) {
  WordPairs pairs;
  for (const TableRow& row : table_rows(table)) {
    const auto others = cell_items(row[second]);
    for (const std::string_view item : cell_items(row[first]))
      pairs[item].insert(others.begin(), others.end());
  }
  return pairs;
}

bool has_pair(const WordPairs& pairs, std::string_view first,
              std::string_view second) {
  const auto place = pairs.find(first);
  return place != pairs.end() && place->second.contains(second);
}

}  // namespace relata::lexicon
