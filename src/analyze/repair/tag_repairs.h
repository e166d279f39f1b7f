#pragma once

#include "core/document.h"

namespace relata::analyze {

/// Tags that the treebanks' rules settle.

/// Names of files ("plan.pdf") are common nouns.
Sentence tag_files(Sentence sentence);

/// A noun that is NNP or NNPS is a proper one.
Sentence tag_proper_nouns(Sentence sentence);

}  // namespace relata::analyze
