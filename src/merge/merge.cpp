#include "merge/merge.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "merge/block.h"
#include "merge/facts.h"
#include "merge/group.h"
#include "merge/stories.h"
#include "merge/summary.h"

namespace relata::merge {
namespace {

/// One run of changes(): blocks, then components, then facts.
class Merging {
 public:
  explicit Merging(const MergeView& view) : view_(view) {}

  Result<Changes> run() {
    if (auto done = read_blocks(); !done) return done.error();
    if (auto done = regroup(); !done) return done.error();
    auto facts = facts_of(view_, moved_, placement_);
    if (!facts) return facts.error();
    changes_.claims = *std::move(facts);
    changes_.dropped.assign(former_.begin(), former_.end());
    std::erase_if(changes_.dropped,
                  [&](EntityId id) { return entities_.contains(id); });
    return std::move(changes_);
  }

 private:
  /// Where a link found in this run stands in changes_.blocks.
  struct Place {
    std::size_t block = 0;
    std::size_t link = 0;
  };

  Result<void> read_blocks() {
    auto pending = view_.pending_clusters();
    if (!pending) return pending.error();
    pending_.insert(pending->begin(), pending->end());
    touched_.insert(pending->begin(), pending->end());
    auto keys = view_.pending_keys();
    if (!keys) return keys.error();
    pending_keys_.insert(keys->begin(), keys->end());
    Stories stories(view_);
    for (std::string& key : *keys) {
      auto block = view_.block(key);
      if (!block) return block.error();
      auto found = is_story_key(key) ? stories.links(key, *std::move(block))
                                     : Result(links_of_block(key, *block));
      if (!found) return found.error();
      std::vector<Link> links = ordered_links(*std::move(found));
      if (auto done = note_changes(key, links); !done) return done;
      for (std::size_t i = 0; i < links.size(); ++i) {
        const Place place{changes_.blocks.size(), i};
        found_[links[i].first].push_back(place);
        found_[links[i].second].push_back(place);
      }
      changes_.blocks.push_back({std::move(key), std::move(links)});
    }
    return {};
  }

  /// Touches the ends of links that come or go with this block's new links.
  Result<void> note_changes(const std::string& key,
                            const std::vector<Link>& links) {
    auto former = view_.links_under(key);
    if (!former) return former.error();
    std::sort(former->begin(), former->end(), is_before);
    touch_ends(links, *former);
    touch_ends(*former, links);
    return {};
  }

  static bool is_before(const Link& a, const Link& b) {
    return std::tie(a.first, a.second) < std::tie(b.first, b.second);
  }

  /// Touches the ends of those of `links` that are not among `others`.
  void touch_ends(const std::vector<Link>& links,
                  const std::vector<Link>& others) {
    for (const Link& link : links) {
      const auto same =
          std::lower_bound(others.begin(), others.end(), link, is_before);
      if (same != others.end() && *same == link) continue;
      touched_.insert(link.first);
      touched_.insert(link.second);
    }
  }

  /// The links that `cluster` has once this run is committed.
  Result<std::vector<Link>> links_of(EntityId cluster) const {
    auto links = view_.links_of(cluster);
    if (!links) return links.error();
    std::erase_if(*links, [&](const Link& link) {
      return pending_keys_.contains(link.key);
    });
    if (const auto found = found_.find(cluster); found != found_.end()) {
      for (const Place place : found->second) {
        links->push_back(changes_.blocks[place.block].links[place.link]);
      }
    }
    return links;
  }

  Result<void> regroup() {
    for (const EntityId cluster : touched_) {
      if (grouped_.contains(cluster)) continue;
      if (auto done = regroup_component(cluster); !done) return done;
    }
    std::sort(changes_.regrouped.begin(), changes_.regrouped.end());
    std::sort(moved_.begin(), moved_.end());
    return {};
  }

  /// The component of `start`: its clusters, and the links among them.
  Result<void> regroup_component(EntityId start) {
    std::vector<EntityId> members{start};
    std::vector<Link> links;
    grouped_.insert(start);
    for (std::size_t at = 0; at < members.size(); ++at) {
      auto found = links_of(members[at]);
      if (!found) return found.error();
      for (Link& link : *found) {
        const EntityId other =
            link.first == members[at] ? link.second : link.first;
        if (!link.forbids && grouped_.insert(other).second) {
          members.push_back(other);
        }
        if (link.first == members[at]) links.push_back(std::move(link));
      }
    }
    std::sort(members.begin(), members.end());
    std::erase_if(links, [&](const Link& link) {
      return !std::binary_search(members.begin(), members.end(), link.second);
    });
    return group(members, std::move(links));
  }

  Result<void> group(const std::vector<EntityId>& members,
                     std::vector<Link> links) {
    std::vector<Signature> clusters;
    clusters.reserve(members.size());
    for (const EntityId member : members) {
      auto signature = view_.signature(member);
      if (!signature) return signature.error();
      if (!*signature) {
        return fail(Error::Kind::kBadGraph,
                    "a link leads to " + to_string(member) +
                        ", which is no thing of any article");
      }
      clusters.push_back(**std::move(signature));
    }
    Grouping grouping = grouped(clusters, std::move(links));
    for (const auto& entity : grouping.groups) {
      if (auto done = place(entity); !done) return done;
    }
    changes_.regrouped.insert(changes_.regrouped.end(), members.begin(),
                              members.end());
    std::move(grouping.verdicts.begin(), grouping.verdicts.end(),
              std::back_inserter(changes_.verdicts));
    return {};
  }

  /// Notes an entity and which of its clusters are new to it.
  Result<void> place(const std::vector<const Signature*>& clusters) {
    const EntityId id = clusters.front()->id;
    entities_.insert(id);
    bool is_changed = false;
    for (const Signature* cluster : clusters) {
      placement_[cluster->id] = id;
      auto former = view_.entity_of(cluster->id);
      if (!former) return former.error();
      if (*former) former_.insert(**former);
      const bool is_moved = !*former || **former != id;
      if (is_moved) moved_.push_back(cluster->id);
      is_changed = is_changed || is_moved || pending_.contains(cluster->id);
    }
    if (!is_changed) {
      auto former = view_.members(id);
      if (!former) return former.error();
      is_changed = former->size() != clusters.size();
    }
    if (is_changed) changes_.entities.push_back(entity_row(clusters));
    return {};
  }

  const MergeView& view_;
  Changes changes_;
  std::unordered_set<std::string> pending_keys_;
  std::unordered_set<EntityId> pending_;
  std::unordered_map<EntityId, std::vector<Place>> found_;
  std::set<EntityId> touched_;
  std::unordered_set<EntityId> grouped_;
  Placement placement_;
  std::set<EntityId> former_;
  std::unordered_set<EntityId> entities_;
  std::vector<EntityId> moved_;
};

}  // namespace

Result<Changes> changes(const MergeView& view) {
  return Merging(view).run();
}

}  // namespace relata::merge
