#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/graph_view.h"

namespace relata::test {

/// A graph in memory for tests of what reads graphs. It has no decisions
/// unless some are added.
class MemoryGraph final : public GraphView {
 public:
  void add(Article article);
  void add(Entity entity);
  /// Computes the fact's id and standing; gives the id.
  FactId add(Fact fact);
  void add(Decision decision) { decisions_.push_back(std::move(decision)); }

  Result<GraphCounts> counts() const override;
  Result<void> visit_articles(const Visitor<Article>& visitor) const override;
  Result<void> visit_entities(const Visitor<Entity>& visitor) const override;
  Result<void> visit_facts(const Visitor<Fact>& visitor) const override;
  Result<std::optional<Article>> article(std::string_view id) const override;
  Result<std::optional<Entity>> entity(EntityId id) const override;
  Result<std::optional<Fact>> fact(FactId id) const override;
  Result<std::vector<EntityId>> named(std::string_view alias) const override;
  Result<std::vector<EntityId>> matching(std::string_view words,
                                         std::size_t limit) const override;
  Result<std::vector<FactId>> about(EntityId entity) const override;
  Result<std::vector<FactId>> matching(
      const FactPattern& pattern) const override;
  /// Now and then more origins than a fact has.
  Result<std::vector<FactSize>> sizes(
      const FactPattern& pattern) const override;
  Result<std::vector<Decision>> decisions(EntityId first,
                                          EntityId second) const override;

  /// How often fact() was asked.
  std::size_t facts_read() const { return facts_read_; }

 private:
  template <typename Test>
  std::vector<EntityId> entities_where(const Test& test) const;

  std::map<std::string, Article> articles_;
  std::map<EntityId, Entity> entities_;
  std::map<FactId, Fact> facts_;
  std::vector<Decision> decisions_;
  mutable std::size_t facts_read_ = 0;
};

/// Three articles that between them hold what is hard to export: a fact in the
/// outlet's own voice, an accusation with its claimant, a denied fact, a
/// planned one, a fact about a fact, one about a fact's not being so, literals,
/// a mention in a title, and names full of quotes, markup, controls and line
/// breaks.
MemoryGraph hostile_graph();

/// Names, words and verbs that readers of exports have choked on, each accused
/// by the one before, in every standing.
MemoryGraph nasty_graph();

/// Ids of entities of hostile_graph() that tests ask for.
inline constexpr EntityId kMinister{0x10};
inline constexpr EntityId kMemo{0x20};
inline constexpr EntityId kMarkup{0x30};
inline constexpr EntityId kBackslash{0x40};
inline constexpr EntityId kControls{0x50};
inline constexpr EntityId kLong{0x60};
inline constexpr EntityId kHebrew{0x70};
inline constexpr EntityId kGenericOfficials{0x80};
inline constexpr EntityId kLoneMention{0x90};

}  // namespace relata::test
