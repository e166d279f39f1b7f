#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/cluster.h"
#include "core/entity.h"
#include "core/fact.h"
#include "core/id.h"
#include "core/result.h"

namespace relata {

/// What merging knows of a cluster. `day` is its article's date, or nothing.
struct ClusterRecord {
  EntityId id;
  std::string article;
  std::string source;
  std::optional<Date> day;
  Profile profile;
};

/// Whether the first end of a link leads the second. A cluster that is led
/// follows: it goes wherever its leader goes, and none of its other links
/// count. So what many clusters of one name are is decided by the first of
/// them, and one more costs nothing. What an article or a correction sets apart
/// from something, or a correction links, never follows.
enum class Lead : std::uint8_t {
  kNone,
  kAlways,
  kIfStrongest,  ///< Unless another of its links weighs more.
};

/// Evidence that two clusters are one thing (positive weight), or that they
/// are not (`forbids`: no weight can outvote it).
struct Link {
  EntityId first;   ///< The lesser id.
  EntityId second;  ///< The greater one.
  double weight = 0;
  bool forbids = false;
  std::string reason;
  /// At most one link leads a cluster, and no leader is led.
  Lead lead = Lead::kNone;

  friend bool operator==(const Link&, const Link&) = default;
};

/// A user's word that two clusters are, or are not, one.
struct Correction {
  enum class Kind { kLink, kUnlink };

  Kind kind = Kind::kLink;
  EntityId first;
  EntityId second;
};

/// A cluster with what puts it into an entity.
struct Node {
  /// Without source, modifiers, context and setting: only blocks compare these.
  ClusterRecord signature;
  /// Links found in blocks, and CannotLink pairs and corrections (as forbidding
  /// or infinitely heavy links), that have it at one end. A pair that several
  /// blocks link comes once for each of them. Those that have it at the second
  /// end need not tell their reason. Links that lead, and those to a follower,
  /// are not among them.
  std::vector<Link> links;
  std::optional<EntityId> entity;  ///< That it is in, if any yet.
};

/// A claim of the first layer with the entities that its mentions are in; a
/// cluster that is in none yet stands for itself. `index` and `article` name
/// it; arguments that are claims are named by their index in the same article.
struct ResolvedClaim {
  using Value = std::variant<EntityId, ClaimIndex, Literal>;

  std::string article;
  ClaimIndex index{};
  EntityId subject;
  std::string lemma;
  std::string predicate;
  Value object;
  std::optional<FactId> fact;  ///< That it is counted to, if any yet.
  Manner manner = {};          ///< How it is said.
};

/// What the second layer is derived from, as the store keeps it, and what has
/// become of it by the Changes taken so far. All lists in order of id; ids are
/// of clusters unless said otherwise.
class MergeView {
 public:
  virtual ~MergeView() = default;

  /// The keys whose blocks changed since the last merging: those of every
  /// cluster added or removed since. Sorted.
  virtual Result<std::vector<std::string>> pending_keys() const = 0;

  /// Clusters of one article that merging has to look at.
  struct Pending {
    std::string article;
    std::vector<EntityId> clusters;
    /// That they are in, as far as they are, and do not follow.
    std::vector<EntityId> entities;
  };
  /// Clusters added since the last merging, and those still here that shared
  /// an entity or a link with a removed one or stand in a new or lifted
  /// correction. Articles in the order in which the graph keeps them.
  virtual Result<std::vector<Pending>> pending_clusters() const = 0;

  /// Every cluster that has `key` among its merge keys. Keys of an article are
  /// those of its first cluster.
  virtual Result<std::vector<ClusterRecord>> block(
      std::string_view key) const = 0;

  /// An article by its day and the words that tell what it is about, most
  /// telling first.
  struct Told {
    std::string article;
    std::optional<Date> day;
    std::vector<std::string> topic;
  };
  /// The articles that have `key` among their keys.
  virtual Result<std::vector<Told>> articles_under(
      std::string_view key) const = 0;

  /// The lesser id first.
  using ArticlePair = std::pair<std::string, std::string>;
  /// The pairs of articles that were compared under `key`. Sorted.
  virtual Result<std::vector<ArticlePair>> compared_under(
      std::string_view key) const = 0;
  /// The links under `key` between clusters of two articles.
  virtual Result<std::vector<Link>> links_between(
      std::string_view key, const ArticlePair& articles) const = 0;
  /// The clusters of an article.
  virtual Result<std::vector<ClusterRecord>> clusters_of(
      std::string_view article) const = 0;

  /// The links that were found in the block of `key`, without it.
  virtual Result<std::vector<Link>> links_under(std::string_view key) const = 0;

  /// Whom a cluster follows by its links, and as Changes::led noted it last.
  struct Following {
    EntityId cluster;
    std::string article;
    std::optional<EntityId> leader;
    std::optional<EntityId> noted;
    std::optional<EntityId> entity;  ///< That it is in, if any yet.
  };
  /// Of the pending clusters those that follow, or did.
  virtual Result<std::vector<Following>> pending_following() const = 0;
  /// The same of one cluster; nothing where it is not there.
  virtual Result<std::optional<Following>> following(
      EntityId cluster) const = 0;
  /// Those that are noted to follow `leader`.
  virtual Result<std::vector<Following>> followers_of(
      EntityId leader) const = 0;

  virtual Result<std::optional<Node>> node(EntityId cluster) const = 0;
  /// The clusters of an article, as node() gives each.
  virtual Result<std::vector<Node>> nodes_of(
      std::string_view article) const = 0;
  /// The clusters of an entity that do not follow, as node() gives each.
  virtual Result<std::vector<Node>> nodes_in(EntityId entity) const = 0;

  /// The entity that `cluster` is in.
  virtual Result<std::optional<EntityId>> entity_of(EntityId cluster) const = 0;
  /// The clusters of an entity.
  virtual Result<std::vector<EntityId>> members(EntityId entity) const = 0;

  /// The claims of an article, in order of index.
  virtual Result<std::vector<ResolvedClaim>> claims_of(
      std::string_view article) const = 0;
};

/// A piece of what a merging writes to the second layer.
struct Changes {
  /// Takes the pieces one after another.
  using Sink = std::function<Result<void>(const Changes&)>;

  /// What has changed in the block of a key: links, and pairs of articles that
  /// are compared under it.
  struct BlockChange {
    std::string key;
    std::vector<Link> gone;
    std::vector<Link> links;  ///< That are new.
    std::vector<MergeView::ArticlePair> apart;
    std::vector<MergeView::ArticlePair> compared;
  };
  /// Whom a cluster follows from now on.
  struct Led {
    EntityId cluster;
    std::optional<EntityId> leader;
  };
  /// The entity that a follower is in from now on: its leader's.
  struct Placed {
    EntityId cluster;
    EntityId entity;
  };
  /// An entity as merging decides it, by those of its clusters that do not
  /// follow; its mentions are those of all.
  struct EntityRow {
    EntityId id;
    std::string name;
    EntityType type = EntityType::kOther;
    EntityKind kind = EntityKind::kGeneric;
    std::vector<std::string> aliases;
    std::vector<EntityId> clusters;
    std::vector<std::string> external_ids;
    std::vector<EntityId> moved;  ///< Those of `clusters` that are new to it.
  };
  /// Whether the links of a pair were taken. What only forbids has no verdict:
  /// it holds.
  struct Verdict {
    EntityId first;
    EntityId second;
    bool accepted = false;
    double weight = 0;
    /// Of the strongest of the pair's links; of the refusal where refused.
    std::string reason;
  };
  /// The fact a claim belongs to now, and what the fact is. All else that is
  /// known of facts follows from their claims: one without claims goes.
  struct ClaimFact {
    std::string article;
    ClaimIndex index{};
    FactId fact;
    EntityId subject;  ///< Entity.
    std::string predicate;
    FactObject object;  ///< Entity, fact or literal.
  };

  std::vector<BlockChange> blocks;
  std::vector<Led> led;
  std::vector<Placed> placed;       ///< In entities that are known.
  std::vector<EntityId> dropped;    ///< Entities that are no more. (One whose
                                    ///< clusters are all removed goes with
                                    ///< them and is not listed.)
  std::vector<EntityRow> entities;  ///< New, or changed in any member.
  std::vector<EntityId> regrouped;  ///< Clusters whose verdicts are replaced.
  std::vector<Verdict> verdicts;
  std::vector<ClaimFact> claims;  ///< A fact comes before those about it.
};

/// The verdicts on pairs of clusters that a person may want to look at, as a
/// graph holds them.
struct Verdicts {
  /// A link of some weight that was taken, or refused.
  struct Open {
    bool is_joined = false;
    EntityId first;  ///< Clusters, and the entities that they are in.
    EntityId second;
    EntityId first_entity;
    EntityId second_entity;
    double weight = 0;
    std::string reason;
    bool are_named_alike = false;  ///< Both clusters have the same names.
    /// Mentions of the clusters, and of the entities.
    std::uint32_t in_first = 0;
    std::uint32_t in_second = 0;
    std::uint32_t in_first_entity = 0;
    std::uint32_t in_second_entity = 0;
  };
  /// A link beyond doubt, with the mentions of its clusters.
  struct Sure {
    EntityId first;
    EntityId second;
    std::uint32_t in_first = 0;
    std::uint32_t in_second = 0;
  };

  std::vector<Open> open;
  std::vector<Sure> sure;
  std::vector<std::pair<EntityId, EntityId>> corrected;  ///< Lesser id first.
};

}  // namespace relata
