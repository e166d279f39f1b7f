#pragma once

#include "core/document.h"

namespace relata::analyze {

/// Mends tags that the treebanks' rules settle: names of files ("plan.pdf") are
/// common nouns, and a noun that is NNP or NNPS is a proper one.
void mend_tags(Sentence& sentence);

}  // namespace relata::analyze
