#pragma once

#include "extract/constructions/draft.h"

namespace relata::extract {

/// Whether a draft tells anything of anybody: not "it is hard to leave", "who
/// did what?", nor what a tree cut off its clause.
bool tells_something(const Tree& tree, const Draft& draft);

}  // namespace relata::extract
