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

/// Breadth first, each entity once, by the shortest way; never over a fact that
/// is denied.
Result<void> Search::walk(const Step& step, Side side, const Value& start,
                          const Visit& visit) {
  struct Reached {
    const Value* at;
    std::vector<const Edge*> chain;
  };
  std::unordered_set<Value, ValueHash> met = {start};
  std::vector<Reached> front = {{&start, {}}};
  for (std::size_t depth = 1; depth <= step.pattern->most_steps; ++depth) {
    std::vector<Reached> next;
    for (const Reached& here : front) {
      const auto hits = edges_.with(step.number, side, *here.at);
      if (!hits) return hits.error();
      for (const Hit& hit : **hits) {
        if (++tried_ > kMostSteps) {
          return fail(Error::Kind::kUsage,
                      "the chains of the query are too many; name an entity");
        }
        const Value& end =
            side == Side::kSubject ? hit.object() : hit.subject();
        if (!std::holds_alternative<EntityId>(end) ||
            hit.edge->standing == Standing::kDenied ||
            !met.insert(end).second) {
          continue;
        }
        next.push_back({&end, here.chain});
        next.back().chain.push_back(hit.edge);
      }
    }
    if (depth >= step.pattern->least_steps) {
      for (const Reached& there : next) {
        auto done = try_chain(step, side, there.chain, start, *there.at, visit);
        if (!done) return done;
      }
    }
    front = std::move(next);
  }
  return {};
}

Result<void> Search::try_chain(const Step& step, Side side,
                               const std::vector<const Edge*>& chain,
                               const Value& start, const Value& goal,
                               const Visit& visit) {
  Binder binder(bindings_);
  const bool is_forward = side == Side::kSubject;
  for (const bool is_start : {true, false}) {
    const End& end = is_start == is_forward ? step.subject : step.object;
    const Value& value = is_start ? start : goal;
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
    chosen_.insert(chosen_.end(), chain.begin(), chain.end());
  } else {
    chosen_.insert(chosen_.end(), chain.rbegin(), chain.rend());
  }
  auto done = visit();
  chosen_.resize(before);
  return done;
}

}  // namespace relata::query
