#pragma once

#include "core/document.h"

namespace relata::analyze {

/// What a parser gets wrong in the tree of a sentence whose names are found,
/// and what can be told for sure. The heads stay a tree. Linear in the sentence
/// but for short climbs.

/// An agent of what is not passive, or that is a time ("by the pier", "done by
/// October"), is an oblique.
Sentence mend_agents(Sentence sentence);

/// A person is apposed to the noun for a person that is near, not to a place:
/// in "the mayor of Ostra, Ana Berg" Ana is the mayor, not Ostra; nor across
/// such a noun right before the comma ("Sol met the mayor, Ana Berg").
Sentence mend_appositions(Sentence sentence);

}  // namespace relata::analyze
