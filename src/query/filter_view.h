#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/graph_view.h"
#include "query/filters.h"
#include "query/query.h"
#include "query/relation.h"

namespace relata::query {

/// A graph seen through filters: the facts that pass, each with those of its
/// assertions that pass and the standing that these come to. What a fact that
/// is seen has for its content is seen as well. Facts about what no article
/// resolves ("he", "this") are seen only where Filters::unresolved asks for
/// them. Entities, articles and counts are those of the graph.
class FilterView final : public GraphView {
 public:
  /// Both must outlive it.
  FilterView(const GraphView& graph, const Filters& filters)
      : graph_(graph),
        filters_(filters),
        test_(filters, graph),
        relations_(filters.predicates.empty()
                       ? std::vector<RelationPattern>()
                       : readings({.kind = Relation::Kind::kWords,
                                   .words = filters.predicates})) {}

  Result<GraphCounts> counts() const override { return graph_.counts(); }
  Result<void> visit_articles(const Visitor<Article>& visitor) const override {
    return graph_.visit_articles(visitor);
  }
  Result<void> visit_entities(const Visitor<Entity>& visitor) const override {
    return graph_.visit_entities(visitor);
  }
  Result<void> visit_outlines(const OutlineVisitor& visitor) const override {
    return graph_.visit_outlines(visitor);
  }
  Result<void> visit_facts(const Visitor<Fact>& visitor) const override;
  Result<std::optional<Article>> article(std::string_view id) const override {
    return graph_.article(id);
  }
  Result<std::optional<Entity>> entity(EntityId id) const override {
    return graph_.entity(id);
  }
  Result<std::optional<Entity>> outline(EntityId id) const override;
  Result<bool> has_facts(EntityId entity) const override;
  Result<std::vector<EntityId>> known_as(
      std::string_view external_id) const override {
    return graph_.known_as(external_id);
  }
  Result<void> visit_names(const NameTest& is_wanted,
                           const NameVisitor& visitor) const override {
    return graph_.visit_names(is_wanted, visitor);
  }
  /// Also a fact that does not pass itself, so that contents can be read.
  Result<std::optional<Fact>> fact(FactId id) const override;
  Result<std::vector<EntityId>> named(std::string_view alias) const override {
    return graph_.named(alias);
  }
  Result<std::vector<EntityId>> matching(std::string_view words,
                                         std::size_t limit) const override {
    return graph_.matching(words, limit);
  }
  Result<std::vector<FactId>> about(EntityId entity) const override;
  Result<std::vector<FactId>> matching(
      const FactPattern& pattern) const override;
  Result<void> visit_matching(
      const FactPattern& pattern,
      const Visitor<FactOutline>& visitor) const override;
  /// Also of facts that do not pass: to look at them would cost what it spares.
  Result<std::vector<FactSize>> sizes(
      const FactPattern& pattern) const override {
    return graph_.sizes(pattern);
  }
  Result<std::vector<Decision>> decisions(EntityId first,
                                          EntityId second) const override {
    return graph_.decisions(first, second);
  }

  /// What `fact` is through the filters; nothing if it does not pass.
  Result<std::optional<Fact>> seen(const Fact& fact) const;

 private:
  /// Whether it passes but for its assertions.
  Result<bool> may_pass(const Fact& fact) const;
  /// Leaves of `fact` what passes; false if nothing does.
  Result<bool> narrow(Fact& fact) const;
  /// Whether a fact passes, loaded as far as that needs; of what passes, the
  /// assertions that do.
  Result<bool> pass_outline(FactOutline& outline) const;
  Result<bool> is_resolved(const Fact& fact, int depth = 0) const;
  Result<bool> is_resolved(FactId content, int depth) const;
  Result<bool> is_resolved(EntityId entity) const;
  Result<bool> has_types(const Fact& fact) const;
  Result<std::vector<FactId>> passing(Result<std::vector<FactId>> ids) const;
  /// What all facts that are seen come to.
  struct Shown {
    std::unordered_set<FactId> contents;  ///< What others are about.
    std::unordered_set<EntityId> ends;    ///< What is at an end of one.
  };
  Result<void> read_shown() const;

  const GraphView& graph_;
  const Filters& filters_;
  mutable FilterTest test_;
  const std::vector<RelationPattern> relations_;
  mutable std::unordered_map<EntityId, bool> resolved_;
  mutable std::unordered_map<FactId, bool> resolved_contents_;
  mutable std::unordered_map<EntityId, std::optional<Entity>> outlines_;
  mutable std::optional<Shown> shown_;
};

}  // namespace relata::query
