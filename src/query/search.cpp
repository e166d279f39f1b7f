#include "query/search.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "query/binder.h"
#include "query/compare.h"
#include "text/fold.h"

namespace relata::query {

Search::Search(const Query& query, const GraphView& graph,
               const Filters& filters)
    : query_(query), graph_(graph), edges_(query, graph, filters) {}

Result<void> Search::run(const Sink& sink) {
  if (auto done = prepare(); !done) return done;
  return extend(0, sink);
}

bool Search::is_best_first() const {
  return std::all_of(
      query_.patterns.begin(), query_.patterns.end(), [](const Pattern& one) {
        return one.is_negated || (!one.is_undirected && one.most_steps == 1);
      });
}

std::size_t Search::slot(const std::string& variable) {
  return slots_.emplace(variable, slots_.size()).first->second;
}

Result<void> Search::prepare() {
  for (const std::string& variable : query_.variables)
    slot(variable);
  std::vector<Step> steps;
  for (std::size_t i = 0; i < query_.patterns.size(); ++i) {
    auto step = this->step(i);
    if (!step) return step.error();
    const Pattern& pattern = query_.patterns[i];
    may_repeat_ = may_repeat_ || pattern.is_undirected;
    (pattern.is_negated ? negated_ : steps).push_back(*std::move(step));
  }
  bindings_.resize(slots_.size());
  plan(std::move(steps));
  place_comparisons();
  return {};
}

Result<Search::Step> Search::step(std::size_t number) {
  const Pattern& pattern = query_.patterns[number];
  auto subject = end(pattern.subject);
  if (!subject) return subject.error();
  auto object = end(pattern.object);
  if (!object) return object.error();
  Step step{.pattern = &pattern,
            .number = number,
            .subject = *std::move(subject),
            .object = *std::move(object),
            .relation = {},
            .time = {},
            .comparisons = {}};
  if (!pattern.relation.variable.empty()) {
    step.relation = slot(pattern.relation.variable);
  }
  if (!pattern.time.empty()) step.time = slot(pattern.time);
  return step;
}

Result<Search::End> Search::end(const Term& term) {
  End end{.kind = term.kind,
          .slot = {},
          .type = term.type,
          .entities = {},
          .fact = {},
          .words = {}};
  if (term.kind == Term::Kind::kVariable || term.is_shown) {
    end.slot = slot(term.text);
  }
  if (term.kind != Term::Kind::kName) return end;
  const auto entities = find_entities(graph_, term.text);
  if (!entities) return entities.error();
  end.entities = *entities;
  std::sort(end.entities.begin(), end.entities.end());
  end.fact = parse_fact_id(term.text);
  end.words = text::fold(term.text);
  return end;
}

/// The pattern with most ends that are names or bound comes next, the first of
/// equals; what is optional comes last.
void Search::plan(std::vector<Step> steps) {
  std::set<std::size_t> known;
  const auto weigh = [&](const End& end) {
    if (end.kind == Term::Kind::kName) return 2;
    return end.slot && known.contains(*end.slot) ? 3 : 0;
  };
  const auto score = [&](const Step& step) {
    const bool has_words =
        step.pattern->relation.kind == Relation::Kind::kWords;
    const int ends = weigh(step.subject) + weigh(step.object);
    const int size = step.pattern->most_steps > 1 ? 0 : 1;
    return std::tuple(!step.pattern->is_optional, ends, size, has_words);
  };
  while (!steps.empty()) {
    auto best = steps.begin();
    for (auto one = steps.begin(); one != steps.end(); ++one) {
      if (score(*one) > score(*best)) best = one;
    }
    for (const End* end : {&best->subject, &best->object}) {
      if (end->slot) known.insert(*end->slot);
    }
    if (!best->pattern->is_optional) ++required_;
    steps_.push_back(std::move(*best));
    steps.erase(best);
  }
}

/// Each comparison stands behind the first step that binds all it needs.
void Search::place_comparisons() {
  std::set<std::size_t> known;
  std::set<const Comparison*> placed;
  for (Step& step : steps_) {
    for (const End* end : {&step.subject, &step.object}) {
      if (end->slot) known.insert(*end->slot);
    }
    if (step.relation) known.insert(*step.relation);
    if (step.time) known.insert(*step.time);
    for (const Comparison& one : query_.comparisons) {
      const bool is_known =
          known.contains(slots_.at(one.variable)) &&
          (!one.is_variable || known.contains(slots_.at(one.value)));
      if (is_known && placed.insert(&one).second) {
        step.comparisons.push_back(&one);
      }
    }
  }
}

Result<bool> Search::holds(const std::vector<const Comparison*>& comparisons) {
  for (const Comparison* one : comparisons) {
    const Bound& left = bindings_[slots_.at(one->variable)];
    auto is_so = one->is_variable
                     ? Result<bool>(compares(left, one->compares,
                                             bindings_[slots_.at(one->value)]))
                     : compares(graph_, left, *one);
    if (!is_so || !*is_so) return is_so;
  }
  return true;
}

Result<void> Search::extend(std::size_t depth, const Sink& sink) {
  if (depth == steps_.size()) return finish(sink);
  const Step& step = steps_[depth];
  bool is_found = false;
  const auto next = [&]() -> Result<void> {
    is_found = true;
    const auto is_so = holds(step.comparisons);
    if (!is_so) return is_so.error();
    return *is_so ? extend(depth + 1, sink) : Result<void>();
  };
  if (auto done = each(step, next); !done) return done;
  if (is_found || depth < required_) return {};
  const auto is_so = holds(step.comparisons);
  if (!is_so) return is_so.error();
  return *is_so ? extend(depth + 1, sink) : Result<void>();
}

Result<void> Search::finish(const Sink& sink) {
  for (const Step& step : negated_) {
    const auto found = is_there(step);
    if (!found) return found.error();
    if (*found) return {};
  }
  if (may_repeat_ && !seen_.insert(chosen_).second) return {};
  return sink({.values = std::span(bindings_).first(query_.variables.size()),
               .edges = chosen_});
}

/// Whether some fact fits a pattern whose variables are bound so far.
Result<bool> Search::is_there(const Step& step) {
  bool is_found = false;
  // An error of this kind would never be told: it only ends the search.
  const auto done = each(step, [&]() -> Result<void> {
    is_found = true;
    return fail(Error::Kind::kUsage, "");
  });
  if (!done && !is_found) return done.error();
  return is_found;
}

Result<void> Search::each(const Step& step, const Visit& visit) {
  return step.pattern->most_steps > 1 ? each_chain(step, visit)
                                      : each_fact(step, visit);
}

std::optional<std::vector<Value>> Search::fixed(const End& end,
                                                bool is_wide) const {
  if (end.kind == Term::Kind::kVariable) {
    const Value* value = bindings_[*end.slot].value;
    if (value == nullptr) return std::nullopt;
    return std::vector<Value>{*value};
  }
  if (end.kind == Term::Kind::kAnything || !is_wide) return std::nullopt;
  return std::vector<Value>(end.entities.begin(), end.entities.end());
}

Result<void> Search::each_fact(const Step& step, const Visit& visit) {
  if (reads_as_needed_ && &step == &steps_.front()) {
    const Anchor anchor = this->anchor(step);
    const bool is_whole = !anchor.values;
    if (is_whole || anchor.values->size() == 1) {
      BestFirst facts(
          edges_, step.number, anchor.side,
          is_whole ? std::nullopt
                   : std::optional(std::get<EntityId>(anchor.values->front())));
      return try_each(step, facts, visit);
    }
  }
  return each_group(step, [&](const Hits& hits) -> Result<void> {
    return try_all(step, hits, visit);
  });
}

/// The first end that is bound or a name.
Search::Anchor Search::anchor(const Step& step) const {
  if (auto values = fixed(step.subject, true)) {
    return {Side::kSubject, std::move(values)};
  }
  // A name as object may also be in a literal's words; of all relations, that
  // would be to read all facts.
  const bool is_wide = step.pattern->relation.kind != Relation::Kind::kWords &&
                       !step.object.entities.empty();
  return {Side::kObject, fixed(step.object, is_wide)};
}

Result<void> Search::each_group(const Step& step, const VisitHits& visit) {
  const auto [side, values] = anchor(step);
  if (!values) {
    const auto hits = edges_.all(step.number);
    return hits ? visit(**hits) : hits.error();
  }
  if (values->size() == 1) {
    const auto hits = edges_.with(step.number, side, values->front());
    return hits ? visit(**hits) : hits.error();
  }
  Hits all;
  for (const Value& value : *values) {
    const auto hits = edges_.with(step.number, side, value);
    if (!hits) return hits.error();
    all.insert(all.end(), (*hits)->begin(), (*hits)->end());
  }
  sort_by_rank(all);
  return visit(all);
}

Result<void> Search::try_all(const Step& step, const Hits& hits,
                             const Visit& visit) {
  for (const Hit& hit : hits) {
    if (auto done = try_one(step, hit, visit); !done) return done;
    if (is_stopped_) return {};
  }
  return {};
}

Result<void> Search::try_each(const Step& step, BestFirst& facts,
                              const Visit& visit) {
  while (!is_stopped_) {
    const auto hit = facts.next();
    if (!hit) return hit.error();
    if (!*hit) return {};
    if (auto done = try_one(step, **hit, visit); !done) return done;
  }
  return {};
}

Result<void> Search::try_one(const Step& step, const Hit& hit,
                             const Visit& visit) {
  if (++tried_ > kMostSteps) {
    return fail(Error::Kind::kUsage,
                "the query looks at more than " + std::to_string(kMostSteps) +
                    " facts; name an entity or a relation more");
  }
  return try_hit(step, hit, visit);
}

Result<bool> Search::fits(const End& end, const Value& value) {
  if (end.kind == Term::Kind::kName) {
    if (const auto* id = std::get_if<EntityId>(&value)) {
      return std::binary_search(end.entities.begin(), end.entities.end(), *id);
    }
    if (const auto* content = std::get_if<Content>(&value)) {
      return end.fact == content->fact;
    }
    return has_words(std::get<std::string>(value), end.words);
  }
  if (!end.type) return true;
  const auto* id = std::get_if<EntityId>(&value);
  if (id == nullptr) return false;
  const auto known = types_.find(*id);
  if (known != types_.end()) return known->second == *end.type;
  const auto entity = graph_.outline(*id);
  if (!entity) return entity.error();
  const EntityType type = *entity ? (*entity)->type : EntityType::kOther;
  types_.emplace(*id, type);
  return type == *end.type;
}

namespace {

/// The number that an end of an edge is.
const Quantity* quantity_of(const Edge& edge, const Value& end) {
  return edge.quantity && &end == &edge.object ? &*edge.quantity : nullptr;
}

}  // namespace

Result<void> Search::try_hit(const Step& step, const Hit& hit,
                             const Visit& visit) {
  Binder binder(bindings_);
  for (const Side side : {Side::kSubject, Side::kObject}) {
    const bool is_subject = side == Side::kSubject;
    const End& end = is_subject ? step.subject : step.object;
    const Value& value = is_subject ? hit.subject() : hit.object();
    if (end.slot &&
        !binder.bind(*end.slot, value, quantity_of(*hit.edge, value))) {
      return {};
    }
    const auto is_fit = fits(end, value);
    if (!is_fit) return is_fit.error();
    if (!*is_fit) return {};
  }
  if (step.relation && !binder.bind(*step.relation, hit.edge->relation)) {
    return {};
  }
  if (step.time && !binder.bind(*step.time, hit.edge->time)) return {};
  if (step.pattern->is_negated) return visit();
  chosen_.push_back(hit.edge);
  auto done = visit();
  chosen_.pop_back();
  return done;
}

}  // namespace relata::query
