#include "lexicon/noun_complements.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "core/tables.h"

namespace relata::lexicon {
namespace {

using Prepositions =
    std::unordered_map<std::string_view, std::vector<std::string_view>>;

Prepositions read() {
  Prepositions table;
  for (const TableRow& row : table_rows("noun_complements.tsv")) {
    table.emplace(row[0], cell_items(row[1]));
  }
  return table;
}

}  // namespace

bool takes_complement(std::string_view lemma, std::string_view preposition) {
  if (preposition == "of") return true;
  static const Prepositions table = read();
  const auto row = table.find(lemma);
  return row != table.end() && std::find(row->second.begin(), row->second.end(),
                                         preposition) != row->second.end();
}

}  // namespace relata::lexicon
