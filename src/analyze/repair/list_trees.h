#pragma once

#include "core/document.h"

namespace relata::analyze {

/// All of a person's name hangs from its first word, where a tree hung two of
/// its words from elsewhere, and that of a case at law or of a model from one;
/// a name hangs as no part from another one. The heads stay a tree.
Sentence gather_names(Sentence sentence);

/// Lists of people: in "Ana Sol, a nurse, Omar Vik, 41, and Lena Roth, a judge"
/// each role and age hangs from the person right before it, and the people from
/// one another; in "the brothers, Omar Vik and Ivo Vik" the second is beside
/// the first, not beside the brothers. The names of `sentence` are found. The
/// heads stay a tree.
Sentence mend_lists(Sentence sentence);

}  // namespace relata::analyze
