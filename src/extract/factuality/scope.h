#pragma once

#include "extract/syntax/tree.h"

namespace relata::extract {

/// Whether an argument exists only as far as its clause holds: "launch an
/// attack", but not "condemn the attack".
bool depends_on_clause(const Tree& tree, TokenIndex token);

/// Returns true iff `token` heads a clause that tells of its noun what is so
/// already: "will meet workers who lost their jobs", "may pay firms hurt by the
/// storm". What is planned or possible above it leaves it as it is.
bool is_past_fact(const Tree& tree, TokenIndex token);

/// Whether such a clause tells of the past also where what stands above it is
/// asked: of several without an article, and the clause above is no past
/// itself: "would it help workers who lost their jobs?"
bool is_past_of_known(const Tree& tree, TokenIndex token);

/// Whether a clause's negation also denies this dependent: "did not launch an
/// attack", "did not make him leave".
bool shares_polarity(const Tree& tree, TokenIndex token);

/// "there is no school that offers it": none does.
bool is_of_none(const Tree& tree, TokenIndex noun);

/// "It was not Lee who sold the mill": Lee did not.
bool is_denied_cleft(const Tree& tree, TokenIndex clause);

/// The verb that a clause goes with: "try" of "try to win by talking", for
/// which one talks; for others its head.
TokenIndex doer_of(const Tree& tree, TokenIndex clause);

/// "was bold enough to praise him": what somebody was fit for, he did.
bool is_reached(const Tree& tree, TokenIndex infinitive);

/// Returns true iff `clause` is only weighed, so that it may or may not be: the
/// infinitive of an adjective, "it is difficult to win"; a gerund as the
/// subject of what is no past, "building a wall will not help".
bool is_weighed(const Tree& tree, TokenIndex clause);

/// Whether a relative clause or apposition only adds something about what is
/// known: "Ann Lee, who owns the mill".
bool is_remark(const Tree& tree, TokenIndex clause);

/// Whether a participle or a relative clause tells something of the noun that
/// it hangs on: "a plan drawn up by Lee", "a plan calling for a vote".
bool is_described(const Tree& tree, TokenIndex clause);

/// Whether a noun phrase is of a thing that is there, whatever is wanted of it:
/// definite, and no noun for what somebody does.
bool is_presupposed(const Tree& tree, TokenIndex noun);

/// "said they won, while Lee called it a draw": whether a clause that is set
/// against what somebody says has a speaker of its own, and so stands beside
/// it.
bool has_other_speaker(const Tree& tree, TokenIndex clause);

/// Whether a noun phrase is one of those of which one is meant: "a mine or a
/// rocket". Not of another name for it, "the puma, or cougar", nor of numbers
/// or behind a preposition.
bool is_alternative(const Tree& tree, TokenIndex noun);

/// Whether an aside on `first` is also about its conjunct: one before both or
/// after both, or any if they share the subject or the second one's is a
/// pronoun.
bool reaches_conjunct(const Tree& tree, TokenIndex first, TokenIndex conjunct,
                      TokenIndex cue);

}  // namespace relata::extract
