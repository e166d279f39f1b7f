#include "lexicon/tables/kinds.h"

#include "core/tables.h"

namespace relata::lexicon {

WordKinds::WordKinds(std::string_view name) {
  for (const TableRow& row : table_rows(name)) {
    for (const auto word : cell_items(row[0]))
      entries_[word].push_back({row[1], row[2]});
  }
}

std::string_view WordKinds::value(std::string_view word,
                                  std::string_view kind) const {
  const std::vector<Entry>* entries = find(entries_, word);
  if (entries == nullptr) return {};
  for (const Entry& entry : *entries) {
    if (entry.kind == kind) return entry.value;
  }
  return {};
}

}  // namespace relata::lexicon
