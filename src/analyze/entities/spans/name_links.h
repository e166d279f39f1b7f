#pragma once

#include <vector>

#include "core/document.h"

namespace relata::analyze {

/// Makes the names of `sentence` agree with its tree: parts of one personal
/// name, which are linked as flat, are one name; a proper noun that is linked
/// so to a name, or stands before a person's surname as its compound, belongs
/// to it.
std::vector<Name> join_name_parts(const Sentence& sentence);

}  // namespace relata::analyze
