#pragma once

#include "core/document.h"

namespace relata::analyze {

/// "a letter from Ana Berg that blamed the port", "a law backed by farmers who
/// say so": a clause without a comma tells which one is meant, so hardly of a
/// name, and "who" is no thing. It hangs from the noun that it can tell of. The
/// names are found; the heads stay a tree.
Sentence mend_relative_clauses(Sentence sentence);

}  // namespace relata::analyze
