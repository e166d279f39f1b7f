#pragma once

#include <string>
#include <vector>

#include "core/changes.h"
#include "core/cluster.h"
#include "core/result.h"

namespace relata::merge {

/// The blocks in which a cluster is compared with those of other articles,
/// sorted. A cluster named "Ana Ruiz" has the keys "n:ruiz" and "x:n rs"; two
/// clusters without a common key are never linked.
///
/// Empty for what has no name, for quantities, and for times that are no
/// absolute dates: only the stories of articles join these.
std::vector<std::string> keys(const Profile& profile);

/// Where merging will look for an article and its clusters.
struct Placing {
  std::vector<std::string> topic;  ///< What it is about: see topic_words().
  std::string fingerprint;         ///< By which copies are known.
  /// The keys of each cluster; of the first, those of the article as well:
  /// "t:gunman". Articles without a common key are never compared.
  std::vector<std::vector<std::string>> keys;
};

/// The place of an article. Depends on nothing else.
Placing placing(const Reading& reading);

/// What the second layer must become, seen from the first.
///
/// The result of committing it is a pure function of the clusters, claims,
/// Apart pairs and corrections that the view holds, in whatever order and
/// batches they came:
/// - the links of a block depend on its signatures alone;
/// - links of positive weight make components; each that touches something
///   pending is grouped anew, links by falling weight, ties by ids; a link
///   that would join what must stay apart is refused, with its reason;
/// - the id of an entity is the least id of its clusters;
/// - a fact follows from its claims and the entities of their clusters.
///
/// Only the blocks of pending keys are read, and the components that pending
/// clusters or changed links touch. Fails as the view does.
Result<Changes> changes(const MergeView& view);

}  // namespace relata::merge
