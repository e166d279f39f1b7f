#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/changes.h"
#include "merge/blocking/article_pairs.h"

namespace relata::merge {

/// What of one block is to be compared: its clusters, or pairs of its articles.
/// Holds all that the comparing needs, so that any thread can do it.
struct Comparison {
  struct Story {
    AlikeArticles pair;
    std::shared_ptr<const LazyTerms> first;
    std::shared_ptr<const LazyTerms> second;
  };

  std::string key;
  std::vector<ClusterRecord> block;  ///< Of a key that is no topic's.
  std::vector<Story> stories;        ///< Of a topic's.
};

/// The links of a block, or of some pairs of its articles. Sorted, each pair
/// once.
struct BlockLinks {
  std::string key;
  std::vector<Link> links;
};

/// Compares; the first `speakers` of the clusters of one name lead the others.
BlockLinks compared(const Comparison& what, std::size_t speakers);

}  // namespace relata::merge
