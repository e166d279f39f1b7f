// Patterns over several facts: "A -[part of*1..3]-> B".

#include <unordered_set>
#include <utility>

#include "query/binder.h"
#include "query/search.h"

namespace relata::query {

/// Where chains may begin, seen from a side.
Result<std::vector<Value>> Search::starts(const Step& step, Side side) {
  if (auto known =
          fixed(side == Side::kSubject ? step.subject : step.object, true)) {
    return *std::move(known);
  }
  const auto hits = edges_.all(step.number);
  if (!hits) return hits.error();
  std::unordered_set<Value, ValueHash> seen;
  std::vector<Value> all;
  for (const Hit& hit : **hits) {
    const bool is_entity = std::holds_alternative<EntityId>(hit.subject());
    if (is_entity && seen.insert(hit.subject()).second) {
      all.push_back(hit.subject());
    }
  }
  return all;
}

Result<void> Search::each_chain(const Step& step, const Visit& visit) {
  const bool is_backward =
      !fixed(step.subject, true) && fixed(step.object, true).has_value();
  const Side side = is_backward ? Side::kObject : Side::kSubject;
  const auto from = starts(step, side);
  if (!from) return from.error();
  for (const Value& start : *from) {
    auto done = walk(step, side, edges_.keep(start), visit);
    if (!done) return done;
  }
  return {};
}

/// The chains that are one fact longer than `front`, to entities not met yet.
Result<std::vector<Search::Chain>> Search::longer(
    const Step& step, Side side, const std::vector<Chain>& front,
    std::unordered_set<Value, ValueHash>& met) {
  std::vector<Chain> next;
  for (const Chain& here : front) {
    const auto hits = edges_.with(step.number, side, *here.goal);
    if (!hits) return hits.error();
    for (const Hit& hit : **hits) {
      if (++tried_ > kMostSteps) {
        return fail(Error::Kind::kUsage,
                    "the chains of the query are too many; name an entity");
      }
      const Value& end = side == Side::kSubject ? hit.object() : hit.subject();
      if (!std::holds_alternative<EntityId>(end) ||
          hit.edge->standing == Standing::kDenied || !met.insert(end).second) {
        continue;
      }
      next.push_back({here.start, &end, here.facts});
      next.back().facts.push_back(hit.edge);
    }
  }
  return next;
}

/// Breadth first, each entity once, by the shortest way; never over a fact that
/// is denied.
Result<void> Search::walk(const Step& step, Side side, const Value& start,
                          const Visit& visit) {
  std::unordered_set<Value, ValueHash> met = {start};
  std::vector<Chain> front = {{&start, &start, {}}};
  for (std::size_t depth = 1; depth <= step.pattern->most_steps; ++depth) {
    auto next = longer(step, side, front, met);
    if (!next) return next.error();
    front = *std::move(next);
    if (depth < step.pattern->least_steps) continue;
    for (const Chain& chain : front) {
      auto done = try_chain(step, side, chain, visit);
      if (!done) return done;
    }
  }
  return {};
}

Result<void> Search::try_chain(const Step& step, Side side, const Chain& chain,
                               const Visit& visit) {
  Binder binder(bindings_);
  const bool is_forward = side == Side::kSubject;
  for (const bool is_start : {true, false}) {
    const End& end = is_start == is_forward ? step.subject : step.object;
    const Value& value = is_start ? *chain.start : *chain.goal;
    const auto is_fit = fits(end, value);
    if (!is_fit) return is_fit.error();
    if (!*is_fit) return {};
    if (end.slot && !binder.bind(*end.slot, value)) {
      return {};
    }
  }
  if (step.pattern->is_negated) return visit();
  const std::size_t before = chosen_.size();
  if (is_forward) {
    chosen_.insert(chosen_.end(), chain.facts.begin(), chain.facts.end());
  } else {
    chosen_.insert(chosen_.end(), chain.facts.rbegin(), chain.facts.rend());
  }
  auto done = visit();
  chosen_.resize(before);
  return done;
}

}  // namespace relata::query
