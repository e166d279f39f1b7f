#pragma once

#include "core/document.h"

namespace relata::analyze {

/// Hangs titles and offices from the person that they stand before, as
/// Universal Dependencies has it: in "Ms Koval said" and "Minister of Defence
/// Anna Koval said" the name heads the phrase and the office is its
/// `nmod:desc`, "Defence" an `nmod` of the office. Parsers see too few of them.
/// The heads stay a tree.
Sentence hang_titles(Sentence sentence);

}  // namespace relata::analyze
