#include "export/drawing.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/words/wording.h"
#include "lexicon/meaning/predicates.h"

namespace relata::exporters {
namespace {

/// Beside a group of so many facts small ones are crumbs.
constexpr std::size_t kGreatGroup = 10;

/// What decides which facts a picture shows.
struct Rank {
  double trust = 0;
  std::uint32_t articles = 0;
  bool is_canonical = false;
  FactId id;

  /// Returns true iff this one is shown before the other.
  bool operator<(const Rank& other) const {
    if (trust != other.trust) return trust > other.trust;
    if (articles != other.articles) return articles > other.articles;
    if (is_canonical != other.is_canonical) return is_canonical;
    return id < other.id;
  }
};

bool is_individual(const Entity& entity) {
  return entity.kind == EntityKind::kNamed ||
         entity.kind == EntityKind::kDescribed ||
         entity.kind == EntityKind::kGroup;
}

bool can_be_drawn(const Fact& fact) {
  const auto* object = std::get_if<EntityId>(&fact.object);
  return object != nullptr ? *object != fact.subject : draws_content(fact);
}

/// Chooses facts, the best first; those between named things before others,
/// which are left out first where not all can be drawn.
class Chooser {
 public:
  Chooser(const GraphView& graph, const Options& options)
      : graph_(graph), options_(options) {}

  Result<Drawing> run() {
    if (auto done = rank(); !done) return done.error();
    for (const bool is_named : {true, false}) {
      for (const Rank& rank : best_) {
        if (drawing_.facts.size() == options_.limit) break;
        if (auto done = take(rank.id, is_named); !done) {
          return done.error();
        }
      }
    }
    drop_crumbs();
    std::set<EntityId> ends;
    for (const Fact& fact : drawing_.facts) {
      ends.insert(fact.subject);
      const auto* object = std::get_if<EntityId>(&fact.object);
      if (object != nullptr) ends.insert(*object);
    }
    std::erase_if(drawing_.entities, [&ends](const auto& row) {
      return !ends.contains(row.first);
    });
    if (options_.all > 0) drawing_.all = options_.all;
    return std::move(drawing_);
  }

 private:
  /// The facts to try: more than will be drawn, since generic things are left
  /// out.
  Result<void> rank() {
    const std::size_t most = 20 * options_.limit;
    return graph_.visit_facts([&](const Fact& fact) -> Result<void> {
      ++drawing_.all;
      if (!can_be_drawn(fact)) return {};
      best_.insert({trust(fact), fact.support_articles, !fact.predicate.empty(),
                    fact.id});
      if (best_.size() > most) best_.erase(std::prev(best_.end()));
      return {};
    });
  }

  /// Takes the fact if all its ends are individuals and the two questions,
  /// whether all are named and whether such are wanted, have one answer.
  Result<void> take(FactId id, bool wants_named) {
    auto fact = graph_.fact(id);
    if (!fact) return fact.error();
    if (!*fact) return {};
    std::vector<EntityId> both = {(*fact)->subject};
    if (const auto* object = std::get_if<EntityId>(&(*fact)->object)) {
      both.push_back(*object);
    } else {
      // What one wants to do oneself is drawn as a possible deed.
      const auto inner = graph_.fact(std::get<FactId>((*fact)->object));
      if (!inner) return inner.error();
      if (!*inner || (*inner)->subject == (*fact)->subject) return {};
    }
    std::vector<Entity> entities;
    for (const EntityId end : both) {
      auto entity = graph_.entity(end);
      if (!entity) return entity.error();
      if (!*entity || !is_individual(**entity)) return {};
      entities.push_back(**std::move(entity));
    }
    if (entities.size() == 2 && (tells_of(entities[0], entities[1]) ||
                                 tells_of(entities[1], entities[0]))) {
      return {};
    }
    const bool are_named = std::all_of(
        entities.begin(), entities.end(),
        [](const Entity& entity) { return entity.kind == EntityKind::kNamed; });
    if (are_named != wants_named) return {};
    for (Entity& entity : entities)
      drawing_.entities.emplace(entity.id, std::move(entity));
    drawing_.facts.push_back(**std::move(fact));
    return {};
  }

  /// The entity that stands for the group of `entity`: those that facts bind.
  EntityId group_of(EntityId entity) {
    EntityId leader = entity;
    for (auto at = leaders_.find(leader);
         at != leaders_.end() && at->second != leader;
         at = leaders_.find(leader)) {
      leader = at->second;
    }
    leaders_[entity] = leader;
    return leader;
  }

  /// Takes out the facts of small groups beside a great one.
  void drop_crumbs() {
    if (options_.least_group < 2) return;
    for (const Fact& fact : drawing_.facts) {
      const EntityId first = group_of(fact.subject);
      const auto* object = std::get_if<EntityId>(&fact.object);
      if (object != nullptr) leaders_[group_of(*object)] = first;
    }
    std::map<EntityId, std::size_t> sizes;
    std::size_t greatest = 0;
    for (const Fact& fact : drawing_.facts) {
      greatest = std::max(greatest, ++sizes[group_of(fact.subject)]);
    }
    if (greatest < kGreatGroup) return;
    std::erase_if(drawing_.facts, [&](const Fact& fact) {
      return sizes[group_of(fact.subject)] < options_.least_group;
    });
  }

  const GraphView& graph_;
  const Options& options_;
  std::set<Rank> best_;
  std::map<EntityId, EntityId> leaders_;
  Drawing drawing_;
};

}  // namespace

bool draws_charge(const Fact& fact) {
  static constexpr std::array<std::string_view, 4> families = {
      "accuse", "court", "demand", "threaten"};
  const lexicon::Predicate* predicate = lexicon::find_predicate(fact.predicate);
  return predicate != nullptr && std::find(families.begin(), families.end(),
                                           predicate->family) != families.end();
}

bool draws_content(const Fact& fact) {
  return std::holds_alternative<FactId>(fact.object) && draws_charge(fact);
}

Result<Drawing> drawing(const GraphView& graph, const Options& options) {
  return Chooser(graph, options).run();
}

}  // namespace relata::exporters
