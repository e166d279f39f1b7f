#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/cluster.h"
#include "core/result.h"
#include "core/steps/step_line.h"

// Merging in steps, each a pure function of values, for those who merge on many
// machines: `relata step` wraps them, tools/spark drives them. Together they
// find what changes() finds in a graph that nothing has been merged in yet.
// Between two of them somebody sorts: values of one block, pairs of one
// article, values of one component must come together, in any order.

namespace relata::merge {

/// The first step: what others need to know of a reading, in this order: its
/// members of blocks, its place in the blocks of its topic, its cast, its
/// candidates, and what it tells apart. `keys` and `topic` are those of
/// blocking_keys().
std::vector<StepLine> step_lines(
    const Reading& reading, const std::vector<std::string>& topic,
    const std::vector<std::vector<std::string>>& keys);

/// The links of a block, whose members have all one key, that of no topic. The
/// first `speakers` of the clusters of one name lead the others: kMostSpeakers,
/// as in changes().
std::vector<KeyedLink> block_links(std::vector<BlockMember> block,
                                   std::size_t speakers);

/// Those articles of the block of a topic key whose things are to be linked.
std::vector<StoryPair> story_pairs(std::vector<TopicMember> block);

/// An article that tells the story of another one, which is first in `pair`.
struct StoryPartner {
  StoryPair pair;
  Cast cast;
};

/// The links between the things of one article and those of others that tell
/// its story.
std::vector<KeyedLink> story_links(Cast first,
                                   std::vector<StoryPartner> partners);

/// What becomes of the clusters of one component: its entities and verdicts.
/// The clusters are those that do not follow (see Lead), joined by links that
/// neither forbid nor lead; the links are all among them that do not lead.
/// Fails with kBadInput where a cluster comes twice, or a link leads to one
/// that is not here.
Result<std::vector<StepLine>> component_lines(
    std::vector<Candidate> candidates, const std::vector<KeyedLink>& links);

/// The facts of all claims of `reading`, whose clusters are in the entities
/// that `homes` tells, or alone. A fact comes before those about it.
Result<std::vector<NamedFact>> reading_facts(const Reading& reading,
                                             const std::vector<Home>& homes);

}  // namespace relata::merge
