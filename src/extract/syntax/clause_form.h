#pragma once

#include <optional>

#include "extract/syntax/tree.h"

namespace relata::extract {

/// Whether the clause has a finite verb or auxiliary.
bool is_finite(const Tree& tree, TokenIndex clause);

/// Whether the clause is in the past tense, by its verb or what helps it.
bool is_past(const Tree& tree, TokenIndex clause);

/// Whether the clause is an infinitive with "to".
bool has_to(const Tree& tree, TokenIndex clause);

/// Whether the token heads an adverbial clause; so does an infinitive that the
/// tree took for a phrase.
bool is_adverbial(const Tree& tree, TokenIndex token);

/// The clause that a conjunct goes on with rather than with the verb of saying
/// over both, as the tenses tell: "they say he was rude and left".
std::optional<TokenIndex> clause_gone_on_with(const Tree& tree,
                                              TokenIndex token);

/// Whether a complement clause is rather one beside its verb: "they improve:
/// the boys gained". It stands behind a mark, nothing opens it, and the verb
/// takes no clause.
bool is_loose_clause(const Tree& tree, TokenIndex clause);

/// Whether a parser took ", she said" at the end of a clause for a complement
/// or conjunct of it.
bool is_late_aside(const Tree& tree, TokenIndex token);

}  // namespace relata::extract
