#include <algorithm>
#include <functional>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "query/compare.h"
#include "query/query.h"
#include "query/search.h"

namespace relata::query {
namespace {

/// A match that is kept, with what it is sorted by.
struct Ranked {
  Match match() const { return {.values = values, .edges = edges}; }

  SortKey key;
  std::vector<Bound> values;
  std::vector<const Edge*> edges;
};

/// By the rank() of one fact after the other.
bool is_better(const Match& a, const Match& b) {
  const std::size_t size = std::min(a.edges.size(), b.edges.size());
  for (std::size_t i = 0; i < size; ++i) {
    const auto one = rank(*a.edges[i]);
    const auto other = rank(*b.edges[i]);
    if (one != other) return one < other;
  }
  return a.edges.size() < b.edges.size();
}

/// Of more answers, their facts had better be read together.
constexpr std::size_t kMostSoon = 1'000;

/// What tells values apart, as text.
std::string key_of(const Value* value) {
  if (value == nullptr) return "-;";
  if (const auto* id = std::get_if<EntityId>(value))
    return to_string(*id) + ";";
  if (const auto* content = std::get_if<Content>(value)) {
    return to_string(content->fact) + (content->mode.is_negative ? "-" : "+") +
           (content->mode.is_unrealised ? "?;" : "!;");
  }
  const auto& words = std::get<std::string>(*value);
  return std::to_string(words.size()) + ":" + words + ";";
}

/// The best matches, so many as are wanted.
class Best {
 public:
  Best(const Query& query, const GraphView& graph, std::size_t limit)
      : query_(query), graph_(graph), limit_(limit) {}

  Result<void> add(const Match& match) {
    // Most of a big join is worse than what is kept already.
    if (!query_.order && worst_ && is_better(worst_->match(), match)) return {};
    Ranked one{.key = {},
               .values = {match.values.begin(), match.values.end()},
               .edges = {match.edges.begin(), match.edges.end()}};
    if (query_.order) {
      const auto key = sort_key(graph_, ordered(match));
      if (!key) return key.error();
      one.key = *key;
    }
    if (query_.is_distinct) return add_distinct(std::move(one));
    found_.push_back(std::move(one));
    if (limit_ > kMostAnswers) return check();
    if (found_.size() >= 2 * limit_ + kMore) shrink();
    return {};
  }

  /// Whether there are as many as are wanted, which the best are only where
  /// they come in order.
  bool is_full() const { return found_.size() >= limit_; }

  std::vector<Ranked> take() {
    std::sort(found_.begin(), found_.end(), before());
    found_.resize(std::min(found_.size(), limit_));
    return std::move(found_);
  }

 private:
  static constexpr std::size_t kMore = 4096;

  const Bound& ordered(const Match& match) const {
    const auto& all = query_.variables;
    const auto place =
        std::find(all.begin(), all.end(), query_.order->variable);
    return match.values[static_cast<std::size_t>(place - all.begin())];
  }

  std::function<bool(const Ranked&, const Ranked&)> before() const {
    const bool is_descending = query_.order && query_.order->is_descending;
    return [is_descending](const Ranked& a, const Ranked& b) {
      if (a.key != b.key) return (a.key < b.key) != is_descending;
      return is_better(a.match(), b.match());
    };
  }

  /// Of equal values the best match stays.
  Result<void> add_distinct(Ranked one) {
    std::string key;
    for (const Bound& bound : one.values)
      key += key_of(bound.value);
    const auto [place, is_new] = places_.emplace(key, found_.size());
    if (is_new) {
      found_.push_back(std::move(one));
    } else if (is_better(one.match(), found_[place->second].match())) {
      found_[place->second] = std::move(one);
    }
    return check();
  }

  void shrink() {
    const auto middle = found_.begin() + static_cast<std::ptrdiff_t>(limit_);
    std::nth_element(found_.begin(), middle, found_.end(), before());
    if (!query_.order) worst_ = *middle;
    found_.erase(middle, found_.end());
  }

  Result<void> check() const {
    if (found_.size() <= kMostAnswers) return {};
    return fail(Error::Kind::kUsage,
                "the query has more than " + std::to_string(kMostAnswers) +
                    " answers; ask for less, or only count them");
  }

  const Query& query_;
  const GraphView& graph_;
  const std::size_t limit_;
  std::vector<Ranked> found_;
  std::unordered_map<std::string, std::size_t> places_;
  std::optional<Ranked> worst_;  ///< Of matches that had to go, the best.
};

Result<Answer> loaded(const GraphView& graph, const Ranked& match) {
  Answer answer;
  for (const Bound& bound : match.values) {
    answer.values.push_back(bound.value != nullptr ? *bound.value
                                                   : Value(std::string()));
  }
  for (const Edge* edge : match.edges) {
    auto fact = graph.fact(edge->id);
    if (!fact) return fact.error();
    if (*fact) answer.facts.push_back(**std::move(fact));
  }
  return answer;
}

}  // namespace

Result<void> answer(const Query& query, const GraphView& graph,
                    const Filters& filters, std::size_t limit,
                    const std::function<Result<void>(const Answer&)>& visitor) {
  Search search(query, graph, filters);
  Best best(query, graph, limit);
  const bool is_in_order = !query.order && search.is_best_first();
  // Those that are wanted, and a few to choose from, are soon read alone.
  if (is_in_order && limit <= kMostSoon) search.read_as_needed();
  auto found = search.run([&](const Match& match) {
    auto done = best.add(match);
    if (is_in_order && best.is_full()) search.stop();
    return done;
  });
  if (!found) return found;
  for (const Ranked& one : best.take()) {
    const auto answer = loaded(graph, one);
    if (!answer) return answer.error();
    if (auto done = visitor(*answer); !done) return done;
  }
  return {};
}

Result<std::size_t> count(const Query& query, const GraphView& graph,
                          const Filters& filters) {
  Search search(query, graph, filters);
  if (!query.is_distinct) return search.count();
  Best best(query, graph, kMostAnswers);
  const auto done =
      search.run([&](const Match& match) { return best.add(match); });
  if (!done) return done.error();
  return best.take().size();
}

Result<std::vector<Group>> groups(const Query& query, const GraphView& graph,
                                  const Filters& filters,
                                  const std::string& variable) {
  const auto& all = query.variables;
  const auto place = std::find(all.begin(), all.end(), variable);
  if (place == all.end()) {
    return fail(Error::Kind::kUsage, "the query has no ?" + variable);
  }
  const auto slot = static_cast<std::size_t>(place - all.begin());
  Search search(query, graph, filters);
  std::unordered_map<Value, std::size_t, ValueHash> counts;
  const auto done = search.run([&](const Match& match) -> Result<void> {
    const Value* value = match.values[slot].value;
    ++counts[value != nullptr ? *value : Value(std::string())];
    return {};
  });
  if (!done) return done.error();
  struct Named {
    std::string words;
    std::string key;
    Group group;
  };
  std::vector<Named> named;
  for (const auto& [value, count] : counts) {
    auto words = text_of(graph, value);
    if (!words) return words.error();
    named.push_back({*std::move(words), key_of(&value), {value, count}});
  }
  std::sort(named.begin(), named.end(), [](const Named& a, const Named& b) {
    return std::tie(b.group.count, a.words, a.key) <
           std::tie(a.group.count, b.words, b.key);
  });
  std::vector<Group> groups;
  groups.reserve(named.size());
  for (Named& one : named)
    groups.push_back(std::move(one.group));
  return groups;
}

}  // namespace relata::query
