#pragma once

#include "core/document.h"

namespace relata::analyze {

/// Mends in the tree of `sentence`, whose names are found, what a parser gets
/// wrong and what can be told for sure:
/// - an agent of what is not passive, or that is a time ("by the pier", "done
///   by October"), which is an oblique;
/// - a person apposed to a place where a noun for a person is near: in "the
///   mayor of Ostra, Ana Berg" Ana is the mayor, not Ostra; or across such a
///   noun right before the comma ("Sol met the mayor, Ana Berg").
/// The heads stay a tree. Linear in the sentence but for short climbs.
void mend_tree(Sentence& sentence);

}  // namespace relata::analyze
