#include "merge/regrouping.h"

#include <algorithm>
#include <utility>

#include "merge/summary.h"

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

Result<void> Regrouping::read_pending() {
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

void Regrouping::touch(EntityId cluster) {
  if (!is_pending(cluster)) touched_.insert(cluster);
}

Result<void> Regrouping::run() {
  for (const EntityId cluster : touched_) {
    auto entity = view_.entity_of(cluster);
    if (!entity) return entity.error();
    if (*entity) changed_entities_.insert(**entity);
  }
  for (const MergeView::Pending& article : articles_) {
    auto nodes = view_.nodes_of(article.article);
    if (!nodes) return nodes.error();
    forget(nearby_);
    for (Node& node : *nodes)
      nearby_.emplace(node.signature.id, std::move(node));
    for (const EntityId cluster : article.clusters) {
      if (auto done = regroup(cluster); !done) return done;
    }
  }
  forget(nearby_);
  for (const EntityId cluster : touched_) {
    if (auto done = regroup(cluster); !done) return done;
  }
  return {};
}

bool Regrouping::is_pending(EntityId cluster) const {
  return std::binary_search(pending_.begin(), pending_.end(), cluster);
}

bool Regrouping::is_done(EntityId cluster) const {
  const auto place =
      std::lower_bound(pending_.begin(), pending_.end(), cluster);
  if (place == pending_.end() || *place != cluster) {
    return others_done_.contains(cluster);
  }
  return is_done_[static_cast<std::size_t>(place - pending_.begin())];
}

void Regrouping::note_done(EntityId cluster) {
  const auto place =
      std::lower_bound(pending_.begin(), pending_.end(), cluster);
  if (place == pending_.end() || *place != cluster) {
    others_done_.insert(cluster);
  } else {
    is_done_[static_cast<std::size_t>(place - pending_.begin())] = true;
  }
}

/// Whether the cluster or anything in its entity has changed.
bool Regrouping::is_changed(const Node& node) const {
  if (node.entity) return changed_entities_.contains(*node.entity);
  return true;
}

Result<void> Regrouping::regroup(EntityId start) {
  if (is_done(start)) return {};
  forget(nodes_);
  forget(members_);
  for (;;) {
    auto found = region(start);
    if (!found) return found.error();
    std::vector<EntityId> all = found->inside;
    all.insert(all.end(), found->border.begin(), found->border.end());
    std::sort(all.begin(), all.end());
    std::vector<const Signature*> clusters;
    clusters.reserve(all.size());
    for (const EntityId cluster : all)
      clusters.push_back(&nodes_.at(cluster).signature);
    Grouping grouping = grouped(clusters, std::move(found->links));
    if (!has_grown(*found, grouping.groups)) {
      return write(*found, grouping.groups, grouping.decisions);
    }
    // What is read from now on may have been regrouped already.
    if (auto done = pieces_.flush(); !done) return done;
    forget(nearby_);
  }
}

/// All that changes from `start` on can reach, and its border.
Result<Regrouping::Region> Regrouping::region(EntityId start) {
  Region region;
  region.inside.push_back(start);
  region.is_inside.insert(start);
  std::set<EntityId> borders;
  for (std::size_t at = 0; at < region.inside.size(); ++at) {
    auto node = fetch(region.inside[at]);
    if (!node) return node.error();
    if (auto done = reach(**node, region, borders); !done) return done.error();
  }
  for (const EntityId entity : borders) {
    if (auto done = add_border(entity, region); !done) return done.error();
  }
  add_links(region);
  return region;
}

/// Takes in what shares an entity or a link with a cluster of the region.
Result<void> Regrouping::reach(const Node& node, Region& region,
                               std::set<EntityId>& borders) {
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
      borders.insert(*(*beyond)->entity);
    }
  }
  return {};
}

Result<void> Regrouping::add_border(EntityId entity, Region& region) {
  auto members = fetch_all(entity);
  if (!members) return members.error();
  const std::vector<EntityId>& clusters = **members;
  region.is_border.insert(clusters.begin(), clusters.end());
  region.border.insert(region.border.end(), clusters.begin(), clusters.end());
  return {};
}

std::optional<EntityId> Regrouping::home(EntityId cluster) const {
  return nodes_.at(cluster).entity;
}

/// The links among the region, to and from its border, and within entities of
/// the border: each as its first end has it.
void Regrouping::add_links(Region& region) const {
  for (const EntityId cluster : region.inside) {
    for (const Link& link : nodes_.at(cluster).links) {
      if (link.first == cluster && (region.is_inside.contains(link.second) ||
                                    region.is_border.contains(link.second))) {
        region.links.push_back(&link);
      }
    }
  }
  for (const EntityId cluster : region.border)
    add_border_links(nodes_.at(cluster), region);
}

void Regrouping::add_border_links(const Node& node, Region& region) const {
  for (const Link& link : node.links) {
    if (link.first != node.signature.id) continue;
    const bool is_within = region.is_border.contains(link.second) &&
                           nodes_.at(link.second).entity == node.entity;
    if (is_within || region.is_inside.contains(link.second)) {
      region.links.push_back(&link);
    }
  }
}

bool Regrouping::has_grown(const Region& region,
                           const std::vector<Group>& groups) {
  bool has_grown = false;
  for (const Group& group : groups) {
    const auto is_inside = [&](const Signature* cluster) {
      return region.is_inside.contains(cluster->id);
    };
    if (!std::any_of(group.begin(), group.end(), is_inside)) continue;
    for (const Signature* cluster : group) {
      if (is_inside(cluster)) continue;
      changed_entities_.insert(*home(cluster->id));
      has_grown = true;
    }
  }
  return has_grown;
}

Result<void> Regrouping::write(const Region& region,
                               const std::vector<Group>& groups,
                               const std::vector<Decision>& decisions) {
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
  // Verdicts go before new ones come, whatever the pieces.
  auto& regrouped = pieces_.open().regrouped;
  regrouped.insert(regrouped.end(), region.inside.begin(), region.inside.end());
  for (const Decision& decision : decisions) {
    if (region.is_inside.contains(decision.link->first) ||
        region.is_inside.contains(decision.link->second)) {
      pieces_.open().verdicts.push_back(verdict(decision));
      if (auto done = pieces_.wrote(1); !done) return done;
    }
  }
  return {};
}

/// Notes an entity and which of its clusters are new to it.
Result<void> Regrouping::place(
    const Group& clusters,
    const std::unordered_map<EntityId, std::size_t>& former) {
  const EntityId id = clusters.front()->id;
  const auto here = former.find(id);
  bool is_other = here != former.end() && here->second != clusters.size();
  std::vector<EntityId> moved;
  for (const Signature* cluster : clusters) {
    const auto entity = home(cluster->id);
    is_other = is_other || is_pending(cluster->id);
    if (entity == id) continue;
    if (entity) left_.insert(*entity);
    moved.push_back(cluster->id);
    moved_articles_.insert(cluster->article);
  }
  if (!is_other && moved.empty()) return {};
  moved_ += moved.size();
  Changes::EntityRow row = entity_row(clusters);
  row.moved = std::move(moved);
  pieces_.open().entities.push_back(std::move(row));
  return pieces_.wrote(clusters.size());
}

Result<Node*> Regrouping::fetch(EntityId cluster) {
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
Result<const std::vector<EntityId>*> Regrouping::fetch_all(EntityId entity) {
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
