#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/changes.h"

namespace relata::test {

/// A first layer and what was derived from it, in memory, for tests of
/// merging. It keeps what a store must keep, in the simplest way.
class MemoryLayer final : public MergeView {
 public:
  struct Cluster {
    ClusterRecord signature;
    std::vector<std::string> keys;
  };
  /// One article: its clusters, claims among them and pairs that it tells
  /// apart.
  struct Piece {
    std::string article;
    std::vector<Cluster> clusters;
    std::vector<ResolvedClaim> claims;
    std::vector<Link> apart;
    std::vector<std::string> topic;
  };

  void add(const Piece& piece);
  void remove(const std::string& article);
  /// In place of any former one of the pair.
  void correct(const Correction& correction);
  void lift(EntityId first, EntityId second);
  /// Takes one piece of changes.
  void apply(const Changes& changes);
  /// Tells that all is in: nothing is pending then.
  void settle();

  /// All that the second layer holds, one line each: entities with their
  /// clusters and names, verdicts, facts with their claims.
  std::string text() const;

  /// The clusters of each entity, as changes left them.
  const std::map<EntityId, Changes::EntityRow>& entities() const {
    return entities_;
  }
  const std::vector<Changes::Verdict>& verdicts() const { return verdicts_; }
  /// How many signatures were read since the start.
  std::size_t reads() const { return reads_; }

  Result<std::vector<std::string>> pending_keys() const override;
  Result<std::vector<Pending>> pending_clusters() const override;
  Result<std::vector<ClusterRecord>> block(std::string_view key) const override;
  Result<std::vector<Told>> articles_under(std::string_view key) const override;
  Result<std::vector<ArticlePair>> compared_under(
      std::string_view key) const override;
  Result<std::vector<Link>> links_between(
      std::string_view key, const ArticlePair& articles) const override;
  Result<std::vector<ClusterRecord>> clusters_of(
      std::string_view article) const override;
  Result<std::vector<Link>> links_under(std::string_view key) const override;
  Result<std::vector<Following>> pending_following() const override;
  Result<std::optional<Following>> following(EntityId cluster) const override;
  Result<std::vector<Following>> followers_of(EntityId leader) const override;
  Result<std::optional<Node>> node(EntityId cluster) const override;
  Result<std::vector<Node>> nodes_of(std::string_view article) const override;
  Result<std::vector<Node>> nodes_in(EntityId entity) const override;
  Result<std::optional<EntityId>> entity_of(EntityId cluster) const override;
  Result<std::vector<EntityId>> members(EntityId entity) const override;
  Result<std::vector<ResolvedClaim>> claims_of(
      std::string_view article) const override;

 private:
  using Place = std::pair<std::string, ClaimIndex>;

  void forget(EntityId cluster);
  void note(EntityId cluster);
  EntityId home(EntityId cluster) const;
  std::vector<Link> links_at(EntityId cluster) const;
  bool is_led(const Link& lead) const;

  std::map<std::string, Piece, std::less<>> pieces_;
  std::map<EntityId, Cluster> clusters_;
  std::map<std::string, std::set<EntityId>, std::less<>> blocks_;
  std::map<Place, ResolvedClaim> claims_;
  std::vector<Link> apart_;
  std::map<std::pair<EntityId, EntityId>, Correction> corrections_;
  std::map<std::string, std::vector<Link>, std::less<>> links_;  ///< By key.
  std::map<std::string, std::set<ArticlePair>, std::less<>> compared_;
  std::map<EntityId, EntityId> entity_of_;
  std::map<EntityId, EntityId> leader_of_;  ///< Of those that follow.
  std::map<EntityId, Changes::EntityRow> entities_;
  std::vector<Changes::Verdict> verdicts_;
  std::map<Place, Changes::ClaimFact> facts_;
  std::set<std::string> pending_keys_;
  std::set<EntityId> pending_;
  mutable std::size_t reads_ = 0;
};

}  // namespace relata::test
