#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/entity.h"
#include "core/fact.h"
#include "core/result.h"

namespace relata {

/// How many of each thing a graph holds.
struct GraphCounts {
  std::uint64_t articles = 0;
  std::uint64_t copies = 0;  ///< Articles that are copies of others.
  std::uint64_t sentences = 0;
  std::uint64_t mentions = 0;
  std::uint64_t entities = 0;        ///< All of them.
  std::uint64_t shown_entities = 0;  ///< Those with a name or a fact.
  std::uint64_t facts = 0;
  std::uint64_t assertions = 0;
};

/// Returns true iff `wanted` is `external_id`, or its end after a ':', '/' or
/// '#'.
bool is_external_id(std::string_view external_id, std::string_view wanted);

/// A graph that can be read. Queries, exporters and pictures know a graph only
/// by this; the store implements it, and so does a graph in memory for tests.
///
/// Visitors stream in id order (articles by the bytes of their ids) and stop
/// at the first error, which they give back. Nothing gives the whole graph at
/// once. Values own their strings. Every function may fail with kBadGraph or
/// kIo.
class GraphView {
 public:
  template <typename T>
  using Visitor = std::function<Result<void>(const T&)>;

  virtual ~GraphView() = default;

  virtual Result<GraphCounts> counts() const = 0;

  virtual Result<void> visit_articles(
      const Visitor<Article>& visitor) const = 0;
  virtual Result<void> visit_entities(const Visitor<Entity>& visitor) const = 0;
  virtual Result<void> visit_facts(const Visitor<Fact>& visitor) const = 0;

  /// visit_entities() without referents and mentions, but with how many
  /// mentions an entity has: quick for a whole graph.
  using OutlineVisitor =
      std::function<Result<void>(const Entity&, std::uint64_t)>;
  virtual Result<void> visit_outlines(const OutlineVisitor& visitor) const;

  virtual Result<std::optional<Article>> article(std::string_view id) const = 0;

  /// The entity `id`; also by an id it had before, that is, by the id of any
  /// of its referents.
  virtual Result<std::optional<Entity>> entity(EntityId id) const = 0;
  virtual Result<std::optional<Fact>> fact(FactId id) const = 0;

  /// entity() without aliases, referents and mentions: quick for what is
  /// mentioned often.
  virtual Result<std::optional<Entity>> outline(EntityId id) const;

  /// Returns true iff about() is not empty.
  virtual Result<bool> has_facts(EntityId entity) const;

  /// The entities with this external id ("wikidata:Q42"), or whose external id
  /// ends in it after a ':', '/' or '#' ("Q42"); by id.
  virtual Result<std::vector<EntityId>> known_as(
      std::string_view external_id) const;

  /// Every name of every entity that `is_wanted` as text::fold() writes it,
  /// with the mentions of the entity.
  using NameTest = std::function<bool(std::string_view folded)>;
  using NameVisitor =
      std::function<Result<void>(std::string_view, std::uint64_t)>;
  virtual Result<void> visit_names(const NameTest& is_wanted,
                                   const NameVisitor& visitor) const;

  /// The entities that have `alias` among their names, compared as
  /// text::fold() writes them; most mentions first, then by id.
  virtual Result<std::vector<EntityId>> named(std::string_view alias) const = 0;

  /// The entities one of whose names has every word of `words`, folded; most
  /// mentions first, then by id; at most `limit`.
  virtual Result<std::vector<EntityId>> matching(std::string_view words,
                                                 std::size_t limit) const = 0;

  /// The facts that have `entity` as subject or object, in id order.
  virtual Result<std::vector<FactId>> about(EntityId entity) const = 0;

  /// The facts with this canonical predicate, if given, and with an assertion
  /// of this lemma, if given, alone or followed by its preposition ("meet"
  /// finds "meet with"); with subject or object fixed where given. In id
  /// order. Empty strings and nothing stand for "any".
  struct FactPattern {
    std::optional<FactId> id = {};  ///< This fact alone.
    std::optional<EntityId> subject;
    std::string predicate;
    std::string lemma;
    std::optional<EntityId> object;
    float min_confidence = 0;  ///< Of one assertion at least.
  };
  virtual Result<std::vector<FactId>> matching(
      const FactPattern& pattern) const = 0;

  /// Whether there is any such fact.
  virtual Result<bool> has_matching(const FactPattern& pattern) const;

  /// A fact without what is only shown of its assertions: field, span, text,
  /// relation, event and roles are empty.
  struct FactOutline {
    Fact fact;
    EntityKind subject_kind = EntityKind::kNamed;
    EntityKind object_kind = EntityKind::kNamed;  ///< If it is an entity.
  };
  /// The facts of matching(), each once, in no order. Quick for many facts.
  virtual Result<void> visit_matching(
      const FactPattern& pattern, const Visitor<FactOutline>& visitor) const;

  /// A fact, and the most sources it can have: Fact::support_origins or more.
  struct FactSize {
    FactId id;
    std::uint32_t most_origins = 0;
  };
  /// The facts of matching(), each once, in no order. Quick for many facts.
  virtual Result<std::vector<FactSize>> sizes(const FactPattern& pattern) const;

  /// Why the clusters of two entities, or of one, are or are not one: the
  /// links and refusals between them, strongest first.
  struct Decision {
    EntityId first;  ///< Ids of clusters: the lesser first.
    EntityId second;
    bool accepted = false;
    double weight = 0;
    std::string reason;
  };
  virtual Result<std::vector<Decision>> decisions(EntityId first,
                                                  EntityId second) const = 0;
};

}  // namespace relata
