#pragma once

#include <vector>

#include "core/document.h"

namespace relata::analyze {

/// Gives the names of `sentence` what belongs to them and stands outside, or is
/// taken for a name of its own: initials and generations of persons ("C."
/// before "H. Douglas", "Jr." behind "Clay Tice"), the legal form of a company
/// ("Northgate Mining, Inc."), the last word of a body ("Berg Lines"), the word
/// before a storm ("Hurricane Ida"), and proper nouns behind a name that is no
/// person's and that the tree makes one with it ("Ostra Rovers"), but not
/// offices ("Ostra Attorney"); such a name has the type that its last word
/// tells, if it does. Linear in the sentence.
std::vector<Name> grow_names(const Sentence& sentence);

}  // namespace relata::analyze
