#include "resolve/resolve.h"

#include <algorithm>
#include <tuple>

#include "resolve/partition.h"
#include "resolve/profiles.h"
#include "resolve/scene.h"
#include "resolve/sieves.h"

namespace relata::resolve {
namespace {

EntityId id_of(const Partition& partition, MentionIndex mention) {
  const Scene& scene = partition.scene();
  const Mention& least =
      *scene[partition.known(mention).members.front()].mention;
  return cluster_id(scene.document().article.id, least.field, least.span);
}

Cluster cluster(const Partition& partition, const Profiles& profiles,
                const Known& known) {
  Cluster result;
  const MentionIndex first = known.members.front();
  result.id = id_of(partition, first);
  for (MentionIndex member : known.members) {
    result.members.push_back(partition.membership(member));
  }
  result.profile = profiles.of(first);
  return result;
}

std::vector<Apart> apart_pairs(const Partition& partition) {
  std::vector<Apart> pairs;
  for (const Partition::Barrier& barrier : partition.barriers()) {
    const EntityId a = id_of(partition, barrier.first);
    const EntityId b = id_of(partition, barrier.second);
    if (a != b)
      pairs.push_back({std::min(a, b), std::max(a, b), barrier.reason});
  }
  const auto key = [](const Apart& apart) {
    return std::tie(apart.first, apart.second, apart.reason);
  };
  std::sort(pairs.begin(), pairs.end(),
            [&](const Apart& a, const Apart& b) { return key(a) < key(b); });
  pairs.erase(std::unique(pairs.begin(), pairs.end(),
                          [](const Apart& a, const Apart& b) {
                            return a.first == b.first && a.second == b.second;
                          }),
              pairs.end());
  return pairs;
}

}  // namespace

Clusters clusters(const Document& document, const Claims& claims) {
  const Scene scene(document, claims);
  Partition partition(scene);
  join_stated(partition);
  join_names(partition);
  join_anaphors(partition);
  join_families(partition);
  const Profiles profiles(partition);
  Clusters result;
  for (const Traits& traits : scene.mentions()) {
    const Known& known = partition.known(traits.index);
    if (known.members.front() == traits.index) {
      result.clusters.push_back(cluster(partition, profiles, known));
    }
  }
  std::sort(result.clusters.begin(), result.clusters.end(),
            [](const Cluster& a, const Cluster& b) { return a.id < b.id; });
  result.apart = apart_pairs(partition);
  return result;
}

}  // namespace relata::resolve
