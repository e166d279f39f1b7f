#include "query/relation.h"

#include <algorithm>

#include "lexicon/predicates.h"
#include "text/fold.h"

namespace relata::query {
namespace {

void add_readings(std::string_view word, std::vector<RelationPattern>& list) {
  for (const lexicon::Predicate& predicate : lexicon::predicates()) {
    const std::string name(predicate.name);
    if (name == word) list.push_back({.predicate = name});
    if (predicate.inverse == word && !predicate.inverse.empty()) {
      list.push_back({.predicate = name, .swaps = name != word});
    }
  }
  if (const lexicon::Frame* frame = lexicon::find_frame(word)) {
    list.push_back(
        {.predicate = std::string(frame->predicate), .swaps = frame->swaps});
  }
  list.push_back({.lemma = std::string(word)});
}

}  // namespace

std::vector<RelationPattern> readings(const Relation& relation) {
  if (relation.kind != Relation::Kind::kWords) return {RelationPattern{}};
  std::vector<RelationPattern> list;
  for (const std::string& word : relation.words) {
    add_readings(text::lower(word), list);
  }
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
  return list;
}

}  // namespace relata::query
