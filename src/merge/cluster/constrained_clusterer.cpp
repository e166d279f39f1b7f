#include "merge/cluster/constrained_clusterer.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "core/disjoint_sets.h"
#include "merge/cluster/partial_entity.h"
#include "merge/score/link_order.h"

namespace relata::merge {
namespace {

/// The grouping while links are being taken. Clusters go by their position.
class ConstrainedClusterer {
 public:
  explicit ConstrainedClusterer(
      const std::vector<const ClusterRecord*>& clusters)
      : clusters_(clusters), sets_(clusters.size()), apart_(clusters.size()) {
    position_.reserve(clusters_.size());
    parties_.reserve(clusters_.size());
    for (const ClusterRecord* cluster : clusters_) {
      position_.emplace(cluster->id, position_.size());
      parties_.emplace_back(*cluster);
    }
  }

  /// To be called before the first join(); `link` must outlive this.
  void forbid(const Link& link) {
    const auto [a, b] = ends(link);
    keep_apart(a, b, link);
  }

  /// Joins the ends of `link`, or tells why not.
  std::optional<std::string> join(const Link& link) {
    auto [a, b] = ends(link);
    a = sets_.leader(a);
    b = sets_.leader(b);
    if (a == b) return std::nullopt;
    if (const auto link_apart = apart_[a].find(b);
        link_apart != apart_[a].end())
      return link_apart->second->reason;
    if (std::isfinite(link.weight)) {
      if (auto reason =
              PartialEntity::objection(parties_[a], parties_[b], link.weight)) {
        return reason;
      }
    }
    if (weight(a) < weight(b)) std::swap(a, b);
    sets_.join(b, a);
    parties_[a].absorb(std::move(parties_[b]));
    for (const auto& [other, why] : std::exchange(apart_[b], {})) {
      apart_[other].erase(b);
      keep_apart(a, other, *why);
    }
    return std::nullopt;
  }

  std::vector<std::vector<const ClusterRecord*>> groups() {
    std::vector<std::vector<const ClusterRecord*>> found;
    std::vector<std::size_t> place(clusters_.size(), clusters_.size());
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      std::size_t& at = place[sets_.leader(i)];
      if (at == clusters_.size()) {
        at = found.size();
        found.emplace_back();
      }
      found[at].push_back(clusters_[i]);
    }
    return found;
  }

 private:
  std::pair<std::size_t, std::size_t> ends(const Link& link) const {
    return {position_.at(link.first), position_.at(link.second)};
  }

  std::size_t weight(std::size_t i) const {
    return parties_[i].size() + apart_[i].size();
  }

  /// Notes that two leaders must stay apart; of several links that say so the
  /// least is kept.
  void keep_apart(std::size_t a, std::size_t b, const Link& link) {
    const auto order = [](const Link& one) {
      return std::tie(one.first, one.second, one.reason);
    };
    for (const auto& [one, other] : {std::pair(a, b), std::pair(b, a)}) {
      const Link*& kept = apart_[one].try_emplace(other, &link).first->second;
      if (order(link) < order(*kept)) kept = &link;
    }
  }

  const std::vector<const ClusterRecord*>& clusters_;
  std::unordered_map<EntityId, std::size_t> position_;
  DisjointSets sets_;
  std::vector<PartialEntity> parties_;  ///< Of leaders.
  /// Of leaders: those that they must stay apart from, and why.
  std::vector<std::unordered_map<std::size_t, const Link*>> apart_;
};

/// The strongest link of each pair, strongest first.
std::vector<const Link*> strongest(std::vector<const Link*> links) {
  const auto ends = [](const Link* link) {
    return std::pair(link->first, link->second);
  };
  std::sort(links.begin(), links.end(), [&](const Link* a, const Link* b) {
    return ends(a) != ends(b) ? ends(a) < ends(b) : is_stronger(*a, *b);
  });
  links.erase(std::unique(links.begin(), links.end(),
                          [&](const Link* a, const Link* b) {
                            return ends(a) == ends(b);
                          }),
              links.end());
  std::sort(links.begin(), links.end(),
            [](const Link* a, const Link* b) { return is_stronger(*a, *b); });
  return links;
}

}  // namespace

Changes::Verdict verdict(const LinkDecision& decision) {
  const Link& link = *decision.link;
  return {link.first, link.second, !decision.refusal, link.weight,
          decision.refusal.value_or(link.reason)};
}

Grouping grouped(const std::vector<const ClusterRecord*>& clusters,
                 std::vector<const Link*> links) {
  assert(std::is_sorted(
      clusters.begin(), clusters.end(),
      [](const auto* a, const auto* b) { return a->id < b->id; }));
  if (links.empty() && clusters.size() == 1) return {{clusters}, {}};
  ConstrainedClusterer assembly(clusters);
  const auto first_forbidding =
      std::partition(links.begin(), links.end(),
                     [](const Link* link) { return !link->forbids; });
  const std::vector<const Link*> forbidding(first_forbidding, links.end());
  links.erase(first_forbidding, links.end());
  links = strongest(std::move(links));
  std::set<std::pair<EntityId, EntityId>> wanted;
  for (const Link* link : links) {
    if (!std::isfinite(link->weight)) wanted.emplace(link->first, link->second);
  }
  Grouping result;
  for (const Link* link : forbidding) {
    if (!wanted.contains({link->first, link->second})) assembly.forbid(*link);
  }
  result.decisions.reserve(links.size());
  for (const Link* link : links)
    result.decisions.push_back({link, assembly.join(*link)});
  std::sort(result.decisions.begin(), result.decisions.end(),
            [](const LinkDecision& a, const LinkDecision& b) {
              return std::tie(a.link->first, a.link->second) <
                     std::tie(b.link->first, b.link->second);
            });
  result.groups = assembly.groups();
  return result;
}

}  // namespace relata::merge
