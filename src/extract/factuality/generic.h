#pragma once

#include "extract/syntax/tree.h"

namespace relata::extract {

/// Whether a clause tells what is so in general and of nobody in particular:
/// "bees pollinate crops", "he usually walks". A present without auxiliary and
/// time; a bare plural does it to what is not definite either, or an adverb of
/// habit (schema/cues.tsv) stands by. Headlines and what somebody says tell of
/// this time.
bool is_generic(const Tree& tree, TokenIndex event);

/// Whether a word can go on with what is so in general: no clause about another
/// time, "a fire that gutted the store".
bool keeps_generic(const Tree& tree, TokenIndex event);

}  // namespace relata::extract
