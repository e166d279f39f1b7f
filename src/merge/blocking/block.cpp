#include "merge/blocking/block.h"

#include <algorithm>
#include <tuple>

#include "merge/compare/named_links.h"
#include "merge/score/evidence.h"
#include "merge/score/link_order.h"

namespace relata::merge {
namespace {

/// All clusters with one external id, as a star around the first.
std::vector<Link> id_links(std::string_view id,
                           const std::vector<ClusterRecord>& block) {
  std::vector<Link> links;
  PairEvidence evidence;
  evidence.add(Feature::kSameId, id);
  for (std::size_t i = 1; i < block.size(); ++i) {
    links.push_back({.first = block[0].id,
                     .second = block[i].id,
                     .weight = evidence.weight(),
                     .forbids = false,
                     .reason = evidence.reason()});
  }
  return links;
}

std::vector<Link> found_links(std::string_view key,
                              const std::vector<ClusterRecord>& block,
                              std::size_t speakers) {
  switch (key.front()) {
    case 'n':
      return named_links(key, block, speakers);
    case 'x':
      return spelling_links(block);
    default:
      return id_links(key.substr(2), block);
  }
}

}  // namespace

std::vector<Link> links_of_block(std::string_view key,
                                 const std::vector<ClusterRecord>& block,
                                 std::size_t speakers) {
  return ordered_links(found_links(key, block, speakers));
}

}  // namespace relata::merge
