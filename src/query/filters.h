#pragma once

#include <map>
#include <string>

#include "query/query.h"

namespace relata::query {

/// Whether facts pass `filters`; looks articles and claimants up once each.
/// Filters and graph must outlive it.
class FilterTest {
 public:
  FilterTest(const Filters& filters, const GraphView& graph)
      : filters_(filters), graph_(graph) {}

  /// Whether enough sources and one assertion of `fact` pass.
  Result<bool> passes(const Fact& fact);

  /// Whether the assertion passes.
  Result<bool> passes(const Assertion& assertion);

 private:
  struct Outlet {
    std::string folded_source;
    std::optional<Date> date;
  };

  Result<bool> has_outlet(const std::string& article);
  Result<bool> is_claimed(const Assertion& assertion);
  Result<Outlet> outlet(const std::string& article);

  const Filters& filters_;
  const GraphView& graph_;
  std::map<std::string, Outlet> outlets_;
  std::map<EntityId, bool> claimants_;
};

}  // namespace relata::query
