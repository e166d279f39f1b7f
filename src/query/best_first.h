#pragma once

#include <optional>
#include <tuple>
#include <vector>

#include "query/edges.h"

namespace relata::query {

/// The facts of a pattern in the order of their rank(), each read when it may
/// be the next: of many facts only those that are asked for, and those that
/// might have been better.
class BestFirst {
 public:
  /// Those with `entity` at `side`, or all. `edges` must outlive it.
  BestFirst(Edges& edges, std::size_t pattern, Side side,
            std::optional<EntityId> entity)
      : edges_(edges), pattern_(pattern), side_(side), entity_(entity) {}

  /// The next one; nothing at the end.
  Result<std::optional<Hit>> next();

 private:
  /// To read a fact alone costs some times what it costs among all.
  static constexpr std::size_t kMostAlone = 4'000;

  Result<void> begin();
  Result<void> read_some();
  Result<void> read_rest();

  Edges& edges_;
  const std::size_t pattern_;
  const Side side_;
  const std::optional<EntityId> entity_;
  bool has_begun_ = false;
  std::size_t reads_ = 0;
  std::vector<Edges::Candidate> unread_;  ///< A heap: what may be best on top.
  std::vector<Hit> read_;                 ///< A heap: the best on top.
  std::optional<std::tuple<std::int64_t, Standing, FactId>> last_;  ///< Given.
};

}  // namespace relata::query
