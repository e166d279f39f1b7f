#include "support/plain_merger.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

namespace relata::test {
namespace {

template <typename T>
T need(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  return *std::move(result);
}

class PlainMerger {
 public:
  PlainMerger(const MergeView& view, const Changes::Sink& sink)
      : view_(view), sink_(sink) {}

  Result<void> run() {
    find_links();
    find_scope();
    group();
    write_entities();
    if (auto done = sink_(std::exchange(changes_, {})); !done) return done;
    write_claims();
    return sink_(changes_);
  }

 private:
  void find_links() {
    for (const std::string& key : need(view_.pending_keys())) {
      Changes::BlockChange block{.key = key};
      block.gone = need(view_.links_under(key));
      const auto signatures = need(view_.block(key));
      for (const ClusterRecord& signature : signatures) {
        reach(signature.id);
        if (signature.id == signatures.front().id) continue;
        block.links.push_back({signatures.front().id, signature.id, 1, false,
                               "same key '" + key + "'"});
        links_.insert({signatures.front().id, signature.id});
      }
      changes_.blocks.push_back(std::move(block));
    }
  }

  void reach(EntityId cluster) {
    if (scope_.insert(cluster).second) open_.push_back(cluster);
  }

  /// All clusters that links or former entities join to a pending one.
  void find_scope() {
    for (const auto& pending : need(view_.pending_clusters())) {
      for (const EntityId id : pending.clusters)
        reach(id);
    }
    while (!open_.empty()) {
      const EntityId cluster = open_.back();
      open_.pop_back();
      const auto node = need(view_.node(cluster));
      for (const Link& link : node->links) {
        reach(link.first == cluster ? link.second : link.first);
        (link.forbids ? forbidden_ : links_).insert({link.first, link.second});
      }
      const auto entity = need(view_.entity_of(cluster));
      if (!entity) continue;
      former_.insert(*entity);
      for (const EntityId member : need(view_.members(*entity)))
        reach(member);
    }
  }

  void group() {
    for (const EntityId cluster : scope_)
      groups_[cluster] = {cluster};
    std::map<EntityId, EntityId> home;
    for (const EntityId cluster : scope_)
      home[cluster] = cluster;
    for (const auto& [first, second] : links_) {
      const EntityId a = std::min(home[first], home[second]);
      const EntityId b = std::max(home[first], home[second]);
      const bool is_refused = a != b && clash(groups_[a], groups_[b]);
      changes_.verdicts.push_back({first, second, !is_refused, 1,
                                   is_refused ? "kept apart" : "same key"});
      if (a == b || is_refused) continue;
      for (const EntityId moved : groups_[b])
        home[moved] = a;
      groups_[a].insert(groups_[b].begin(), groups_[b].end());
      groups_.erase(b);
    }
    changes_.regrouped.assign(scope_.begin(), scope_.end());
  }

  bool clash(const std::set<EntityId>& one, const std::set<EntityId>& other) {
    return std::any_of(forbidden_.begin(), forbidden_.end(), [&](auto& pair) {
      return one.count(pair.first) + other.count(pair.second) == 2 ||
             one.count(pair.second) + other.count(pair.first) == 2;
    });
  }

  void write_entities() {
    for (const EntityId entity : former_) {
      if (groups_.count(entity) == 0) changes_.dropped.push_back(entity);
    }
    for (const auto& [id, clusters] : groups_) {
      Changes::EntityRow row;
      row.id = id;
      row.clusters.assign(clusters.begin(), clusters.end());
      row.moved = row.clusters;
      std::set<std::string> names;
      for (const EntityId cluster : clusters) {
        const ClusterRecord signature = need(view_.node(cluster))->signature;
        const Profile& profile = signature.profile;
        articles_.insert(signature.article);
        row.type = std::min(row.type, profile.type);
        row.kind = std::min(row.kind, profile.kind);
        names.insert(profile.names.begin(), profile.names.end());
        if (row.name.empty() && !profile.heads.empty()) {
          row.name = profile.heads.front();
        }
      }
      if (!names.empty()) {
        row.name = *std::max_element(
            names.begin(), names.end(),
            [](const auto& a, const auto& b) { return a.size() < b.size(); });
      }
      names.erase(row.name);
      row.aliases.assign(names.begin(), names.end());
      changes_.entities.push_back(std::move(row));
    }
  }

  static FactObject object_of(const std::vector<ResolvedClaim>& claims,
                              const ResolvedClaim& claim) {
    if (const auto* entity = std::get_if<EntityId>(&claim.object)) {
      return *entity;
    }
    if (const auto* inner = std::get_if<ClaimIndex>(&claim.object)) {
      return fact_of(claims, claims.at(static_cast<std::size_t>(*inner)));
    }
    return std::get<Literal>(claim.object);
  }

  static FactId fact_of(const std::vector<ResolvedClaim>& claims,
                        const ResolvedClaim& claim) {
    return fact_id(claim.subject,
                   claim.predicate.empty() ? claim.lemma : claim.predicate,
                   object_of(claims, claim), content_of(claims, claim));
  }

  static Mode content_of(const std::vector<ResolvedClaim>& claims,
                         const ResolvedClaim& claim) {
    const auto* inner = std::get_if<ClaimIndex>(&claim.object);
    return inner == nullptr
               ? Mode{}
               : mode(claims.at(static_cast<std::size_t>(*inner)).manner);
  }

  void write_claims() {
    for (const std::string& article : articles_) {
      const auto claims = need(view_.claims_of(article));
      for (const ResolvedClaim& claim : claims) {
        changes_.claims.push_back({claim.article, claim.index,
                                   fact_of(claims, claim), claim.subject,
                                   claim.predicate, object_of(claims, claim)});
      }
    }
  }

  const MergeView& view_;
  const Changes::Sink& sink_;
  Changes changes_;
  std::set<std::string> articles_;
  std::set<EntityId> scope_;
  std::vector<EntityId> open_;
  std::set<std::pair<EntityId, EntityId>> links_;
  std::set<std::pair<EntityId, EntityId>> forbidden_;
  std::set<EntityId> former_;
  std::map<EntityId, std::set<EntityId>> groups_;
};

}  // namespace

Result<void> plain_changes(const MergeView& view, const Changes::Sink& sink) {
  return PlainMerger(view, sink).run();
}

}  // namespace relata::test
