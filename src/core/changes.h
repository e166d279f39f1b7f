#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/cluster.h"
#include "core/entity.h"
#include "core/fact.h"
#include "core/id.h"
#include "core/result.h"

namespace relata {

/// What merging knows of a cluster. `day` is its article's date, or nothing.
struct Signature {
  EntityId id;
  std::string article;
  std::string source;
  std::optional<Date> day;
  Profile profile;
};

/// Evidence that two clusters are one thing (positive weight), or that they
/// are not (`forbids`: no weight can outvote it).
struct Link {
  EntityId first;   ///< The lesser id.
  EntityId second;  ///< The greater one.
  double weight = 0;
  bool forbids = false;
  std::string reason;
  std::string key;  ///< Of the block that found it: the store fills it in
                    ///< (links_of); empty for Apart pairs and corrections.

  friend bool operator==(const Link&, const Link&) = default;
};

/// A user's word that two clusters are, or are not, one.
struct Correction {
  enum class Kind { kLink, kUnlink };

  Kind kind = Kind::kLink;
  EntityId first;
  EntityId second;
};

/// A claim of the first layer with the clusters that its mentions are in.
/// `index` and `article` name it; arguments that are claims are named by their
/// index in the same article.
struct PlacedClaim {
  using Value = std::variant<EntityId, ClaimIndex, Literal>;
  struct PlacedRole {
    RoleName name = RoleName::kOther;
    std::string preposition;
    Value value;
  };
  std::string article;
  ClaimIndex index{};
  EntityId subject;  ///< A cluster.
  std::string lemma;
  std::string predicate;
  Value object;
};

/// What the second layer is derived from, as the store keeps it. All lists in
/// order of id; ids are of clusters unless said otherwise.
class MergeView {
 public:
  virtual ~MergeView() = default;

  /// The keys whose blocks changed since the last commit of Changes: those of
  /// every cluster added or removed since. Sorted.
  virtual Result<std::vector<std::string>> pending_keys() const = 0;

  /// Clusters added since the last commit of Changes, and those still here
  /// that shared an entity or a link with a removed one or stand in a new or
  /// lifted correction.
  virtual Result<std::vector<EntityId>> pending_clusters() const = 0;

  /// Every cluster that has `key` among its merge keys. Keys of an article are
  /// those of its first cluster.
  virtual Result<std::vector<Signature>> block(std::string_view key) const = 0;
  virtual Result<std::optional<Signature>> signature(
      EntityId cluster) const = 0;

  /// The words that tell what an article is about, most telling first.
  virtual Result<std::vector<std::string>> topic(
      std::string_view article) const = 0;
  /// The clusters of an article.
  virtual Result<std::vector<Signature>> clusters_of(
      std::string_view article) const = 0;

  /// The links that the last committed Changes found in the block of `key`,
  /// without it.
  virtual Result<std::vector<Link>> links_under(std::string_view key) const = 0;

  /// Links found in blocks, and Apart pairs and corrections (as forbidding or
  /// infinitely heavy links), that have `cluster` at one end. A pair that
  /// several blocks link comes once for each of them, with its key.
  virtual Result<std::vector<Link>> links_of(EntityId cluster) const = 0;

  /// The entity that the last committed Changes put `cluster` in.
  virtual Result<std::optional<EntityId>> entity_of(EntityId cluster) const = 0;
  /// The clusters of an entity, by the last committed Changes.
  virtual Result<std::vector<EntityId>> members(EntityId entity) const = 0;

  /// Claims that have `cluster` as subject or object.
  virtual Result<std::vector<PlacedClaim>> claims_of(
      EntityId cluster) const = 0;
  /// Claims of `article` whose object is the claim `inner`.
  virtual Result<std::vector<PlacedClaim>> claims_over(
      std::string_view article, ClaimIndex inner) const = 0;
  virtual Result<std::optional<PlacedClaim>> claim(std::string_view article,
                                                   ClaimIndex index) const = 0;
};

/// A batch of writes to the second layer; applied in one transaction.
struct Changes {
  /// What the blocks of these keys say now: all former links of the key go.
  struct BlockLinks {
    std::string key;
    std::vector<Link> links;
  };
  /// An entity as merging decides it; its mentions are those of its clusters.
  struct EntityRow {
    EntityId id;
    std::string name;
    EntityType type = EntityType::kOther;
    EntityKind kind = EntityKind::kGeneric;
    std::vector<std::string> aliases;
    std::vector<EntityId> clusters;
    std::vector<std::string> external_ids;
  };
  /// Which links were taken and which refused among an entity's clusters.
  struct Verdict {
    EntityId first;
    EntityId second;
    bool accepted = false;
    double weight = 0;
    std::string reason;  ///< Of the link; of the refusal where refused.
  };
  /// The fact a claim belongs to now. Fact rows follow from these: a fact
  /// without claims goes; standing and support are counted anew.
  struct ClaimFact {
    std::string article;
    ClaimIndex index{};
    FactId fact;
    EntityId subject;  ///< Entity.
    std::string predicate;
    FactObject object;  ///< Entity, fact or literal.
  };

  std::vector<BlockLinks> blocks;
  std::vector<EntityId> dropped;    ///< Entities that are no more. (One whose
                                    ///< clusters are all removed goes with
                                    ///< them and is not listed.)
  std::vector<EntityRow> entities;  ///< New, or changed in any member.
  std::vector<EntityId> regrouped;  ///< Clusters whose verdicts are replaced.
  std::vector<Verdict> verdicts;
  std::vector<ClaimFact> claims;  ///< A fact comes before those about it.
};

}  // namespace relata
