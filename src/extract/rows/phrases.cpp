#include "extract/rows/phrases.h"

#include <algorithm>

#include "extract/syntax/complement.h"
#include "extract/syntax/noun_phrase.h"
#include "lexicon/grammar/function_words.h"

namespace relata::extract {
namespace {

/// Dependents that tell more of a noun than a reader takes for its argument.
bool is_left_out(Dep relation) {
  switch (relation) {
    case Dep::kAclRelcl:
    case Dep::kAppos:
    case Dep::kParataxis:
    case Dep::kConj:
    case Dep::kCc:
    case Dep::kAdvcl:
    case Dep::kAdvclRelcl:
    case Dep::kPunct:
    case Dep::kCase:
    case Dep::kMark:
    case Dep::kCop:
    case Dep::kAux:
    case Dep::kNsubj:
    case Dep::kNsubjPass:
    case Dep::kDep:
    case Dep::kDiscourse:
    case Dep::kObl:
    case Dep::kOblUnmarked:
      return true;
    default:
      return false;
  }
}

/// The base phrase with the adverbs right before it: "now a teacher".
TokenRange adverbs_and_phrase(const Tree& tree, TokenIndex head) {
  TokenRange range = base_phrase(tree, head);
  while (range.first > 0 && tree[range.first - 1].relation == Dep::kAdvmod &&
         tree[range.first - 1].head == head &&
         !lexicon::is_not(tree[range.first - 1].lemma)) {
    --range.first;
  }
  return range;
}

/// The last token of a phrase and of those coordinated with it: "sales of
/// bikes, boats and cars".
TokenIndex last_of_all(const Tree& tree, TokenIndex head) {
  const TokenIndex own = short_phrase(tree, head).last;
  const TokenIndex last = short_phrase(tree, conjuncts(tree, head).back()).last;
  return last > own && last - own < kLongestPhrase ? last : own;
}

}  // namespace

TokenRange full_phrase(const Tree& tree, TokenIndex head,
                       TokenIndex predicate) {
  TokenRange range = adverbs_and_phrase(tree, head);
  const auto counted = counted_noun(tree, head);
  bool is_open = true;
  for (const TokenIndex child : tree.children(head)) {
    const TokenRange extent = tree.extent(child);
    if (child < head || (extent.first <= range.last && child != counted)) {
      continue;
    }
    const bool is_own = predicate != head && tree.is_under(predicate, child);
    if (tree[child].relation == Dep::kPunct) continue;
    is_open = is_open && !is_own && !is_left_out(tree[child].relation);
    if (is_open) range.last = extent.last;
  }
  while (range.last > head && tree[range.last].upos == Upos::kPunct) {
    --range.last;
  }
  return range;
}

TokenRange short_phrase(const Tree& tree, TokenIndex head) {
  TokenRange range = adverbs_and_phrase(tree, head);
  if (const auto counted = counted_noun(tree, head)) {
    range.last = std::max(range.last, short_phrase(tree, *counted).last);
  }
  for (const TokenIndex child : tree.children(head)) {
    const TokenRange extent = tree.extent(child);
    if (tree[child].relation == Dep::kNmod && extent.first == range.last + 1 &&
        lexicon::marks_genitive(preposition(tree, child))) {
      range.last = std::max(range.last, last_of_all(tree, child));
    }
  }
  while (range.last > head && tree[range.last].upos == Upos::kAdp)
    --range.last;  // "the High Court of", where a name was cut short.
  return range;
}

}  // namespace relata::extract
