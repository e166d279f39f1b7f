#include "core/tree.h"

#include <algorithm>

#include "core/document.h"

namespace relata {

DependencyTree::DependencyTree(const std::vector<TokenIndex>& heads) {
  const auto count = static_cast<TokenIndex>(heads.size());
  extents_.resize(count);
  for (TokenIndex i = 0; i < count; ++i)
    extents_[i] = {i, i};
  group_dependents(heads);
  walk_down(heads);
  sum_up(heads);
}

void DependencyTree::group_dependents(const std::vector<TokenIndex>& heads) {
  begins_.assign(heads.size() + 1, 0);
  for (const TokenIndex head : heads) {
    if (head < size()) ++begins_[head + 1];
  }
  for (TokenIndex i = 0; i < size(); ++i)
    begins_[i + 1] += begins_[i];
  dependents_.resize(begins_.back());
  std::vector<TokenIndex> next(begins_.begin(), begins_.end() - 1);
  for (TokenIndex i = 0; i < size(); ++i) {
    if (heads[i] < size()) dependents_[next[heads[i]]++] = i;
  }
}

void DependencyTree::walk_down(const std::vector<TokenIndex>& heads) {
  entered_.assign(size(), 0);
  order_.reserve(size());
  std::vector<TokenIndex> stack;
  for (TokenIndex i = 0; i < size(); ++i) {
    if (heads[i] >= size()) stack.push_back(i);
  }
  while (!stack.empty()) {
    const TokenIndex token = stack.back();
    stack.pop_back();
    entered_[token] = static_cast<TokenIndex>(order_.size());
    order_.push_back(token);
    const auto below = children(token);
    stack.insert(stack.end(), below.rbegin(), below.rend());
  }
}

/// The extents, and the last numbers under each token, from the leaves up.
void DependencyTree::sum_up(const std::vector<TokenIndex>& heads) {
  left_.assign(size(), 0);
  for (auto place = order_.rbegin(); place != order_.rend(); ++place) {
    left_[*place] = std::max(left_[*place], entered_[*place]);
    const TokenIndex head = heads[*place];
    if (head >= size()) continue;
    left_[head] = std::max(left_[head], left_[*place]);
    TokenRange& range = extents_[head];
    range.first = std::min(range.first, extents_[*place].first);
    range.last = std::max(range.last, extents_[*place].last);
  }
}

std::vector<DependencyTree> trees_of(const std::vector<Sentence>& sentences) {
  std::vector<DependencyTree> trees;
  trees.reserve(sentences.size());
  std::vector<TokenIndex> heads;
  for (const Sentence& sentence : sentences) {
    heads.clear();
    for (const Token& token : sentence.tokens)
      heads.push_back(token.head);
    trees.emplace_back(heads);
  }
  return trees;
}

}  // namespace relata
