#include "export/drawing/drawing.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/words/wording.h"
#include "lexicon/meaning/predicates.h"

namespace relata::exporters {
namespace {

/// Beside a group of so many facts small ones are crumbs.
constexpr std::size_t kGreatGroup = 10;

/// So many things may be on one side of the centre and none on the other.
constexpr std::size_t kFewOnASide = 6;

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
    for (const Rank& rank : best_) {
      if (is_full_) break;
      if (auto done = take(rank.id, true); !done) return done.error();
    }
    for (const FactId id : unnamed_) {
      if (is_full_) break;
      if (auto done = take(id, false); !done) return done.error();
    }
    drop_crumbs();
    if (auto done = load_ends(); !done) return done.error();
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

  /// Takes the fact if all its ends are individuals; if `wants_named`, only if
  /// all are named, and remembers the others.
  Result<void> take(FactId id, bool wants_named) {
    auto fact = graph_.fact(id);
    if (!fact) return fact.error();
    if (!*fact) return {};
    const auto ends = drawn_ends(**fact);
    if (!ends) return ends.error();
    if (ends->empty()) return {};
    const bool are_named = std::all_of(
        ends->begin(), ends->end(),
        [](const Entity& entity) { return entity.kind == EntityKind::kNamed; });
    if (wants_named && !are_named) {
      unnamed_.push_back(id);
      return {};
    }
    add(**std::move(fact));
    return {};
  }

  /// The entities that the fact binds; none if it is not drawn.
  Result<std::vector<Entity>> drawn_ends(const Fact& fact) const {
    std::vector<EntityId> both = {fact.subject};
    std::vector<Entity> entities;
    if (const auto* object = std::get_if<EntityId>(&fact.object)) {
      both.push_back(*object);
    } else {
      // What one wants to do oneself is drawn as a possible deed.
      const auto inner = graph_.fact(std::get<FactId>(fact.object));
      if (!inner) return inner.error();
      if (!*inner || (*inner)->subject == fact.subject) return entities;
    }
    for (const EntityId end : both) {
      auto entity = graph_.outline(end);
      if (!entity) return entity.error();
      if (!*entity || !is_individual(**entity)) return std::vector<Entity>();
      entities.push_back(**std::move(entity));
    }
    if (entities.size() == 2 && (tells_of(entities[0], entities[1]) ||
                                 tells_of(entities[1], entities[0]))) {
      entities.clear();
    }
    return entities;
  }

  /// Adds a fact, unless more facts than the limit would be drawn with it: a
  /// crumb that it ties to others is drawn with them.
  void add(Fact fact) {
    join(fact);
    drawing_.facts.push_back(std::move(fact));
    const std::size_t drawn = drops_crumbs() ? held_ : drawing_.facts.size();
    is_full_ = drawn >= options_.limit;
    if (drawn > options_.limit) drawing_.facts.pop_back();
  }

  bool drops_crumbs() const {
    return options_.least_group > 1 && greatest_ >= kGreatGroup;
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

  /// Makes one group of the groups of the fact's ends.
  void join(const Fact& fact) {
    const EntityId first = group_of(fact.subject);
    const auto* object = std::get_if<EntityId>(&fact.object);
    const EntityId second = object == nullptr ? first : group_of(*object);
    std::size_t size = 1;
    for (const EntityId group : std::set<EntityId>{first, second}) {
      const std::size_t one = sizes_[group];
      size += one;
      if (one >= options_.least_group) held_ -= one;
    }
    leaders_[second] = first;
    sizes_[first] = size;
    if (size >= options_.least_group) held_ += size;
    greatest_ = std::max(greatest_, size);
  }

  /// Takes out the facts of small groups beside a great one.
  void drop_crumbs() {
    if (!drops_crumbs()) return;
    leaders_.clear();
    sizes_.clear();
    for (const Fact& fact : drawing_.facts)
      join(fact);
    std::erase_if(drawing_.facts, [&](const Fact& fact) {
      return sizes_[group_of(fact.subject)] < options_.least_group;
    });
  }

  /// The ends of the facts, with all that is known of them.
  Result<void> load_ends() {
    std::set<EntityId> ends;
    for (const Fact& fact : drawing_.facts) {
      ends.insert(fact.subject);
      const auto* object = std::get_if<EntityId>(&fact.object);
      if (object != nullptr) ends.insert(*object);
    }
    for (const EntityId end : ends) {
      auto entity = graph_.entity(end);
      if (!entity) return entity.error();
      if (*entity) drawing_.entities.emplace(end, **std::move(entity));
    }
    return {};
  }

  const GraphView& graph_;
  const Options& options_;
  std::set<Rank> best_;
  std::vector<FactId> unnamed_;  ///< Of `best_`, with an end without a name.
  std::map<EntityId, EntityId> leaders_;
  std::map<EntityId, std::size_t> sizes_;  ///< Facts, by a group's leader.
  std::size_t greatest_ = 0;               ///< Of the sizes.
  std::size_t held_ = 0;  ///< Facts of groups that are no crumbs.
  bool is_full_ = false;
  Drawing drawing_;
};

/// Puts the things that facts tie to the centre on its two sides.
class Sides {
 public:
  explicit Sides(const Drawing& drawing) {
    for (const Fact& fact : drawing.facts) {
      const auto* object = std::get_if<EntityId>(&fact.object);
      if (object == nullptr) continue;
      neighbours_[fact.subject].push_back({*object, 1});
      neighbours_[*object].push_back({fact.subject, -1});
    }
  }

  std::map<EntityId, int> of(EntityId centre) {
    if (!neighbours_.contains(centre)) return {};
    columns_[centre] = 0;
    std::vector<EntityId> front = first_ring(centre);
    while (!front.empty()) {
      std::vector<EntityId> next;
      for (const EntityId entity : front) {
        const int column = columns_.at(entity);
        for (const Neighbour& other : neighbours_[entity]) {
          const int further = column < 0 ? column - 1 : column + 1;
          if (columns_.emplace(other.entity, further).second) {
            next.push_back(other.entity);
          }
        }
      }
      front = std::move(next);
    }
    return std::move(columns_);
  }

 private:
  struct Neighbour {
    EntityId entity;
    int side = 1;  ///< -1: it does something to the other.
  };

  /// Who acts on the centre to its left, what it acts on to its right, as long
  /// as no side takes more than half of many.
  std::vector<EntityId> first_ring(EntityId centre) {
    std::set<EntityId> distinct;
    for (const Neighbour& other : neighbours_[centre])
      distinct.insert(other.entity);
    const std::size_t most = std::max(kFewOnASide, (distinct.size() + 1) / 2);
    std::map<int, std::size_t> taken;
    std::vector<EntityId> ring;
    for (const Neighbour& other : neighbours_[centre]) {
      if (columns_.contains(other.entity)) continue;
      const int side = taken[other.side] < most ? other.side : -other.side;
      ++taken[side];
      columns_[other.entity] = side;
      ring.push_back(other.entity);
    }
    return ring;
  }

  std::map<EntityId, std::vector<Neighbour>> neighbours_;
  std::map<EntityId, int> columns_;
};

}  // namespace

std::map<EntityId, int> columns(const Drawing& drawing, EntityId centre) {
  return Sides(drawing).of(centre);
}

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
