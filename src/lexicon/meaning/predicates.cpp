#include "lexicon/meaning/predicates.h"

#include <algorithm>
#include <cassert>

#include "core/tables.h"
#include "lexicon/tables/words.h"

namespace relata::lexicon {
namespace {

std::vector<EntityType> types(std::string_view cell) {
  std::vector<EntityType> list;
  for (const auto item : cell_items(cell)) {
    const auto type = parse_label<EntityType>(item);
    assert(type && "unknown type in schema/predicates.tsv");
    if (type) list.push_back(*type);
  }
  return list;
}

std::vector<Predicate> read_predicates() {
  std::vector<Predicate> list;
  for (const TableRow& row : table_rows("predicates.tsv")) {
    list.push_back({.name = row[0],
                    .family = row[1],
                    .inverse = row[2],
                    .domain = types(row[3]),
                    .range = types(row[4]),
                    .plover = row[5],
                    .wikidata = row[6],
                    .schema_org = row[7],
                    .definition = row[8]});
  }
  std::sort(list.begin(), list.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  return list;
}

std::vector<Frame> read_frames() {
  std::vector<Frame> list;
  for (const TableRow& row : table_rows("frames.tsv")) {
    list.push_back({row[0], row[1], row[2] == "swap", row[3] != "clause",
                    row[3] != "phrase", row[3] == "attribute"});
  }
  std::sort(list.begin(), list.end(),
            [](const auto& a, const auto& b) { return a.lemma < b.lemma; });
  return list;
}

}  // namespace

const std::vector<Predicate>& predicates() {
  static const std::vector<Predicate> list = read_predicates();
  return list;
}

const Predicate* find_predicate(std::string_view name) {
  const auto& list = predicates();
  const auto place =
      std::lower_bound(list.begin(), list.end(), name,
                       [](const Predicate& row, std::string_view key) {
                         return row.name < key;
                       });
  return place != list.end() && place->name == name ? &*place : nullptr;
}

const Frame* find_frame(std::string_view lemma) {
  static const std::vector<Frame> list = read_frames();
  const auto place = std::lower_bound(
      list.begin(), list.end(), lemma,
      [](const Frame& row, std::string_view key) { return row.lemma < key; });
  return place != list.end() && place->lemma == lemma ? &*place : nullptr;
}

bool is_act_of_government(const Predicate& predicate) {
  static const WordSet families = words_of("government_acts.tsv");
  return families.contains(predicate.family);
}

bool is_done_to_government(const Predicate& predicate) {
  static const WordSet families =
      words_of_kind("government_acts.tsv", "yes", 1, 0);
  // Who visits a capital goes to the town.
  const bool is_of_places =
      std::find(predicate.range.begin(), predicate.range.end(),
                EntityType::kPlace) != predicate.range.end();
  return families.contains(predicate.family) && !is_of_places;
}

bool is_empty_verb(std::string_view verb) {
  static const WordSet verbs = words_of("empty_verbs.tsv");
  return verbs.contains(verb);
}

}  // namespace relata::lexicon
