#pragma once

#include "extract/syntax/tree.h"

namespace relata::extract {

/// Whether the words of the event's own clause turn it round: "not", "never",
/// "no", "nobody", "neither", "hardly", "few", "without". Two of them cancel
/// out. "Not only" and "no fewer than" do not count. What stands above the
/// clause ("failed to") is for content_of().
bool is_negated(const Tree& tree, TokenIndex event);

/// "too slow": more so than what follows allows.
bool is_excessive(const Tree& tree, TokenIndex adjective);

/// Whether the word that opens a clause turns it round: "without".
bool opens_denied(const Tree& tree, TokenIndex clause);

/// Whether the dependent `adverb` of a verb turns it round: "not", "never",
/// "no longer", but not that of "not only".
bool denies(const Tree& tree, TokenIndex adverb);

/// Whether the adverb is the first word of "hardly ever", which is seldom, and
/// denies nothing; "not ever" does.
bool is_seldom(const Tree& tree, TokenIndex adverb);

/// Whether the word joins what does not hold: "nor", "neither" of "neither
/// signed nor read".
bool joins_denied(const Tree& tree, TokenIndex word);

/// Whether the fact that has this object is denied although its clause is not:
/// "spoke to no one", "found gains but no losses".
bool is_denied_alone(const Tree& tree, TokenIndex object);

/// Whether the negation of `first` reaches its conjunct: "did not sign or
/// read", "neither came nor wrote", but not "was not hurt and went home".
bool shares_negation(const Tree& tree, TokenIndex first, TokenIndex conjunct);

}  // namespace relata::extract
