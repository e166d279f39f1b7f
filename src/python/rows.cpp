#include "python/rows.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <tuple>
#include <variant>

#include "core/words/wording.h"
#include "export/export.h"
#include "python/failure.h"

namespace relata::python {
namespace {

/// Gathers Rows.
class Gatherer {
 public:
  explicit Gatherer(const GraphView& graph) : graph_(graph) {}

  void add(const Fact& fact) {
    std::vector<Fact> ahead = {fact};
    while (!ahead.empty()) {
      const Fact next = std::move(ahead.back());
      ahead.pop_back();
      if (!facts_.insert(next.id).second) continue;
      rows_.facts.emplace_back(exporters::json_line(next), told(next));
      add(next.subject);
      follow(next.object, ahead);
      for (const Assertion& one : next.assertions) {
        for (const Source& source : one.chain)
          if (source.entity) add(*source.entity);
        for (const FactRole& role : one.roles)
          follow(role.value, ahead);
      }
    }
  }

  void add(EntityId id) {
    if (!entities_.insert(id).second) return;
    const auto entity = value_of(graph_.outline(id));
    if (entity) rows_.entities.push_back(exporters::json_line(*entity));
  }

  void add(FactId id) {
    const auto fact = value_of(graph_.fact(id));
    if (fact) add(*fact);
  }

  Rows& rows() { return rows_; }

 private:
  void follow(const FactObject& object, std::vector<Fact>& ahead) {
    if (const auto* entity = std::get_if<EntityId>(&object)) {
      add(*entity);
    } else if (const auto* id = std::get_if<FactId>(&object)) {
      auto fact = value_of(graph_.fact(*id));
      if (fact) ahead.push_back(*std::move(fact));
    }
  }

  Told told(const Fact& fact) const {
    const auto deciders = value_of(deciding_claimants(graph_, fact));
    return {.label = standing_label(fact, relation_name(fact), deciders),
            .claimants = value_of(claimants(graph_, fact)),
            .trust = trust(fact)};
  }

  const GraphView& graph_;
  std::set<EntityId> entities_;
  std::set<FactId> facts_;
  Rows rows_;
};

Cell cell(const query::Value& value) {
  if (const auto* entity = std::get_if<EntityId>(&value)) {
    return {.kind = "entity", .text = to_string(*entity)};
  }
  if (const auto* content = std::get_if<query::Content>(&value)) {
    return {.kind = "fact",
            .text = to_string(content->fact),
            .is_negative = content->mode.is_negative,
            .is_unrealised = content->mode.is_unrealised};
  }
  return {.kind = "words", .text = std::get<std::string>(value)};
}

/// A relation that its fact denies, or that is only possible, says so.
void tell_modes(const query::Query& query, const query::Answer& answer,
                AnswerRow& row) {
  std::size_t place = 0;
  for (const query::Pattern& pattern : query.patterns) {
    if (pattern.is_negated) continue;
    const Fact& fact = answer.facts[place++];
    for (std::size_t i = 0; i < query.variables.size(); ++i) {
      if (pattern.relation.variable != query.variables[i]) continue;
      row.cells[i].text = std::string(mode_words(mode(fact))) +
                          std::get<std::string>(answer.values[i]);
    }
  }
}

}  // namespace

Rows answers(const store::Graph& graph, const std::string& pattern,
             const query::Filters& filters, std::size_t limit) {
  const query::Query query = value_of(query::parse(pattern));
  const auto view = query::filtered(graph, filters);
  Gatherer gatherer(*view);
  gatherer.rows().variables = query.variables;
  const auto take = [&](const query::Answer& answer) -> Result<void> {
    AnswerRow row;
    for (const query::Value& value : answer.values) {
      row.cells.push_back(cell(value));
      if (const auto* id = std::get_if<EntityId>(&value)) gatherer.add(*id);
      const auto* content = std::get_if<query::Content>(&value);
      if (content != nullptr) gatherer.add(content->fact);
    }
    for (const Fact& fact : answer.facts) {
      row.facts.push_back(to_string(fact.id));
      gatherer.add(fact);
    }
    tell_modes(query, answer, row);
    gatherer.rows().answers.push_back(std::move(row));
    return {};
  };
  check(query::answer(query, *view, filters, limit, take));
  return std::move(gatherer.rows());
}

Rows facts(const store::Graph& graph, const std::string& about,
           const query::Filters& filters, std::size_t limit) {
  const auto view = query::filtered(graph, filters);
  using Rank = std::tuple<std::int64_t, Standing, FactId>;
  std::vector<Rank> ranks;
  const auto take = [&ranks](const Fact& fact) -> Result<void> {
    ranks.emplace_back(-static_cast<std::int64_t>(fact.support_origins),
                       fact.standing, fact.id);
    return {};
  };
  if (about.empty()) {
    check(view->visit_facts(take));
  } else {
    const auto entity = parse_entity_id(about);
    if (!entity) refuse("'" + about + "' is no id of an entity");
    for (const FactId id : value_of(view->about(*entity))) {
      const auto fact = value_of(view->fact(id));
      if (fact) check(take(*fact));
    }
  }
  std::sort(ranks.begin(), ranks.end());
  ranks.resize(std::min(ranks.size(), limit));
  Gatherer gatherer(*view);
  for (const auto& [origins, standing, id] : ranks) {
    gatherer.add(id);
    gatherer.rows().order.push_back(to_string(id));
  }
  return std::move(gatherer.rows());
}

std::vector<std::string> entities(const store::Graph& graph,
                                  const std::vector<std::string>& types,
                                  bool named_only, std::size_t limit) {
  std::set<EntityType> wanted;
  for (const std::string& type : types)
    wanted.insert(word<EntityType>(type));
  std::vector<std::pair<std::int64_t, EntityId>> ranks;
  check(graph.visit_entities([&](const Entity& entity) -> Result<void> {
    if (named_only && entity.kind != EntityKind::kNamed) return {};
    if (!wanted.empty() && !wanted.contains(entity.type)) return {};
    ranks.emplace_back(-static_cast<std::int64_t>(entity.mentions.size()),
                       entity.id);
    return {};
  }));
  std::sort(ranks.begin(), ranks.end());
  ranks.resize(std::min(ranks.size(), limit));
  std::vector<std::string> lines;
  for (const auto& [mentions, id] : ranks) {
    const auto entity = value_of(graph.entity(id));
    if (entity) lines.push_back(exporters::json_line(*entity));
  }
  return lines;
}

std::vector<std::string> find(const store::Graph& graph,
                              const std::string& name) {
  const auto ids = value_of(query::find_entities(graph, name));
  if (ids.empty()) {
    constexpr std::size_t most_named = 3;
    std::string message = "nothing is called '" + name + "'";
    const auto near = value_of(query::nearest_names(graph, name, most_named));
    for (std::size_t i = 0; i < near.size(); ++i)
      message += (i == 0 ? "; did you mean '" : "', '") + near[i];
    throw Failure{
        fail(Error::Kind::kNotFound, near.empty() ? message : message + "'?")};
  }
  std::vector<std::string> lines;
  for (const EntityId id : ids) {
    const auto entity = value_of(graph.entity(id));
    if (entity) lines.push_back(exporters::json_line(*entity));
  }
  return lines;
}

std::string exported(const store::Graph& graph, const std::string& name,
                     const query::Filters& filters) {
  const auto format = exporters::parse_format(name);
  if (!format || exporters::traits(*format).is_folder) {
    refuse("no format '" + name + "' of one file");
  }
  const auto view = query::filtered(graph, filters);
  std::ostringstream out;
  check(exporters::write(*format, *view, {}, out));
  return out.str();
}

std::vector<std::string> articles(const store::Graph& graph) {
  std::vector<std::string> lines;
  check(graph.visit_articles([&](const Article& article) -> Result<void> {
    lines.push_back(exporters::json_line(article));
    return {};
  }));
  return lines;
}

std::pair<std::string, std::string> article(const store::Graph& graph,
                                            const std::string& id) {
  const auto found = value_of(graph.article(id));
  if (!found) {
    throw Failure{
        fail(Error::Kind::kNotFound, "no article '" + id + "' in this graph")};
  }
  return {exporters::json_line(*found), found->text};
}

bool is_pending(const store::Graph& graph) {
  return value_of(graph.pending());
}

std::vector<std::uint64_t> counts(const store::Graph& graph) {
  const GraphCounts all = value_of(graph.counts());
  return {all.articles,       all.copies, all.sentences, all.mentions,
          all.shown_entities, all.facts,  all.assertions};
}

}  // namespace relata::python
