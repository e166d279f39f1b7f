#include "merge/score/link_order.h"

#include <algorithm>
#include <tuple>

namespace relata::merge {
namespace {

bool is_same_pair(const Link& a, const Link& b) {
  return a.first == b.first && a.second == b.second;
}

}  // namespace

Link link_of(EntityId first, EntityId second, const PairEvidence& evidence) {
  const auto [lesser, greater] = std::minmax(first, second);
  return {.first = lesser,
          .second = greater,
          .weight = evidence.weight(),
          .forbids = false,
          .reason = evidence.reason()};
}

bool is_stronger(const Link& a, const Link& b) {
  if (a.weight != b.weight) return a.weight > b.weight;
  return std::tie(a.first, a.second, a.reason) <
         std::tie(b.first, b.second, b.reason);
}

std::vector<Link> ordered_links(std::vector<Link> links) {
  std::sort(links.begin(), links.end(), [](const Link& a, const Link& b) {
    if (!is_same_pair(a, b)) {
      return std::tie(a.first, a.second) < std::tie(b.first, b.second);
    }
    return is_stronger(a, b);
  });
  links.erase(std::unique(links.begin(), links.end(), is_same_pair),
              links.end());
  return links;
}

}  // namespace relata::merge
