// Which clusters follow others, and where they go with them.

#include <algorithm>
#include <utility>

#include "merge/cluster/incremental.h"

namespace relata::merge {

bool IncrementalClustering::follows(EntityId cluster) const {
  const auto found = followers_.find(cluster);
  return found != followers_.end() && found->second.leader;
}

/// Finds whom those clusters follow that are pending or at an end of a changed
/// link, and touches what is to be grouped anew for that.
Result<void> IncrementalClustering::settle_followers() {
  auto pending = view_.pending_following();
  if (!pending) return pending.error();
  for (const MergeView::Following& one : *pending) {
    if (auto done = note_following(one); !done) return done;
  }
  std::set<EntityId> ends;
  for (const auto& [first, second] : links_)
    ends.insert({first, second});
  for (const EntityId end : ends) {
    if (auto done = settle_follower(end); !done) return done;
  }
  touch_ends();
  return buffer_.flush();
}

/// The same of one cluster at the end of a changed link.
Result<void> IncrementalClustering::settle_follower(EntityId end) {
  if (is_pending(end)) return {};
  auto found = view_.following(end);
  if (!found) return found.error();
  if (!*found) return {};  // It was removed.
  others_led_.emplace_back(end, (*found)->article);
  return note_following(**found);
}

/// What is linked to a follower does not meet it.
void IncrementalClustering::touch_ends() {
  for (const auto& [first, second] : links_) {
    if (!follows(first) && !follows(second)) touched_.insert({first, second});
  }
  std::vector<std::pair<EntityId, EntityId>>().swap(links_);
  std::erase_if(touched_, [this](EntityId cluster) {
    return is_pending(cluster) || follows(cluster);
  });
}

Result<void> IncrementalClustering::note_following(
    const MergeView::Following& found) {
  if (!found.leader && !found.noted) return {};
  followers_[found.cluster] = {found.leader, found.entity};
  if (found.leader == found.noted) return {};
  buffer_.open().led.push_back({found.cluster, found.leader});
  if (auto done = buffer_.wrote(1); !done) return done;
  const bool comes_or_goes = !found.leader || !found.noted;
  return comes_or_goes && found.entity ? touch_around(found) : Result<void>();
}

/// Touches all that meets the cluster from now on, or no more: what it is
/// linked to, and what shares an entity with it.
Result<void> IncrementalClustering::touch_around(
    const MergeView::Following& changed) {
  changed_entities_.insert(*changed.entity);
  retold_.insert(*changed.entity);
  touched_.insert(changed.cluster);
  auto node = view_.node(changed.cluster);
  if (!node) return node.error();
  if (*node) {
    for (const Link& link : (*node)->links)
      touched_.insert({link.first, link.second});
  }
  if (changed.noted) return {};  // Its mates are found by its entity.
  auto mates = view_.nodes_in(*changed.entity);
  if (!mates) return mates.error();
  for (const Node& mate : *mates)
    touched_.insert(mate.signature.id);
  return {};
}

/// Puts followers where their leaders are now.
Result<void> IncrementalClustering::place_followers() {
  if (auto done = buffer_.flush(); !done) return done;
  for (const MergeView::Pending& article : articles_) {
    for (const EntityId cluster : article.clusters) {
      auto done = place_follower(cluster, article.article);
      if (!done) return done;
    }
  }
  for (const auto& [cluster, article] : others_led_) {
    if (auto done = place_follower(cluster, article); !done) return done;
  }
  for (const EntityId leader : moved_leaders_) {
    if (auto done = place_followers_of(leader); !done) return done;
  }
  return {};
}

/// Those that were not looked at yet, of a leader that has moved.
Result<void> IncrementalClustering::place_followers_of(EntityId leader) {
  auto found = view_.followers_of(leader);
  if (!found) return found.error();
  for (const MergeView::Following& one : *found) {
    const bool is_new =
        followers_.try_emplace(one.cluster, Follower{one.leader, one.entity})
            .second;
    if (!is_new) continue;
    auto done = place_follower(one.cluster, one.article);
    if (!done) return done;
  }
  return {};
}

/// Puts a cluster where its leader is, if it follows.
Result<void> IncrementalClustering::place_follower(EntityId cluster,
                                                   const std::string& article) {
  if (!follows(cluster)) return {};
  const Follower& one = followers_.at(cluster);
  const auto [home, is_new] = home_of_leader_.try_emplace(*one.leader);
  if (is_new) {
    auto entity = view_.entity_of(*one.leader);
    if (!entity) return entity.error();
    if (!*entity) {
      return fail(Error::Kind::kBadGraph, to_string(cluster) + " follows " +
                                              to_string(*one.leader) +
                                              ", which is in no entity");
    }
    home->second = **entity;
  }
  ++regrouped_;
  if (one.entity == home->second) return {};
  if (one.entity) left_.insert(*one.entity);
  ++moved_;
  moved_articles_.insert(article);
  buffer_.open().placed.push_back({cluster, home->second});
  return buffer_.wrote(1);
}

}  // namespace relata::merge
