#pragma once

#include "coref/partition.h"

namespace relata::coref {

/// Returns true iff the mention is the name of a place or state.
bool is_place_name(const MentionFeatures& traits);

/// Returns true iff two phrases that a sentence equates can be of one thing, as
/// far as their names, types and numbers tell; a description of another type
/// than the name's is likely to belong to something else. Symmetric in the two.
bool can_be_equated(const MentionFeatures& a, const MentionFeatures& b);

/// Returns true iff the phrase tells what somebody is, or is taken for: "as its
/// mayor".
bool is_behind_as(const DiscourseModel& discourse,
                  const MentionFeatures& traits);

/// Returns true iff a semicolon stands between the mention and what it depends
/// on, as between the items of a list: "the captain, Ann Lee, 56; the engineer,
/// Tom Ito".
bool is_past_semicolon(const MentionFeatures& traits);

}  // namespace relata::coref
