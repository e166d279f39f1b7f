#pragma once

#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "query/best_first.h"
#include "query/edges.h"
#include "query/query.h"

namespace relata::query {

/// What a variable stands for, for now.
struct Bound {
  const Value* value = nullptr;  ///< nullptr: nothing.
  const Quantity* quantity = nullptr;
};

/// An answer before its facts are loaded. The spans are good for the call that
/// gives them, what they point to as long as the Search.
struct Match {
  std::span<const Bound> values;       ///< By Query::variables.
  std::span<const Edge* const> edges;  ///< In the order in which the patterns
                                       ///< were found; all of a chain.
};

/// Answers one query: a nested loop over the patterns, the most bound first.
class Search {
 public:
  using Sink = std::function<Result<void>(const Match&)>;

  /// All three must outlive it.
  Search(const Query& query, const GraphView& graph, const Filters& filters);

  /// Gives `sink` every match once; if is_best_first(), in the order of the
  /// rank() of their facts, one after the other, else in no order that means
  /// something, but the same for the same graph.
  Result<void> run(const Sink& sink);

  /// Whether every choice of a fact is made once, best first, and leaves those
  /// after it to themselves: neither direction nor chains are to be chosen.
  bool is_best_first() const;

  /// Lets run() read the facts of its first pattern as it needs them, for a
  /// sink that soon calls stop(); only if is_best_first().
  void read_as_needed() { reads_as_needed_ = true; }

  /// Ends run(): its sink has enough.
  void stop() { is_stopped_ = true; }

  /// How many matches run() would give; of joins without comparisons, what is
  /// optional and chains, in the time that reading their facts takes.
  Result<std::size_t> count();

 private:
  /// One end of a pattern, made ready.
  struct End {
    Term::Kind kind = Term::Kind::kAnything;
    std::optional<std::size_t> slot;  ///< Of a variable, or a shown name.
    std::optional<EntityType> type;
    std::vector<EntityId> entities;  ///< Of a name, sorted.
    std::optional<FactId> fact;      ///< Of a name that is a fact's id.
    std::string words;               ///< Of a name, folded, for literals.
  };
  struct Step {
    const Pattern* pattern = nullptr;
    std::size_t number = 0;  ///< In Query::patterns.
    End subject;
    End object;
    std::optional<std::size_t> relation;  ///< Slot of the variable.
    std::optional<std::size_t> time;
    /// What can be compared once the step is made.
    std::vector<const Comparison*> comparisons;
  };
  using Visit = std::function<Result<void>()>;
  /// Facts one after the other, from where they begin to where they end.
  struct Chain {
    const Value* start;
    const Value* goal;
    std::vector<const Edge*> facts;
  };

  Result<void> prepare();
  Result<Step> step(std::size_t number);
  Result<End> end(const Term& term);
  std::size_t slot(const std::string& variable);
  void plan(std::vector<Step> steps);
  void place_comparisons();

  Result<void> extend(std::size_t depth, const Sink& sink);
  Result<void> finish(const Sink& sink);
  Result<bool> is_there(const Step& step);

  /// Calls `visit` with the variables bound for each way the step can be made.
  Result<void> each(const Step& step, const Visit& visit);
  Result<void> each_fact(const Step& step, const Visit& visit);
  /// Calls `visit` with the facts that fit the step's relation and the end that
  /// is fixed, if one is: all at once, the best first.
  using VisitHits = std::function<Result<void>(const Hits&)>;
  Result<void> each_group(const Step& step, const VisitHits& visit);
  /// At which end of the step its facts are fixed, and to what.
  struct Anchor {
    Side side = Side::kSubject;
    std::optional<std::vector<Value>> values;  ///< Nothing: at none.
  };
  Anchor anchor(const Step& step) const;
  Result<void> try_all(const Step& step, const Hits& hits, const Visit& visit);
  Result<void> try_each(const Step& step, BestFirst& facts, const Visit& visit);
  Result<void> try_one(const Step& step, const Hit& hit, const Visit& visit);
  Result<void> try_hit(const Step& step, const Hit& hit, const Visit& visit);

  bool is_countable() const;
  bool is_free(const Step& step) const;
  void read_needs();
  Result<std::size_t> count_from(std::size_t depth);

  Result<void> each_chain(const Step& step, const Visit& visit);
  Result<std::vector<Value>> starts(const Step& step, Side side);
  Result<void> walk(const Step& step, Side side, const Value& start,
                    const Visit& visit);
  Result<std::vector<Chain>> longer(const Step& step, Side side,
                                    const std::vector<Chain>& front,
                                    std::unordered_set<Value, ValueHash>& met);
  Result<void> try_chain(const Step& step, Side side, const Chain& chain,
                         const Visit& visit);

  /// The values an end can have, where they are known.
  std::optional<std::vector<Value>> fixed(const End& end, bool is_wide) const;
  Result<bool> fits(const End& end, const Value& value);
  Result<bool> holds(const std::vector<const Comparison*>& comparisons);

  const Query& query_;
  const GraphView& graph_;
  Edges edges_;
  std::map<std::string, std::size_t> slots_;
  std::vector<Step> steps_;  ///< Those that must be found, then optional ones.
  std::vector<Step> negated_;
  std::size_t required_ = 0;  ///< How many steps are not optional.
  std::vector<Bound> bindings_;
  std::vector<const Edge*> chosen_;
  std::unordered_map<EntityId, EntityType> types_;
  bool is_stopped_ = false;
  bool reads_as_needed_ = false;
  bool may_repeat_ = false;  ///< Two ways may choose the same facts.
  std::set<std::vector<const Edge*>> seen_;
  std::size_t tried_ = 0;

  /// By step, for count(): the variables that what follows depends on, and what
  /// was counted for their values.
  std::vector<std::vector<std::size_t>> needs_;
  std::vector<std::map<std::vector<const Value*>, std::size_t>> counts_;
};

}  // namespace relata::query
