#pragma once

#include <string>
#include <vector>

#include "coref/partition.h"

namespace relata::coref {

/// "No such letter": what it speaks of is called otherwise, if anything.
bool is_denied(const MentionFeatures& traits);

/// Returns true iff the phrase only counts or picks among what is told
/// elsewhere: "many", "the one before that"; not "many of the miners".
bool is_counting_word(const MentionFeatures& traits);

/// Returns true iff a pronoun that goes with nothing tells whose the thing is:
/// "its allies" where nobody knows whose, "one of those" where nobody knows of
/// which.
bool is_owned_by_nobody(const Partition& partition,
                        const MentionFeatures& traits);

/// The phrases of a thing without a name, each with its noun's complements and
/// with what its pronouns stand for in their place: "Ann Lee's attacks on Tom
/// Ito". Nothing if none says more than its words without complements.
std::vector<std::string> labels(const Partition& partition,
                                const ClusterAttributes& known);

}  // namespace relata::coref
