#pragma once

#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/changes.h"
#include "core/result.h"
#include "merge/cluster/change_buffer.h"
#include "merge/cluster/constrained_clusterer.h"

namespace relata::merge {

/// Puts clusters into entities anew where something has changed.
///
/// Links are taken by falling weight through the whole graph, so a change can
/// reach far; but what becomes of a link depends only on the two groups it
/// would join. Hence a region is grouped anew: what has changed, all that
/// shares an entity with it, and so on along the links. Around it stand its
/// boundary, entities that nothing has changed in but that a link leads to;
/// they grow beside it as they did before, so that each link between the two
/// meets the groups that it would meet in a graph built at once. As long as all
/// these links are refused, as they were, nothing beyond can be another than it
/// was; where one is taken, its entity joins the region, which begins again.
class IncrementalClustering {
 public:
  /// Both must outlive it.
  IncrementalClustering(const MergeView& view, ChangeBuffer& buffer)
      : view_(view), buffer_(buffer) {}

  /// Reads what is pending. To be called first.
  Result<void> read_pending();

  /// `link` comes, goes or changes.
  void touch(const Link& link);

  /// Groups anew all that is pending or touched. The view must know all links.
  Result<void> run();

  /// Articles of clusters that have changed their entity.
  const std::set<std::string>& moved_articles() const {
    return moved_articles_;
  }
  /// Entities that have lost clusters to others; some may have none left.
  const std::set<EntityId>& left() const { return left_; }
  /// How many clusters were put into entities, and how many changed theirs.
  std::size_t regrouped() const { return regrouped_; }
  std::size_t moved() const { return moved_; }

 private:
  /// What is grouped at once.
  struct AffectedRegion {
    std::vector<EntityId> inside;
    std::vector<EntityId> boundary;
    std::unordered_set<EntityId> is_inside;
    std::unordered_set<EntityId> is_boundary;
    std::unordered_set<EntityId> entities;  ///< All of whose clusters are in.
    std::vector<const Link*> links;         ///< Of nodes_.
  };
  using Group = std::vector<const ClusterRecord*>;

  Result<void> read_nearby(const MergeView::Pending& article);
  Result<void> settle_followers();
  Result<void> settle_follower(EntityId end);
  void touch_ends();
  Result<void> note_following(const MergeView::Following& found);
  Result<void> touch_around(const MergeView::Following& changed);
  Result<void> place_followers();
  Result<void> place_followers_of(EntityId leader);
  Result<void> place_follower(EntityId cluster, const std::string& article);
  bool follows(EntityId cluster) const;
  bool is_pending(EntityId cluster) const;
  bool is_done(EntityId cluster) const;
  void note_done(EntityId cluster);
  bool is_changed(const Node& node) const;
  Result<void> regroup(EntityId start);
  Result<AffectedRegion> region(EntityId start);
  Result<void> reach(const Node& node, AffectedRegion& region,
                     std::set<EntityId>& boundaries);
  Result<void> add_boundary(EntityId entity, AffectedRegion& region);
  void add_links(AffectedRegion& region) const;
  void add_boundary_links(const Node& node, AffectedRegion& region) const;
  std::optional<EntityId> home(EntityId cluster) const;
  /// Whether a link out of `region` was taken: it must begin again.
  bool has_grown(const AffectedRegion& region,
                 const std::vector<Group>& groups);
  Result<void> write(const AffectedRegion& region,
                     const std::vector<Group>& groups,
                     const std::vector<LinkDecision>& decisions);
  Result<void> place(const Group& clusters,
                     const std::unordered_map<EntityId, std::size_t>& former);
  Result<Node*> fetch(EntityId cluster);
  Result<const std::vector<EntityId>*> fetch_all(EntityId entity);

  const MergeView& view_;
  ChangeBuffer& buffer_;
  std::vector<MergeView::Pending> articles_;
  std::vector<EntityId> pending_;                     ///< Sorted.
  std::vector<bool> is_done_;                         ///< By place in pending_.
  std::vector<std::pair<EntityId, EntityId>> links_;  ///< Changed; their ends.
  std::set<EntityId> touched_;  ///< That are not pending, and do not follow.
  /// A cluster that follows, or did, and is pending or touched.
  struct Follower {
    std::optional<EntityId> leader;
    std::optional<EntityId> entity;  ///< That it is in.
  };
  std::unordered_map<EntityId, Follower> followers_;
  /// Entities of which a cluster has begun, or ceased, to follow.
  std::unordered_set<EntityId> retold_;
  std::vector<std::pair<EntityId, std::string>> others_led_;  ///< Not pending.
  std::unordered_map<EntityId, EntityId> home_of_leader_;
  std::vector<EntityId> moved_leaders_;  ///< Perhaps, with former followers.
  std::unordered_set<EntityId> others_done_;
  std::unordered_set<EntityId> changed_entities_;
  std::unordered_map<EntityId, Node> nearby_;  ///< Of one article.
  std::unordered_map<EntityId, Node> nodes_;   ///< Of the region.
  std::unordered_map<EntityId, std::vector<EntityId>> members_;  ///< Likewise.
  std::set<std::string> moved_articles_;
  std::set<EntityId> left_;
  std::size_t regrouped_ = 0;
  std::size_t moved_ = 0;
};

}  // namespace relata::merge
