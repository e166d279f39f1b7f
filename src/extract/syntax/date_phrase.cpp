// "On March 3, 2024": month, day and year are one time, whatever the tree makes
// the head; "Leeds 3, Hull 1": what a side scored is no part of its name.
#include "extract/syntax/date_phrase.h"

#include <string>
#include <string_view>

#include "extract/syntax/noun_phrase.h"
#include "extract/values/time_phrase.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/world/calendar.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// A date has no more tokens on either side of its month: "3rd of March, 2024".
constexpr TokenIndex kDateReach = 4;

bool is_month(const Tree& tree, TokenIndex token) {
  return tree[token].upos == Upos::kPropn &&
         !lexicon::time_word(text::lower(tree.text(token)), "month").empty();
}

bool is_day(const Tree& tree, TokenIndex token) {
  return lexicon::day_of_month(text::lower(tree.text(token))) != 0;
}

bool is_year(const Tree& tree, TokenIndex token) {
  return year_number(tree.text(token)).has_value();
}

/// "Ms. April Lee", "the March for Life".
bool is_in_other_name(const Tree& tree, TokenIndex month) {
  const Name* name = name_over(tree, month);
  return name != nullptr && name->type != EntityType::kTime &&
         (name->type != EntityType::kEvent || name->first != name->last);
}

TokenRange date_at(const Tree& tree, TokenIndex month) {
  TokenRange range = {month, month};
  const auto has = [&tree](TokenIndex at) { return at < tree.size(); };
  if (has(month + 1) && is_day(tree, month + 1)) {
    range.last = month + 1;
  } else if (month >= 1 && is_day(tree, month - 1)) {
    range.first = month - 1;
  } else if (month >= 2 && lexicon::marks_genitive(tree.text(month - 1)) &&
             is_day(tree, month - 2)) {
    range.first = month - 2;
  }
  const TokenIndex next = range.last + 1;
  if (has(next) && is_year(tree, next)) {
    range.last = next;
  } else if (has(next + 1) && tree.text(next) == "," &&
             is_year(tree, next + 1)) {
    range.last = next + 1;
  }
  return range;
}

/// Digits of a number that a side scores; not of a year.
constexpr std::size_t kMostDigits = 3;

bool is_count(const Token& token) {
  return token.upos == Upos::kNum && token.form.size() <= kMostDigits &&
         token.form.find_first_not_of("0123456789") == std::string::npos;
}

/// What the other side has: "Hull 1" of "Leeds 3, Hull 1", "1" of "Leeds 3-1".
bool has_other_count(const Tree& tree, TokenIndex number) {
  for (TokenIndex i = 1; i < tree.size(); ++i) {
    const bool is_second = i == number + 2 && tree[i - 1].upos != Upos::kNoun;
    if (i != number && is_count(tree[i]) &&
        (is_second || tree[i - 1].upos == Upos::kPropn)) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<TokenRange> date_over(const Tree& tree, TokenIndex token) {
  const TokenIndex first = token > kDateReach ? token - kDateReach : 0;
  for (TokenIndex at = first; at < tree.size() && at <= token + kDateReach;
       ++at) {
    if (!is_month(tree, at)) continue;
    const TokenRange range = date_at(tree, at);
    const bool is_bare = range.first == range.last;
    if (range.contains(token) && !(is_bare && is_in_other_name(tree, at))) {
      return range;
    }
  }
  return std::nullopt;
}

bool is_score(const Tree& tree, TokenIndex child, TokenIndex head) {
  if (tree[child].upos != Upos::kNum) return false;
  if (tree[child].form.starts_with('-')) return true;
  const Name* name = name_over(tree, head);
  if (!is_count(tree[child]) || name == nullptr || name->last >= child)
    return false;
  if (tree[name->last].xpos == "NNPS") return true;
  return (name->type == EntityType::kPerson ||
          name->type == EntityType::kPlace ||
          name->type == EntityType::kGeopoliticalEntity) &&
         (tree.has(head, {Dep::kDet}) || has_other_count(tree, child));
}

}  // namespace relata::extract
