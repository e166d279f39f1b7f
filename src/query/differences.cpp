#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "query/query.h"

namespace relata::query {
namespace {

/// Facts of one graph as another one names them: the id of an entity is that of
/// the least of its clusters, and so changes with the articles.
class Translation {
 public:
  Translation(const GraphView& from, const GraphView& to)
      : from_(from), to_(to) {}

  /// The id that `fact` has in the other graph, if that has it; nothing if it
  /// lacks one of its things.
  Result<std::optional<FactId>> id_of(const Fact& fact) {
    const auto subject = entity(fact.subject);
    if (!subject) return subject.error();
    if (!*subject) return std::optional<FactId>();
    FactObject object = fact.object;
    if (const auto* end = std::get_if<EntityId>(&fact.object)) {
      const auto there = entity(*end);
      if (!there) return there.error();
      if (!*there) return std::optional<FactId>();
      object = **there;
    } else if (const auto* inner = std::get_if<FactId>(&fact.object)) {
      const auto there = content(*inner);
      if (!there) return there.error();
      if (!*there) return std::optional<FactId>();
      object = **there;
    }
    return std::optional(
        fact_id(**subject, relation_name(fact), object, fact.content));
  }

 private:
  Result<std::optional<EntityId>> entity(EntityId id) {
    const auto [place, is_new] = entities_.try_emplace(id);
    if (is_new) {
      const auto there = to_.outline(id);
      if (!there) return there.error();
      if (*there) place->second = (*there)->id;
    }
    return place->second;
  }

  /// As id_of(), for a fact that another one is about. One that is about itself
  /// by some turn has no other id.
  Result<std::optional<FactId>> content(FactId id) {
    const auto [place, is_new] = contents_.try_emplace(id);
    if (!is_new) return place->second;
    const auto fact = from_.fact(id);
    if (!fact) return fact.error();
    if (!*fact) return std::optional<FactId>();
    auto there = id_of(**fact);
    if (there) contents_[id] = *there;
    return there;
  }

  const GraphView& from_;
  const GraphView& to_;
  std::unordered_map<EntityId, std::optional<EntityId>> entities_;
  std::unordered_map<FactId, std::optional<FactId>> contents_;
};

Difference::Kind kind_of(Standing now) {
  if (now == Standing::kDisputed) return Difference::Kind::kDisputed;
  return now == Standing::kDenied ? Difference::Kind::kDenied
                                  : Difference::Kind::kChanged;
}

/// The facts of the former graph, and which of them the newer one has.
class FormerFacts {
 public:
  FormerFacts(const GraphView& before, const GraphView& after)
      : before_(before), forward_(before, after), backward_(after, before) {}

  Result<void> read() {
    return before_.visit_facts([this](const Fact& fact) -> Result<void> {
      standings_.emplace(fact.id, fact.standing);
      const auto there = forward_.id_of(fact);
      if (!there) return there.error();
      if (*there) former_.emplace(**there, fact.id);
      return {};
    });
  }

  /// How `fact` of the newer graph stood, if it was there: as now if one of the
  /// facts that it was did. Notes that these are not gone.
  Result<std::optional<Standing>> standing_of(const Fact& fact) {
    std::vector<FactId> same;
    const auto [begin, end] = former_.equal_range(fact.id);
    for (auto it = begin; it != end; ++it)
      same.push_back(it->second);
    const auto back = backward_.id_of(fact);
    if (!back) return back.error();
    if (*back && standings_.contains(**back)) same.push_back(**back);
    std::sort(same.begin(), same.end());
    std::optional<Standing> then;
    for (const FactId id : same) {
      still_there_.insert(id);
      const Standing standing = standings_.at(id);
      if (!then || standing == fact.standing) then = standing;
    }
    return then;
  }

  Result<void> visit_gone(const GraphView::Visitor<Difference>& visitor) const {
    for (const auto& [id, standing] : standings_) {
      if (still_there_.contains(id)) continue;
      const auto fact = before_.fact(id);
      if (!fact) return fact.error();
      if (!*fact) continue;
      auto done = visitor({Difference::Kind::kGone, **fact, standing});
      if (!done) return done;
    }
    return {};
  }

 private:
  const GraphView& before_;
  Translation forward_;
  Translation backward_;
  std::map<FactId, Standing> standings_;
  std::unordered_multimap<FactId, FactId> former_;  ///< By what it is now.
  std::unordered_set<FactId> still_there_;
};

}  // namespace

Result<void> differences(const GraphView& before, const GraphView& after,
                         const GraphView::Visitor<Difference>& visitor) {
  FormerFacts former(before, after);
  if (auto done = former.read(); !done) return done;
  auto done = after.visit_facts([&](const Fact& fact) -> Result<void> {
    const auto then = former.standing_of(fact);
    if (!then) return then.error();
    if (!*then) return visitor({Difference::Kind::kNew, fact, std::nullopt});
    if (**then == fact.standing) return {};
    return visitor({kind_of(fact.standing), fact, *then});
  });
  return done ? former.visit_gone(visitor) : done;
}

}  // namespace relata::query
