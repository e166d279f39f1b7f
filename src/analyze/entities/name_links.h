#pragma once

#include "core/document.h"

namespace relata::analyze {

/// Makes the names of `sentence` agree with its tree: parts of one personal
/// name, which are linked as flat, are one name; a proper noun that is linked
/// so to a name, or stands before a person's surname as its compound, belongs
/// to it.
void join_name_parts(Sentence& sentence);

}  // namespace relata::analyze
