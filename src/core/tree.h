#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace relata {

/// The position of a token in its sentence, from 0.
using TokenIndex = std::uint32_t;

/// The head of a root.
inline constexpr TokenIndex kNoToken = std::numeric_limits<TokenIndex>::max();

/// A run of tokens, both ends included.
struct TokenRange {
  TokenIndex first = 0;
  TokenIndex last = 0;

  bool contains(TokenIndex token) const {
    return first <= token && token <= last;
  }
  friend auto operator<=>(const TokenRange&, const TokenRange&) = default;
};

/// A sentence's dependency tree with its edges turned downwards. Built in
/// linear time from the heads of its tokens; a token whose head lies outside
/// is a root.
class DependencyTree {
 public:
  DependencyTree() = default;
  explicit DependencyTree(const std::vector<TokenIndex>& heads);

  TokenIndex size() const { return static_cast<TokenIndex>(extents_.size()); }

  /// The dependents of `head`, in text order.
  std::span<const TokenIndex> children(TokenIndex head) const {
    return {dependents_.data() + begins_[head],
            dependents_.data() + begins_[head + 1]};
  }

  /// The tokens from the first to the last one under `head`, itself included.
  TokenRange extent(TokenIndex head) const { return extents_[head]; }

  /// Returns true iff `token` is `ancestor` or stands under it.
  bool is_under(TokenIndex token, TokenIndex ancestor) const {
    return entered_[ancestor] <= entered_[token] &&
           entered_[token] <= left_[ancestor];
  }

  /// All tokens, every head before its dependents.
  const std::vector<TokenIndex>& top_down() const { return order_; }

 private:
  void group_dependents(const std::vector<TokenIndex>& heads);
  void walk_down(const std::vector<TokenIndex>& heads);
  void sum_up(const std::vector<TokenIndex>& heads);

  std::vector<TokenIndex> dependents_;  ///< Grouped by head.
  std::vector<TokenIndex> begins_;      ///< Where each head's group begins.
  std::vector<TokenIndex> order_;
  std::vector<TokenRange> extents_;
  std::vector<TokenIndex> entered_;  ///< Depth-first numbers, for is_under().
  std::vector<TokenIndex> left_;
};

}  // namespace relata
