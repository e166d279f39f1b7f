#pragma once

#include "core/document.h"

namespace relata::analyze {

/// Hangs a preposition from the first word of a name where it hung from a later
/// one, which is `flat`: in "into Ana Sol" it is Ana's, as Universal
/// Dependencies has it. The heads stay a tree.
Sentence lift_from_flat(Sentence sentence);

}  // namespace relata::analyze
