#include "extract/value_words.h"

#include <algorithm>
#include <string>

#include "extract/syntax/mention.h"
#include "extract/syntax/wording.h"
#include "lexicon/grammar/function_words.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// What stands before a noun without being part of its phrase.
bool is_outside(Dep relation) {
  switch (relation) {
    case Dep::kCase:
    case Dep::kCop:
    case Dep::kCc:
    case Dep::kMark:
    case Dep::kAux:
    case Dep::kNsubj:
    case Dep::kExpl:
    case Dep::kAdvcl:
      return true;
    default:
      return false;
  }
}

/// What stands behind a noun without being part of its phrase; of a number also
/// a phrase: "$8 trillion at the end of the year".
bool is_told_beside(const Tree& tree, TokenIndex head, TokenIndex child) {
  switch (tree[child].relation) {
    case Dep::kPunct:
    case Dep::kAclRelcl:
    case Dep::kAcl:
    case Dep::kConj:
    case Dep::kAppos:
      return true;
    default: {
      const std::string word = preposition(tree, child);
      return is_bare_number(tree, head) && !word.empty() &&
             !lexicon::marks_genitive(word);
    }
  }
}

/// "accused of lying and of selling it": each is an act of its own.
bool is_told_apart(const Tree& tree, TokenIndex conjunct) {
  return tree[conjunct].relation == Dep::kConj &&
         tree[conjunct].xpos == "VBG" && is_predicate(tree, conjunct) &&
         tree[tree[conjunct].head].relation == Dep::kAdvcl;
}

/// "whether he left": without its first word it would be told.
bool asks(const Token& word) {
  return lexicon::subordinator(text::lower(word.form)) ==
         lexicon::Subordinator::kQuestion;
}

}  // namespace

TokenRange without_punctuation(const Tree& tree, TokenRange range) {
  while (range.first < range.last && tree[range.first].upos == Upos::kPunct) {
    ++range.first;
  }
  while (range.last > range.first && tree[range.last].upos == Upos::kPunct) {
    --range.last;
  }
  return range;
}

bool is_bare_number(const Tree& tree, TokenIndex head) {
  return (tree[head].upos == Upos::kNum || tree[head].upos == Upos::kSym) &&
         name_of(tree, head) == nullptr && !counted_noun(tree, head);
}

TokenRange phrase_words(const Tree& tree, const Value& value) {
  TokenRange range = value.range;
  const auto below = tree.children(value.head);
  for (const TokenIndex child : below) {
    const TokenRange extent = tree.extent(child);
    if (extent.last < value.head && is_outside(tree[child].relation)) {
      range.first = std::max(range.first, extent.last + 1);
    }
  }
  for (auto place = below.rbegin(); place != below.rend(); ++place) {
    const TokenRange extent = tree.extent(*place);
    if (extent.first <= value.head || extent.last != range.last ||
        !is_told_beside(tree, value.head, *place)) {
      break;
    }
    range.last = extent.first - 1;
  }
  return range.first <= range.last ? range : TokenRange{value.head, value.head};
}

TokenRange value_words(const Tree& tree, const Value& value) {
  if (value.kind == Value::Kind::kWords) return value.range;
  if (value.kind == Value::Kind::kPhrase) return base_phrase(tree, value.head);
  TokenRange range = tree.extent(value.head);
  if (value.range.first < range.first) return value.range;
  for (const TokenIndex child : tree.children(value.head)) {
    const TokenRange extent = tree.extent(child);
    const bool opens = (tree[child].relation == Dep::kMark ||
                        tree[child].relation == Dep::kCc) &&
                       !asks(tree[child]);
    if (opens && extent.first == range.first && extent.last < value.head) {
      range.first = extent.last + 1;
    } else if (extent.first > value.head && is_told_apart(tree, child)) {
      range.last = std::min(range.last, extent.first - 1);
    } else if (tree[child].relation == Dep::kParataxis &&
               extent.last + 2 >= range.last && extent.first > value.head) {
      range.last = extent.first - 1;
    }
  }
  return without_punctuation(tree, range);
}

TokenRange act_words(const Tree& tree, const Value& clause) {
  TokenRange range = value_words(tree, clause);
  for (const TokenIndex child : tree.children(clause.head)) {
    const TokenRange extent = tree.extent(child);
    if (extent.first <= clause.head) continue;
    const bool is_beside = tree[child].relation == Dep::kAdvcl ||
                           tree[extent.first - 1].form == ",";
    if (is_beside) range.last = std::min(range.last, extent.first - 1);
  }
  return range;
}

}  // namespace relata::extract
