// How many matches a query has, without looking at each: what follows on a step
// is counted once for all bindings that it depends on in the same way.

#include <algorithm>
#include <iterator>
#include <utility>

#include "query/search.h"

namespace relata::query {

Result<std::size_t> Search::count() {
  if (auto done = prepare(); !done) return done.error();
  if (is_countable()) {
    read_needs();
    return count_from(0);
  }
  std::size_t found = 0;
  const auto done = extend(0, [&found](const Match&) -> Result<void> {
    ++found;
    return {};
  });
  if (!done) return done.error();
  return found;
}

/// Whether each way through the steps is a match, and what follows on a step
/// depends on nothing but the values of variables.
bool Search::is_countable() const {
  return negated_.empty() && !may_repeat_ && query_.comparisons.empty() &&
         required_ == steps_.size() &&
         std::all_of(steps_.begin(), steps_.end(), [](const Step& step) {
           return step.pattern->most_steps == 1;
         });
}

/// For each step the variables that it or a later one has and an earlier one
/// binds.
void Search::read_needs() {
  const auto slots_of = [](const Step& step) {
    std::set<std::size_t> slots;
    for (const auto& slot :
         {step.subject.slot, step.object.slot, step.relation, step.time}) {
      if (slot) slots.insert(*slot);
    }
    return slots;
  };
  needs_.assign(steps_.size(), {});
  counts_.assign(steps_.size(), {});
  std::set<std::size_t> known;
  for (std::size_t depth = 0; depth < steps_.size(); ++depth) {
    std::set<std::size_t> later;
    for (std::size_t at = depth; at < steps_.size(); ++at)
      later.merge(slots_of(steps_[at]));
    std::set_intersection(known.begin(), known.end(), later.begin(),
                          later.end(), std::back_inserter(needs_[depth]));
    known.merge(slots_of(steps_[depth]));
  }
}

/// How many matches the steps from `depth` on have under the bindings.
Result<std::size_t> Search::count_from(std::size_t depth) {
  if (depth == steps_.size()) return std::size_t{1};
  std::vector<const Value*> key;
  for (const std::size_t slot : needs_[depth])
    key.push_back(&edges_.keep(*bindings_[slot].value));
  const auto known = counts_[depth].find(key);
  if (known != counts_[depth].end()) return known->second;
  std::size_t found = 0;
  const Step& step = steps_[depth];
  const bool is_last = depth + 1 == steps_.size();
  auto done = is_last && is_free(step)
                  ? each_group(step,
                               [&found](const Hits& hits) -> Result<void> {
                                 found += hits.size();
                                 return {};
                               })
                  : each_fact(step, [&]() -> Result<void> {
                      const auto more = count_from(depth + 1);
                      if (!more) return more.error();
                      found += *more;
                      return {};
                    });
  if (!done) return done.error();
  counts_[depth].emplace(std::move(key), found);
  return found;
}

/// Whether every fact that each_group() gives for the step is a match of it:
/// one end at most is fixed, and all else is free.
bool Search::is_free(const Step& step) const {
  std::vector<std::size_t> slots;
  const auto is_open = [&](const std::optional<std::size_t>& slot) {
    if (!slot) return true;
    const bool is_new =
        bindings_[*slot].value == nullptr &&
        std::find(slots.begin(), slots.end(), *slot) == slots.end();
    slots.push_back(*slot);
    return is_new;
  };
  const auto is_open_end = [&](const End& end) {
    return end.kind != Term::Kind::kName && !end.type && is_open(end.slot);
  };
  const bool is_fixed =
      fixed(step.subject, true).has_value() && !step.subject.type;
  const bool is_fixed_object = step.object.kind == Term::Kind::kVariable &&
                               !step.object.type &&
                               fixed(step.object, false).has_value();
  if (!is_open(step.relation) || !is_open(step.time)) return false;
  if (is_fixed) return is_open_end(step.object);
  return is_open_end(step.subject) &&
         (is_fixed_object || is_open_end(step.object));
}

}  // namespace relata::query
