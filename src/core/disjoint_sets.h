#pragma once

#include <cstddef>
#include <numeric>
#include <vector>

namespace relata {

/// The numbers below a count in sets that only grow, each named by its leader.
class DisjointSets {
 public:
  /// Every number in a set of its own.
  explicit DisjointSets(std::size_t count = 0) : above_(count) {
    std::iota(above_.begin(), above_.end(), std::size_t{0});
  }

  std::size_t size() const { return above_.size(); }

  /// Adds one number more, in a set of its own, and gives it.
  std::size_t add() {
    above_.push_back(above_.size());
    return above_.back();
  }

  /// The number that stands for the set of `i`. The way to it is short where
  /// the smaller set was put under the larger one.
  std::size_t leader(std::size_t i) const {
    while (above_[i] != i)
      i = above_[i];
    return i;
  }

  /// Joins two sets; the leader of `into` is the leader of both.
  void join(std::size_t from, std::size_t into) {
    above_[shortened(from)] = shortened(into);
  }

 private:
  std::size_t shortened(std::size_t i) {
    while (above_[i] != i) {
      above_[i] = above_[above_[i]];
      i = above_[i];
    }
    return i;
  }

  std::vector<std::size_t> above_;  ///< Of a leader: itself.
};

}  // namespace relata
