#pragma once

#include "extract/syntax/tree.h"

namespace relata::extract {

/// The tokens of a phrase whose complements may reach it at most.
inline constexpr TokenIndex kLongestPhrase = 24;

/// The phrase of `head` that stands alone: its base phrase and what tells which
/// one is meant ("a surge in violence", "the plan to close the port", "those
/// who stayed"): what follows without a comma, but for dates, for relative
/// clauses of what is known already, and for what would make it longer than
/// kLongestPhrase. Of a name, the base phrase.
TokenRange standalone_phrase(const Tree& tree, TokenIndex head);

/// The last token that a clause needs to be told: up to a comma or, in a long
/// one, a relative clause, unless that would cut it in two.
TokenIndex told_end(const Tree& tree, TokenIndex clause);

}  // namespace relata::extract
