#pragma once

#include "extract/syntax/tree.h"

namespace relata::extract {

/// The tokens of a phrase whose complements may reach it at most.
inline constexpr TokenIndex kLongestPhrase = 16;

/// The phrase of `head` that stands alone: its base phrase and the complements
/// that the noun needs to say what it is ("a surge in violence", "a plan to
/// close the port", "the claim that he lied", "those who stayed"). Relative
/// clauses that describe, appositions and adjuncts stay out, and so does what
/// would make it longer than kLongestPhrase. Of a name, the base phrase.
TokenRange standalone_phrase(const Tree& tree, TokenIndex head);

}  // namespace relata::extract
