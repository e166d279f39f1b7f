#include "merge/watchlist.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "merge/compare/agreement.h"
#include "merge/compare/record_names.h"

namespace relata::merge {
namespace {

/// The forms that `name` may be met in, whatever it is the name of.
std::set<std::string> forms(const std::string& name) {
  return {person_key(name), thing_key(name)};
}

/// The clusters that one known entity is meant by, although they are two: the
/// article tells of two of one name, and either could be it.
std::set<EntityId> both_meant(const Clusters& clusters,
                              const std::map<EntityId, std::string>& meant) {
  std::set<EntityId> both;
  for (const CannotLink& pair : clusters.apart) {
    const auto first = meant.find(pair.first);
    const auto second = meant.find(pair.second);
    if (first == meant.end() || second == meant.end()) continue;
    if (first->second == second->second) {
      both.insert({pair.first, pair.second});
    }
  }
  return both;
}

}  // namespace

Watchlist::Watchlist(std::vector<KnownEntity> known)
    : known_(std::move(known)) {
  for (std::size_t i = 0; i < known_.size(); ++i) {
    std::set<std::string> names;
    for (const std::string& name : known_[i].names)
      names.merge(forms(name));
    for (const std::string& name : names)
      by_name_.emplace(name, i);
  }
}

std::vector<std::size_t> Watchlist::called(const Profile& profile) const {
  std::set<std::size_t> found;
  for (const std::string& name : profile.names) {
    const std::string form =
        names::parse(name, names::name_kind(profile.type)).key;
    const auto [begin, end] = by_name_.equal_range(form);
    for (auto it = begin; it != end; ++it) {
      const auto type = known_[it->second].type.value_or(profile.type);
      if (type_fit(type, profile.type, false) == TypeFit::kFits) {
        found.insert(it->second);
      }
    }
  }
  return {found.begin(), found.end()};
}

void Watchlist::mark(Clusters& clusters) const {
  std::map<EntityId, std::string> meant;
  for (const Cluster& cluster : clusters.clusters) {
    std::set<std::string> ids;
    for (const std::size_t known : called(cluster.profile))
      ids.insert(known_[known].id);
    if (ids.size() == 1) meant.emplace(cluster.id, *ids.begin());
  }
  const std::set<EntityId> doubled = both_meant(clusters, meant);
  for (Cluster& cluster : clusters.clusters) {
    const auto id = meant.find(cluster.id);
    if (id == meant.end() || doubled.contains(cluster.id)) continue;
    auto& marked = cluster.profile.external_ids;
    marked.push_back(id->second);
    std::sort(marked.begin(), marked.end());
    marked.erase(std::unique(marked.begin(), marked.end()), marked.end());
  }
}

}  // namespace relata::merge
