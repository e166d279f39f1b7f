#include "merge/watchlist.h"

#include <algorithm>
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
      if (type_fit(type, profile.type, false) != TypeFit::kClashes) {
        found.insert(it->second);
      }
    }
  }
  return {found.begin(), found.end()};
}

void Watchlist::mark(Clusters& clusters) const {
  for (Cluster& cluster : clusters.clusters) {
    const auto found = called(cluster.profile);
    std::set<std::string> ids;
    for (const std::size_t known : found)
      ids.insert(known_[known].id);
    if (ids.size() != 1) continue;
    auto& marked = cluster.profile.external_ids;
    marked.push_back(*ids.begin());
    std::sort(marked.begin(), marked.end());
    marked.erase(std::unique(marked.begin(), marked.end()), marked.end());
  }
}

}  // namespace relata::merge
