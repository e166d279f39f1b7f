#include "merge/cluster/incremental.h"

#include <algorithm>
#include <utility>

#include "merge/fuse.h"

namespace relata::merge {
namespace {

EntityId other_end(const Link& link, EntityId cluster) {
  return link.first == cluster ? link.second : link.first;
}

/// Empties `map`. clear() would cost as much as its largest size so far.
template <typename Map>
void forget(Map& map) {
  Map().swap(map);
}

}  // namespace

Result<void> IncrementalClustering::read_pending() {
  auto articles = view_.pending_clusters();
  if (!articles) return articles.error();
  articles_ = *std::move(articles);
  for (const MergeView::Pending& article : articles_) {
    pending_.insert(pending_.end(), article.clusters.begin(),
                    article.clusters.end());
    changed_entities_.insert(article.entities.begin(), article.entities.end());
  }
  std::sort(pending_.begin(), pending_.end());
  is_done_.resize(pending_.size());
  return {};
}

void IncrementalClustering::touch(const Link& link) {
  if (!is_pending(link.first) || !is_pending(link.second))
    links_.emplace_back(link.first, link.second);
}

Result<void> IncrementalClustering::run() {
  if (auto done = settle_followers(); !done) return done;
  for (const EntityId cluster : touched_) {
    auto entity = view_.entity_of(cluster);
    if (!entity) return entity.error();
    if (*entity) changed_entities_.insert(**entity);
  }
  for (const MergeView::Pending& article : articles_) {
    if (auto done = read_nearby(article); !done) return done;
    for (const EntityId cluster : article.clusters) {
      if (auto done = regroup(cluster); !done) return done;
    }
  }
  forget(nearby_);
  for (const EntityId cluster : touched_) {
    if (auto done = regroup(cluster); !done) return done;
  }
  return place_followers();
}

/// Reads all of an article at once, if much of it is to be grouped still.
Result<void> IncrementalClustering::read_nearby(
    const MergeView::Pending& article) {
  constexpr std::ptrdiff_t few = 4;
  forget(nearby_);
  const auto open = std::count_if(
      article.clusters.begin(), article.clusters.end(),
      [this](EntityId one) { return !follows(one) && !is_done(one); });
  if (open <= few) return {};
  auto nodes = view_.nodes_of(article.article);
  if (!nodes) return nodes.error();
  for (Node& node : *nodes)
    nearby_.emplace(node.signature.id, std::move(node));
  return {};
}

bool IncrementalClustering::is_pending(EntityId cluster) const {
  return std::binary_search(pending_.begin(), pending_.end(), cluster);
}

bool IncrementalClustering::is_done(EntityId cluster) const {
  const auto place =
      std::lower_bound(pending_.begin(), pending_.end(), cluster);
  if (place == pending_.end() || *place != cluster) {
    return others_done_.contains(cluster);
  }
  return is_done_[static_cast<std::size_t>(place - pending_.begin())];
}

void IncrementalClustering::note_done(EntityId cluster) {
  const auto place =
      std::lower_bound(pending_.begin(), pending_.end(), cluster);
  if (place == pending_.end() || *place != cluster) {
    others_done_.insert(cluster);
  } else {
    is_done_[static_cast<std::size_t>(place - pending_.begin())] = true;
  }
}

/// Whether the cluster or anything in its entity has changed.
bool IncrementalClustering::is_changed(const Node& node) const {
  if (node.entity) return changed_entities_.contains(*node.entity);
  return true;
}

Result<void> IncrementalClustering::regroup(EntityId start) {
  if (follows(start) || is_done(start)) return {};
  forget(nodes_);
  forget(members_);
  for (;;) {
    auto found = region(start);
    if (!found) return found.error();
    std::vector<EntityId> all = found->inside;
    all.insert(all.end(), found->boundary.begin(), found->boundary.end());
    std::sort(all.begin(), all.end());
    std::vector<const ClusterRecord*> clusters;
    clusters.reserve(all.size());
    for (const EntityId cluster : all)
      clusters.push_back(&nodes_.at(cluster).signature);
    Grouping grouping = grouped(clusters, std::move(found->links));
    if (!has_grown(*found, grouping.groups)) {
      return write(*found, grouping.groups, grouping.decisions);
    }
    // What is read from now on may have been regrouped already.
    if (auto done = buffer_.flush(); !done) return done;
    forget(nearby_);
  }
}

/// All that changes from `start` on can reach, and its boundary.
Result<IncrementalClustering::AffectedRegion> IncrementalClustering::region(
    EntityId start) {
  AffectedRegion region;
  region.inside.push_back(start);
  region.is_inside.insert(start);
  std::set<EntityId> boundaries;
  for (std::size_t at = 0; at < region.inside.size(); ++at) {
    auto node = fetch(region.inside[at]);
    if (!node) return node.error();
    if (auto done = reach(**node, region, boundaries); !done)
      return done.error();
  }
  for (const EntityId entity : boundaries) {
    if (auto done = add_boundary(entity, region); !done) return done.error();
  }
  add_links(region);
  return region;
}

/// Takes in what shares an entity or a link with a cluster of the region.
Result<void> IncrementalClustering::reach(const Node& node,
                                          AffectedRegion& region,
                                          std::set<EntityId>& boundaries) {
  const auto add = [&](EntityId cluster) {
    if (region.is_inside.insert(cluster).second) {
      region.inside.push_back(cluster);
    }
  };
  if (node.entity && region.entities.insert(*node.entity).second) {
    auto mates = fetch_all(*node.entity);
    if (!mates) return mates.error();
    std::for_each((*mates)->begin(), (*mates)->end(), add);
  }
  for (const Link& link : node.links) {
    if (link.forbids) continue;
    const EntityId other = other_end(link, node.signature.id);
    if (region.is_inside.contains(other)) continue;
    auto beyond = fetch(other);
    if (!beyond) return beyond.error();
    if (is_changed(**beyond)) {
      add(other);
    } else {
      boundaries.insert(*(*beyond)->entity);
    }
  }
  return {};
}

Result<void> IncrementalClustering::add_boundary(EntityId entity,
                                                 AffectedRegion& region) {
  auto members = fetch_all(entity);
  if (!members) return members.error();
  const std::vector<EntityId>& clusters = **members;
  region.is_boundary.insert(clusters.begin(), clusters.end());
  region.boundary.insert(region.boundary.end(), clusters.begin(),
                         clusters.end());
  return {};
}

std::optional<EntityId> IncrementalClustering::home(EntityId cluster) const {
  return nodes_.at(cluster).entity;
}

/// The links among the region, to and from its boundary, and within entities of
/// the boundary: each as its first end has it.
void IncrementalClustering::add_links(AffectedRegion& region) const {
  for (const EntityId cluster : region.inside) {
    for (const Link& link : nodes_.at(cluster).links) {
      if (link.first == cluster && (region.is_inside.contains(link.second) ||
                                    region.is_boundary.contains(link.second))) {
        region.links.push_back(&link);
      }
    }
  }
  for (const EntityId cluster : region.boundary)
    add_boundary_links(nodes_.at(cluster), region);
}

void IncrementalClustering::add_boundary_links(const Node& node,
                                               AffectedRegion& region) const {
  for (const Link& link : node.links) {
    if (link.first != node.signature.id) continue;
    const bool is_within = region.is_boundary.contains(link.second) &&
                           nodes_.at(link.second).entity == node.entity;
    if (is_within || region.is_inside.contains(link.second)) {
      region.links.push_back(&link);
    }
  }
}

bool IncrementalClustering::has_grown(const AffectedRegion& region,
                                      const std::vector<Group>& groups) {
  bool has_grown = false;
  for (const Group& group : groups) {
    const auto is_inside = [&](const ClusterRecord* cluster) {
      return region.is_inside.contains(cluster->id);
    };
    if (!std::any_of(group.begin(), group.end(), is_inside)) continue;
    for (const ClusterRecord* cluster : group) {
      if (is_inside(cluster)) continue;
      changed_entities_.insert(*home(cluster->id));
      has_grown = true;
    }
  }
  return has_grown;
}

Result<void> IncrementalClustering::write(
    const AffectedRegion& region, const std::vector<Group>& groups,
    const std::vector<LinkDecision>& decisions) {
  std::unordered_map<EntityId, std::size_t> former;
  for (const EntityId cluster : region.inside) {
    note_done(cluster);
    if (const auto entity = home(cluster)) ++former[*entity];
  }
  for (const Group& group : groups) {
    if (!region.is_inside.contains(group.front()->id)) continue;
    if (auto done = place(group, former); !done) return done;
  }
  regrouped_ += region.inside.size();
  // Verdicts go before new ones come, whatever the buffer.
  auto& regrouped = buffer_.open().regrouped;
  regrouped.insert(regrouped.end(), region.inside.begin(), region.inside.end());
  for (const LinkDecision& decision : decisions) {
    if (region.is_inside.contains(decision.link->first) ||
        region.is_inside.contains(decision.link->second)) {
      buffer_.open().verdicts.push_back(verdict(decision));
      if (auto done = buffer_.wrote(1); !done) return done;
    }
  }
  return {};
}

/// Notes an entity and which of its clusters are new to it.
Result<void> IncrementalClustering::place(
    const Group& clusters,
    const std::unordered_map<EntityId, std::size_t>& former) {
  const EntityId id = clusters.front()->id;
  const auto here = former.find(id);
  bool is_other = (here != former.end() && here->second != clusters.size()) ||
                  retold_.contains(id);
  std::vector<EntityId> moved;
  for (const ClusterRecord* cluster : clusters) {
    const auto entity = home(cluster->id);
    is_other = is_other || is_pending(cluster->id);
    if (entity == id) continue;
    if (entity) {
      left_.insert(*entity);
      moved_leaders_.push_back(cluster->id);
    }
    moved.push_back(cluster->id);
    moved_articles_.insert(cluster->article);
  }
  if (!is_other && moved.empty()) return {};
  moved_ += moved.size();
  Changes::EntityRow row = canonical_entity(clusters);
  row.moved = std::move(moved);
  buffer_.open().entities.push_back(std::move(row));
  return buffer_.wrote(clusters.size());
}

Result<Node*> IncrementalClustering::fetch(EntityId cluster) {
  if (const auto found = nodes_.find(cluster); found != nodes_.end()) {
    return &found->second;
  }
  if (auto near = nearby_.extract(cluster); !near.empty()) {
    return &nodes_.insert(std::move(near)).position->second;
  }
  auto node = view_.node(cluster);
  if (!node) return node.error();
  if (!*node) {
    return fail(Error::Kind::kBadGraph,
                "a link leads to " + to_string(cluster) +
                    ", which is no thing of any article");
  }
  return &nodes_.emplace(cluster, **std::move(node)).first->second;
}

/// Fetches the clusters of an entity at once, and gives them.
Result<const std::vector<EntityId>*> IncrementalClustering::fetch_all(
    EntityId entity) {
  const auto [place, is_new] = members_.try_emplace(entity);
  if (!is_new) return &place->second;
  auto nodes = view_.nodes_in(entity);
  if (!nodes) return nodes.error();
  place->second.reserve(nodes->size());
  for (Node& node : *nodes) {
    place->second.push_back(node.signature.id);
    nodes_.try_emplace(node.signature.id, std::move(node));
  }
  return &place->second;
}

}  // namespace relata::merge
