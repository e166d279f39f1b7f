#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/graph_view.h"
#include "query/filters.h"
#include "query/query.h"
#include "query/relation.h"

namespace relata::query {

/// What a query needs of a fact.
struct Edge {
  FactId id;
  Value subject;
  Value object;
  Value relation;  ///< With "not" or "possible:" where it is meant so.
  Value time;      ///< Empty words where it has none.
  std::optional<Quantity> quantity;  ///< Of a literal as object.
  Standing standing = Standing::kAsserted;
  std::uint32_t support = 0;
};

/// An edge as a pattern sees it: from its object to its subject, if `swaps`.
struct Hit {
  const Edge* edge = nullptr;
  bool swaps = false;

  const Value& subject() const { return swaps ? edge->object : edge->subject; }
  const Value& object() const { return swaps ? edge->subject : edge->object; }

  friend bool operator==(const Hit&, const Hit&) = default;
};
using Hits = std::vector<Hit>;

/// What answers are sorted by: the best supported facts first, then plain ones
/// before reported ones, then by ids.
inline std::tuple<std::int64_t, Standing, FactId> rank(const Edge& edge) {
  return {-static_cast<std::int64_t>(edge.support), edge.standing, edge.id};
}
void sort_by_rank(Hits& hits);

/// An end of a pattern.
enum class Side { kSubject, kObject };

struct ValueHash {
  std::size_t operator()(const Value& value) const;
};

/// The facts that fit the relations of a query's patterns and pass filters,
/// each read once. References and pointers that it gives stay good.
class Edges {
 public:
  /// All three must outlive it.
  Edges(const Query& query, const GraphView& graph, const Filters& filters);

  /// Those of a pattern, whatever its ends; the best first, as those of with().
  Result<const Hits*> all(std::size_t pattern);

  /// Those with this entity, or any other value, at an end of the pattern.
  Result<const Hits*> with(std::size_t pattern, Side side, const Value& value);

  /// A fact that may be among all(), or with() a value.
  struct Candidate {
    FactId id;
    std::uint32_t most_support = 0;  ///< It has no more.
    bool swaps = false;
  };
  /// Those with `entity` at `side`, or all of them: each once, in no order.
  Result<std::vector<Candidate>> candidates(
      std::size_t pattern, Side side, std::optional<EntityId> entity) const;

  /// The hit that a candidate is, read alone; nothing if it does not pass.
  Result<std::optional<Hit>> hit(const Candidate& candidate);

  /// A copy of `value` that stays.
  const Value& keep(const Value& value) { return *kept_.insert(value).first; }

 private:
  using ByValue = std::unordered_map<Value, Hits, ValueHash>;
  struct OfPattern {
    std::vector<RelationPattern> readings;
    bool is_undirected = false;
    std::optional<Hits> all;
    std::array<ByValue, 2> by_entity;  ///< By Side; filled as it is asked for.
    std::array<std::optional<ByValue>, 2> by_value;  ///< Of `all`.
  };

  static bool has_entities_only(const OfPattern& of, Side side);
  Result<const Hits*> of_entity(OfPattern& of, Side side, EntityId entity);
  Result<void> read(const OfPattern& pattern, std::optional<EntityId> subject,
                    std::optional<EntityId> object, Hits& hits);
  const Edge* edge(const Fact& fact);

  const GraphView& graph_;
  FilterTest filter_;
  std::vector<OfPattern> patterns_;
  std::unordered_map<FactId, Edge> edges_;
  std::unordered_set<Value, ValueHash> kept_;
};

}  // namespace relata::query
