#pragma once

#include <string>
#include <vector>

#include "extract/syntax/tree.h"

namespace relata::extract {

/// The places of schema/cues.tsv that a clause or phrase may take in the row of
/// its head, the most telling one first; none where it says nothing that its
/// head could be a cue for.
std::vector<std::string> complement_slots(const Tree& tree, TokenIndex token);

}  // namespace relata::extract
