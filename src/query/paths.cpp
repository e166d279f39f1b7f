#include <map>

#include "query/query.h"

namespace relata::query {
namespace {

/// A step back towards the start.
struct Step {
  FactId fact;
  EntityId before;
};

/// Breadth-first search that keeps every shortest way.
class PathSearch {
 public:
  PathSearch(const GraphView& graph, EntityId from, EntityId to)
      : graph_(graph), from_(from), to_(to) {}

  Result<std::vector<Path>> run(std::size_t limit) {
    if (from_ == to_) return std::vector<Path>();
    depth_[from_] = 0;
    std::vector<EntityId> frontier = {from_};
    for (std::size_t depth = 1; depth <= kLongestPath; ++depth) {
      std::map<EntityId, std::vector<Step>> next;
      for (const EntityId entity : frontier) {
        if (auto done = expand(entity, depth, next); !done) {
          return done.error();
        }
      }
      frontier.clear();
      for (auto& [entity, steps] : next) {
        frontier.push_back(entity);
        steps_[entity] = std::move(steps);
      }
      if (depth_.contains(to_)) break;
    }
    if (auto done = unwind(to_, {}, limit); !done) return done.error();
    return std::move(paths_);
  }

 private:
  Result<void> expand(EntityId entity, std::size_t depth,
                      std::map<EntityId, std::vector<Step>>& next) {
    const auto ids = graph_.about(entity);
    if (!ids) return ids.error();
    if (ids->size() > kBusiestHub && entity != from_) return {};
    for (const FactId id : *ids) {
      const auto fact = graph_.fact(id);
      if (!fact) return fact.error();
      if (!*fact) continue;
      const auto* object = std::get_if<EntityId>(&(*fact)->object);
      if (object == nullptr || (*fact)->standing == Standing::kDenied) continue;
      const EntityId other =
          (*fact)->subject == entity ? *object : (*fact)->subject;
      const auto [place, is_new] = depth_.emplace(other, depth);
      if (place->second == depth) next[other].push_back({id, entity});
    }
    return {};
  }

  /// Follows the steps back from `entity` to the start.
  Result<void> unwind(EntityId entity, const Path& tail, std::size_t limit) {
    if (paths_.size() >= limit) return {};
    if (entity == from_) {
      paths_.push_back(tail);
      return {};
    }
    for (const Step& step : steps_[entity]) {
      const auto fact = graph_.fact(step.fact);
      if (!fact) return fact.error();
      Path longer = {**fact};
      longer.insert(longer.end(), tail.begin(), tail.end());
      if (auto done = unwind(step.before, longer, limit); !done) return done;
    }
    return {};
  }

  const GraphView& graph_;
  EntityId from_;
  EntityId to_;
  std::map<EntityId, std::size_t> depth_;
  std::map<EntityId, std::vector<Step>> steps_;
  std::vector<Path> paths_;
};

}  // namespace

Result<std::vector<Path>> paths(const GraphView& graph, EntityId from,
                                EntityId to, std::size_t limit) {
  return PathSearch(graph, from, to).run(limit);
}

}  // namespace relata::query
