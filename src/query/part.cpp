#include <algorithm>
#include <tuple>
#include <unordered_set>
#include <utility>
#include <variant>

#include "core/words/wording.h"
#include "lexicon/grammar/function_words.h"
#include "query/query.h"
#include "text/fold.h"

namespace relata::query {
namespace {

/// The ids that a part keeps.
struct Kept {
  std::unordered_set<FactId> facts;
  std::unordered_set<EntityId> entities;
  std::unordered_set<std::string> articles;
};

class PartView final : public GraphView {
 public:
  PartView(const GraphView& graph, Kept kept)
      : graph_(graph), kept_(std::move(kept)) {}

  Result<GraphCounts> counts() const override {
    auto counts = graph_.counts();
    if (!counts) return counts;
    counts->articles = kept_.articles.size();
    counts->entities = kept_.entities.size();
    counts->shown_entities = kept_.entities.size();
    counts->facts = kept_.facts.size();
    return counts;
  }
  Result<void> visit_articles(const Visitor<Article>& visitor) const override {
    return graph_.visit_articles([&](const Article& article) {
      return kept_.articles.contains(article.id) ? visitor(article)
                                                 : Result<void>();
    });
  }
  Result<void> visit_entities(const Visitor<Entity>& visitor) const override {
    return graph_.visit_entities([&](const Entity& entity) {
      return kept_.entities.contains(entity.id) ? visitor(entity)
                                                : Result<void>();
    });
  }
  Result<void> visit_outlines(const OutlineVisitor& visitor) const override {
    return graph_.visit_outlines(
        [&](const Entity& entity, std::uint64_t mentions) {
          return kept_.entities.contains(entity.id) ? visitor(entity, mentions)
                                                    : Result<void>();
        });
  }
  Result<void> visit_facts(const Visitor<Fact>& visitor) const override {
    return graph_.visit_facts([&](const Fact& fact) {
      return kept_.facts.contains(fact.id) ? visitor(fact) : Result<void>();
    });
  }
  Result<std::optional<Article>> article(std::string_view id) const override {
    return graph_.article(id);
  }
  Result<std::optional<Entity>> entity(EntityId id) const override {
    return graph_.entity(id);
  }
  Result<std::optional<Fact>> fact(FactId id) const override {
    return graph_.fact(id);
  }
  Result<std::optional<Entity>> outline(EntityId id) const override {
    return graph_.outline(id);
  }
  /// An entity that a part keeps is at an end of a fact, or claims one.
  Result<bool> has_facts(EntityId entity) const override {
    return kept_.entities.contains(entity);
  }
  Result<std::vector<EntityId>> named(std::string_view alias) const override {
    return graph_.named(alias);
  }
  Result<std::vector<EntityId>> known_as(
      std::string_view external_id) const override {
    return graph_.known_as(external_id);
  }
  Result<std::vector<EntityId>> matching(std::string_view words,
                                         std::size_t limit) const override {
    return graph_.matching(words, limit);
  }
  Result<std::vector<FactId>> about(EntityId entity) const override {
    return only_kept(graph_.about(entity));
  }
  Result<std::vector<FactId>> matching(
      const FactPattern& pattern) const override {
    return only_kept(graph_.matching(pattern));
  }
  Result<std::vector<Decision>> decisions(EntityId first,
                                          EntityId second) const override {
    return graph_.decisions(first, second);
  }

 private:
  Result<std::vector<FactId>> only_kept(Result<std::vector<FactId>> ids) const {
    if (!ids) return ids;
    std::erase_if(*ids, [&](FactId id) { return !kept_.facts.contains(id); });
    return ids;
  }

  const GraphView& graph_;
  const Kept kept_;
};

/// What decides which facts are the top ones: as pictures choose them.
using Rank = std::tuple<bool, double, std::int64_t, bool, FactId>;

Rank rank(const Fact& fact) {
  // Words are no end of an edge.
  return {std::holds_alternative<Literal>(fact.object), -trust(fact),
          -static_cast<std::int64_t>(fact.support_articles),
          fact.predicate.empty(), fact.id};
}

/// "The demand": a name that tells nothing to whoever has not read the text.
bool says_little(const Entity& entity) {
  const std::size_t end = entity.name.find(' ');
  if (entity.kind == EntityKind::kNamed || end == std::string::npos ||
      entity.name.find(' ', end + 1) != std::string::npos) {
    return false;
  }
  const auto kind =
      lexicon::determiner(text::lower(entity.name.substr(0, end)));
  return kind == lexicon::Determiner::kDefinite ||
         kind == lexicon::Determiner::kDemonstrative;
}

/// Gathers what a part keeps.
class Gatherer {
 public:
  Gatherer(const GraphView& graph, const Part& part)
      : graph_(graph), part_(part) {}

  Result<Kept> run() {
    auto done = part_.around ? near() : everywhere();
    if (!done) return done.error();
    if (part_.top > 0) {
      if (done = take_top(); !done) return done.error();
    }
    for (const Rank& rank : ranks_) {
      if (done = keep(std::get<FactId>(rank)); !done) return done.error();
    }
    return std::move(kept_);
  }

 private:
  /// Leaves the top ranks, without facts that one of their ends tells itself.
  Result<void> take_top() {
    std::sort(ranks_.begin(), ranks_.end());
    std::vector<Rank> chosen;
    for (const Rank& rank : ranks_) {
      if (chosen.size() == part_.top) break;
      const auto idle = is_idle(std::get<FactId>(rank));
      if (!idle) return idle.error();
      if (!*idle) chosen.push_back(rank);
    }
    ranks_ = std::move(chosen);
    return {};
  }

  /// "A judge in Ohio is in Ohio"; what goes round from a thing to itself, or
  /// is about "the demand".
  Result<bool> is_idle(FactId id) const {
    const auto fact = graph_.fact(id);
    if (!fact) return fact.error();
    const auto* object =
        *fact ? std::get_if<EntityId>(&(*fact)->object) : nullptr;
    if (object == nullptr) return false;
    if (*object == (*fact)->subject) return true;
    const auto one = graph_.outline((*fact)->subject);
    if (!one) return one.error();
    const auto other = graph_.outline(*object);
    if (!other) return other.error();
    if (!*one || !*other) return false;
    return says_little(**one) || says_little(**other) ||
           tells_of(**one, **other) || tells_of(**other, **one);
  }

  Result<void> everywhere() {
    return graph_.visit_facts([&](const Fact& fact) -> Result<void> {
      ranks_.push_back(rank(fact));
      return {};
    });
  }

  /// All facts that a walk of so many steps comes over.
  Result<void> near() {
    std::unordered_set<EntityId> met = {*part_.around};
    std::unordered_set<FactId> walked;
    std::vector<EntityId> front = {*part_.around};
    kept_.entities.insert(*part_.around);
    for (std::size_t hop = 0; hop < part_.hops && !front.empty(); ++hop) {
      std::vector<EntityId> next;
      for (const EntityId entity : front) {
        const auto ids = graph_.about(entity);
        if (!ids) return ids.error();
        for (const FactId id : *ids) {
          if (!walked.insert(id).second) continue;
          if (auto done = walk(id, met, next); !done) return done;
        }
      }
      front = std::move(next);
    }
    return {};
  }

  Result<void> walk(FactId id, std::unordered_set<EntityId>& met,
                    std::vector<EntityId>& next) {
    const auto fact = graph_.fact(id);
    if (!fact) return fact.error();
    if (!*fact) return {};
    ranks_.push_back(rank(**fact));
    if (met.insert((*fact)->subject).second) next.push_back((*fact)->subject);
    const auto* object = std::get_if<EntityId>(&(*fact)->object);
    if (object != nullptr && met.insert(*object).second) {
      next.push_back(*object);
    }
    return {};
  }

  Result<void> keep(FactId id) {
    if (!kept_.facts.insert(id).second) return {};
    const auto found = graph_.fact(id);
    if (!found) return found.error();
    if (!*found) return {};
    const Fact& fact = **found;
    kept_.entities.insert(fact.subject);
    if (auto done = keep(fact.object); !done) return done;
    for (const Assertion& assertion : fact.assertions) {
      kept_.articles.insert(assertion.article);
      for (const Source& source : assertion.chain) {
        if (source.entity) kept_.entities.insert(*source.entity);
      }
      for (const FactRole& role : assertion.roles) {
        if (auto done = keep(role.value); !done) return done;
      }
    }
    return {};
  }

  Result<void> keep(const FactObject& object) {
    if (const auto* entity = std::get_if<EntityId>(&object)) {
      kept_.entities.insert(*entity);
    }
    const auto* fact = std::get_if<FactId>(&object);
    return fact != nullptr ? keep(*fact) : Result<void>();
  }

  const GraphView& graph_;
  const Part& part_;
  std::vector<Rank> ranks_;
  Kept kept_;
};

}  // namespace

Result<std::unique_ptr<const GraphView>> part_of(const GraphView& graph,
                                                 const Part& part) {
  auto kept = Gatherer(graph, part).run();
  if (!kept) return kept.error();
  return std::unique_ptr<const GraphView>(
      std::make_unique<PartView>(graph, *std::move(kept)));
}

}  // namespace relata::query
