#pragma once

#include <set>
#include <string>

#include "core/cluster.h"

namespace relata::merge {

/// What `profile` does and what is done to it, as verbs are compared: by their
/// canonical predicate where they have one, with ">" for its subject and "<"
/// for its object ("be signed" is "sign<"). Without verbs that tell nothing
/// ("be", "have", "say").
std::set<std::string> predicate_slots_of(const Profile& profile);

/// Whether it says, reports or is told something.
bool is_speaker(const Profile& profile);

}  // namespace relata::merge
