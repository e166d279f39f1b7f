#pragma once

#include "core/document.h"

namespace relata::analyze {

/// A person is apposed to the noun for a person that is near, not to a place:
/// in "the mayor of Ostra, Ana Berg" Ana is the mayor, not Ostra; nor across
/// such a noun right before the comma ("Sol met the mayor, Ana Berg"). In "the
/// head of Vik Steel, a firm" the firm is Vik Steel, and in "security firm Vik"
/// it is Vik. The names of `sentence` are found. The heads stay a tree. Linear
/// in the sentence but for short climbs.
Sentence mend_appositions(Sentence sentence);

}  // namespace relata::analyze
