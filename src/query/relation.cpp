#include "query/relation.h"

#include <algorithm>

#include "lexicon/forms/inflections.h"
#include "lexicon/meaning/predicates.h"
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

/// `word` and what it may be a form of: "sued" of "sue", "met with" of "meet
/// with", "was signed" of "be signed".
std::vector<std::string> lemmas_of(const std::string& word) {
  std::vector<std::string> lemmas = {word};
  const auto blank = std::min(word.find(' '), word.size());
  const std::string first = word.substr(0, blank);
  const std::string rest = word.substr(blank);
  for (const std::string& verb : lexicon::verbs_of(first))
    lemmas.push_back(verb + rest);
  std::sort(lemmas.begin(), lemmas.end());
  lemmas.erase(std::unique(lemmas.begin(), lemmas.end()), lemmas.end());
  return lemmas;
}

}  // namespace

bool is_any_of(const Fact& fact, const std::vector<RelationPattern>& patterns) {
  return std::any_of(
      patterns.begin(), patterns.end(), [&](const RelationPattern& pattern) {
        return pattern.predicate.empty()
                   ? fact.lemma == pattern.lemma ||
                         fact.lemma.starts_with(pattern.lemma + " ")
                   : fact.predicate == pattern.predicate;
      });
}

std::vector<RelationPattern> readings(const Relation& relation) {
  if (relation.kind != Relation::Kind::kWords) return {RelationPattern{}};
  std::vector<RelationPattern> list;
  for (const std::string& word : relation.words) {
    for (const std::string& lemma : lemmas_of(text::lower(word)))
      add_readings(lemma, list);
  }
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
  return list;
}

}  // namespace relata::query
