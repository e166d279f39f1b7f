// "the states and the court": what is coordinated, and what only looks like it
// ("Hammond & Co.", "a hit-and-run").
#include <algorithm>

#include "extract/syntax/noun_phrase.h"
#include "extract/syntax/tree.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/meaning/cues.h"
#include "lexicon/meaning/nouns.h"
#include "text/fold.h"

namespace relata::extract {

namespace {

/// Whether a "not" of its own stands before a noun; "not only" is none.
bool has_not(const Tree& tree, TokenIndex noun) {
  const auto below = tree.children(noun);
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    return child < noun && lexicon::is_not(tree[child].lemma) &&
           (tree[child + 1].upos != Upos::kAdv || child + 1 == noun);
  });
}

/// "the states rather than the court": words that leave out what follows.
bool has_exclusion(const Tree& tree, TokenIndex conjunct) {
  const auto below = tree.children(conjunct);
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    const Dep relation = tree[child].relation;
    if (relation != Dep::kCc && relation != Dep::kCase) return false;
    const lexicon::Cue* cue = lexicon::find_cue(
        text::lower(tree.text(tree.extent(child))), "prep", "scope");
    return cue != nullptr && cue->affirmed == '-';
  });
}

/// "by the states, not the court": what is set against the others.
bool is_left_out(const Tree& tree, TokenIndex conjunct) {
  return has_not(tree, conjunct) || has_exclusion(tree, conjunct);
}

/// "100 State Department and USAID employees": a counted name beside a noun
/// that another name modifies modifies it as well.
bool shares_noun(const Tree& tree, TokenIndex name, TokenIndex noun) {
  const auto number = tree.child(name, {Dep::kNummod});
  return number && *number < name && tree[name].upos == Upos::kPropn &&
         tree[name].xpos == "NNP" && tree[noun].xpos == "NNS" &&
         tree[noun].relation == Dep::kConj &&
         tree.has(noun, {Dep::kCompound}) && !tree.has(noun, {Dep::kNummod});
}

/// "hit-and-run": hyphens without a blank join the two.
bool is_hyphenated(const Tree& tree, TokenIndex head, TokenIndex conjunct) {
  if (conjunct < head + 3 || tree[conjunct].relation != Dep::kConj)
    return false;
  for (TokenIndex i = head; i < conjunct; ++i) {
    if (tree[i].span.end != tree[i + 1].span.begin) return false;
  }
  return tree[head + 1].form == "-" && tree[conjunct - 1].form == "-";
}

/// "bed and breakfast": nothing else is told of the second one.
bool is_fixed_pair(const Tree& tree, TokenIndex head, TokenIndex conjunct) {
  return conjunct == head + 2 && tree.children(conjunct).size() == 1 &&
         tree[head + 1].relation == Dep::kCc &&
         lexicon::is_fixed_pair(text::lower(tree[head].lemma),
                                text::lower(tree[conjunct].lemma));
}

}  // namespace

bool is_one_phrase(const Tree& tree, TokenIndex head, TokenIndex conjunct) {
  const Name* name = name_over(tree, head);
  if (name != nullptr && name == name_over(tree, conjunct)) return true;
  return is_hyphenated(tree, head, conjunct) ||
         is_fixed_pair(tree, head, conjunct);
}

bool is_rest_of_word(const Tree& tree, TokenIndex child, TokenIndex head) {
  const TokenIndex next = head + 2;
  if (child < next || tree[next].upos == Upos::kVerb ||
      tree[head + 1].xpos != "HYPH" || !is_behind_hyphen(tree, next)) {
    return false;
  }
  return child == next ||
         (tree[child].relation == Dep::kNmod && is_behind_hyphen(tree, child) &&
          tree.extent(child).first <= next);
}

std::optional<TokenIndex> set_against(const Tree& tree, TokenIndex noun) {
  if (!has_not(tree, noun)) return std::nullopt;
  const auto is_but = [&tree](TokenIndex token) {
    return lexicon::conjunction(text::lower(tree[token].form)) ==
           lexicon::Conjunction::kBut;
  };
  for (const TokenIndex child : tree.children(noun)) {
    if (tree[child].relation != Dep::kConj) continue;
    TokenIndex first = tree.extent(child).first;
    while (first < child && tree[first].upos == Upos::kPunct)
      ++first;
    if (is_but(first) || is_but(first - 1)) return child;
  }
  return std::nullopt;
}

bool is_set_against(const Tree& tree, TokenIndex noun) {
  return set_against(tree, noun).has_value();
}

std::vector<TokenIndex> conjuncts(const Tree& tree, TokenIndex head) {
  std::vector<TokenIndex> all = {head};
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const TokenIndex child : tree.children(all[i])) {
      if (tree[child].relation == Dep::kConj &&
          is_nominal(tree[child]) == is_nominal(tree[head]) &&
          !is_predicate(tree, child) && !is_left_out(tree, child) &&
          !is_one_phrase(tree, all[i], child)) {
        all.push_back(child);
      }
    }
  }
  if (all.size() > 1 && is_set_against(tree, head)) all.erase(all.begin());
  std::sort(all.begin(), all.end());
  if (all.size() > 1 && shares_noun(tree, all.front(), all.back())) {
    all.erase(all.begin());
  }
  return all;
}

TokenIndex first_conjunct(const Tree& tree, TokenIndex token) {
  while (tree[token].relation == Dep::kConj && tree[token].head != kNoToken) {
    token = tree[token].head;
  }
  return token;
}

}  // namespace relata::extract
