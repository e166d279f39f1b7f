#include "lexicon/grammar/noun_complements.h"

#include <algorithm>
#include <vector>

#include "core/tables.h"
#include "lexicon/tables/words.h"

namespace relata::lexicon {
namespace {

using Prepositions = WordMap<std::vector<std::string_view>>;

Prepositions read(std::string_view name) {
  Prepositions table;
  for (const TableRow& row : table_rows(name)) {
    table.emplace(row[0], cell_items(row[1]));
  }
  return table;
}

const Prepositions& noun_complements() {
  static const Prepositions table = read("noun_complements.tsv");
  return table;
}

bool has(const Prepositions& table, std::string_view lemma,
         std::string_view preposition) {
  const auto row = table.find(lemma);
  return row != table.end() && std::find(row->second.begin(), row->second.end(),
                                         preposition) != row->second.end();
}

}  // namespace

bool takes_complement(std::string_view lemma, std::string_view preposition) {
  return preposition == "of" || has(noun_complements(), lemma, preposition);
}

bool wants_complement(std::string_view lemma) {
  return noun_complements().contains(lemma);
}

bool governs(std::string_view lemma, std::string_view preposition) {
  static const Prepositions table = read("verb_complements.tsv");
  return has(table, lemma, preposition);
}

}  // namespace relata::lexicon
