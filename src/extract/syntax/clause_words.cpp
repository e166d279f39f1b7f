// "has not yet fully been paid off": the words of one relation.
#include "extract/syntax/clause_words.h"

#include <algorithm>

#include "extract/syntax/polarity.h"
#include "lexicon/grammar/function_words.h"
#include "text/fold.h"

namespace relata::extract {

namespace {

/// "took her home": right behind the verb, or behind its object's few words.
bool is_direction(const Tree& tree, TokenIndex child, TokenIndex predicate) {
  if (tree[child].relation != Dep::kAdvmod || child < predicate ||
      !lexicon::is_direction(text::lower(tree[child].form)) ||
      tree.extent(child).first != child ||
      lexicon::marks_possession(tree[predicate].lemma)) {
    return false;
  }
  if (child == predicate + 1) return true;
  constexpr TokenIndex most = 4;
  const auto object = tree.child(predicate, {Dep::kObj});
  return object &&
         tree.extent(*object) == TokenRange{predicate + 1, child - 1} &&
         tree.extent(child).last == child && child - predicate <= most;
}

}  // namespace

bool is_particle(const Tree& tree, TokenIndex child, TokenIndex predicate) {
  if (is_direction(tree, child, predicate)) return true;
  if (tree[child].relation != Dep::kCompoundPrt) return false;
  for (TokenIndex i = predicate + 1; i < child; ++i) {
    if (tree[i].upos == Upos::kVerb || tree[i].upos == Upos::kPunct) {
      return false;
    }
  }
  return true;
}

namespace {

/// The words of an adverb below the predicate that are of its relation, whose
/// first word is `first`.
std::vector<TokenIndex> adverb_words(const Tree& tree, const Clause& clause,
                                     TokenIndex child, TokenIndex first) {
  const auto extent = tree.extent(child);
  if (denies(tree, child) && extent.last - extent.first < 2)
    return {extent.first, extent.last};  // "no longer"
  if (is_seldom(tree, child)) return {child, child + 1};
  const bool is_single = extent.first == extent.last;
  // "is very ill": the adverb belongs to the adjective.
  const bool is_inside =
      child > first && child < clause.predicate &&
      (!clause.is_copular || lexicon::is_negation(tree[child].lemma));
  const bool is_next = child + 1 == first;
  // "not only signed": neither word is meant of the verb.
  const bool is_not = lexicon::is_not(tree[child].lemma) ||
                      (child > 0 && lexicon::is_not(tree[child - 1].lemma) &&
                       !denies(tree, child - 1));
  const bool is_of_verb = is_single && (is_inside || is_next) && !is_not &&
                          feature(tree[child].features, "PronType").empty();
  return is_of_verb ? std::vector{child} : std::vector<TokenIndex>();
}

}  // namespace

std::vector<TokenIndex> relation_words(const Tree& tree, const Clause& clause) {
  std::vector<TokenIndex> words;
  const bool is_outer = tree.has(clause.predicate, {Dep::kNsubjOuter});
  for (const TokenIndex child : tree.children(clause.predicate)) {
    const Dep relation = tree[child].relation;
    if (relation == Dep::kAux || relation == Dep::kAuxPass ||
        relation == Dep::kCompoundPrt || (relation == Dep::kCop && !is_outer) ||
        (!clause.is_copular && is_particle(tree, child, clause.predicate))) {
      words.push_back(child);
    }
  }
  if (!clause.is_copular) words.push_back(clause.predicate);
  const TokenIndex first = *std::min_element(words.begin(), words.end());
  for (const TokenIndex child : tree.children(clause.predicate)) {
    if (tree[child].relation != Dep::kAdvmod) continue;
    const auto more = adverb_words(tree, clause, child, first);
    words.insert(words.end(), more.begin(), more.end());
  }
  return words;
}

}  // namespace relata::extract
