#include "coref/coref.h"

#include <algorithm>
#include <tuple>

#include "coref/mentions/discourse_model.h"
#include "coref/partition.h"
#include "coref/profiles.h"
#include "coref/sieves.h"

namespace relata::coref {
namespace {

EntityId id_of(const Partition& partition, MentionIndex mention) {
  const DiscourseModel& discourse = partition.discourse();
  const Mention& least =
      *discourse[partition.known(mention).members.front()].mention;
  return cluster_id(discourse.document().article.id, least.field, least.span);
}

Cluster cluster(const Partition& partition, const Profiles& profiles,
                const ClusterAttributes& known) {
  Cluster result;
  const MentionIndex first = known.members.front();
  result.id = id_of(partition, first);
  for (MentionIndex member : known.members) {
    result.members.push_back(partition.membership(member));
  }
  result.profile = profiles.of(first);
  return result;
}

std::vector<CannotLink> apart_pairs(const Partition& partition) {
  std::vector<CannotLink> pairs;
  for (const Partition::CannotLinkPair& barrier : partition.cannot_links()) {
    const EntityId a = id_of(partition, barrier.first);
    const EntityId b = id_of(partition, barrier.second);
    if (a != b)
      pairs.push_back({std::min(a, b), std::max(a, b), barrier.reason});
  }
  const auto key = [](const CannotLink& apart) {
    return std::tie(apart.first, apart.second, apart.reason);
  };
  std::sort(pairs.begin(), pairs.end(),
            [&](const CannotLink& a, const CannotLink& b) {
              return key(a) < key(b);
            });
  pairs.erase(std::unique(pairs.begin(), pairs.end(),
                          [](const CannotLink& a, const CannotLink& b) {
                            return a.first == b.first && a.second == b.second;
                          }),
              pairs.end());
  return pairs;
}

}  // namespace

Clusters clusters(const Document& document, const Claims& claims) {
  const DiscourseModel discourse(document, claims);
  Partition partition(discourse);
  join_stated(partition);
  join_names(partition);
  join_anaphors(partition);
  join_families(partition);
  const Profiles profiles(partition);
  Clusters result;
  for (const MentionFeatures& traits : discourse.mentions()) {
    const ClusterAttributes& known = partition.known(traits.index);
    if (known.members.front() == traits.index) {
      result.clusters.push_back(cluster(partition, profiles, known));
    }
  }
  std::sort(result.clusters.begin(), result.clusters.end(),
            [](const Cluster& a, const Cluster& b) { return a.id < b.id; });
  result.apart = apart_pairs(partition);
  return result;
}

}  // namespace relata::coref
