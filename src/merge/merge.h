#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/changes.h"
#include "core/cluster.h"
#include "core/result.h"
#include "merge/prepared.h"
#include "merge/report.h"
#include "merge/review.h"
#include "merge/steps.h"
#include "merge/watchlist.h"

namespace relata::merge {

/// The blocks in which a cluster is compared with those of other articles,
/// sorted. A cluster named "Ana Ruiz" has the keys "n:ruiz" and "x:n rs"; two
/// clusters without a common key are never linked.
///
/// Empty for what has no name, for quantities, and for times that are no
/// absolute dates: only the stories of articles join these.
std::vector<std::string> keys(const Profile& profile);

/// Where merging will look for an article and its clusters.
struct BlockingKeys {
  std::vector<std::string> topic;  ///< What it is about: see topic_words().
  std::string fingerprint;         ///< By which copies are known.
  /// The keys of each cluster; of the first, those of the article as well:
  /// "t:gunman". Articles without a common key are never compared.
  std::vector<std::vector<std::string>> keys;
};

/// The place of an article. Depends on nothing else.
BlockingKeys blocking_keys(const Reading& reading);

/// Of the clusters of one name the first so many, in order of id, decide what
/// it is: an even sample, as ids are hashes. The others follow the first of
/// all.
inline constexpr std::size_t kMostSpeakers = 32;

/// How changes() works.
struct Options {
  /// See kMostSpeakers. Graphs that are merged with another number differ.
  std::size_t speakers = kMostSpeakers;
  unsigned threads = 1;  ///< That compare; the result does not show it.
};

/// Gives `sink` what the second layer must become, seen from the first, piece
/// by piece; `view` must know what `sink` has taken.
///
/// The result of it is a pure function of the clusters, claims, CannotLink
/// pairs and corrections that the view holds, in whatever order and batches
/// they came:
/// - the links of a block depend on its signatures alone;
/// - links are taken by falling weight, ties by ids; one that would join what
///   must stay apart is refused, with its reason;
/// - clusters that are led (see Lead) go with their leaders;
/// - the id of an entity is the least id of its clusters that are not led;
/// - a fact follows from its claims and the entities of their clusters.
///
/// Only the blocks of pending keys are read, and the entities that pending
/// clusters or changed links can reach. Fails as view and sink do.
Result<Report> changes(const MergeView& view, const Changes::Sink& sink,
                       Options options = {});

}  // namespace relata::merge
