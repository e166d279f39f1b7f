#pragma once

#include <optional>
#include <string>

#include "extract/syntax/tree.h"

namespace relata::extract {

/// The lemma of a word in lower case, with its particle: "point out".
std::string cue_lemma(const Tree& tree, TokenIndex token);

/// The words that join a phrase to its head, in lower case: a preposition or
/// subordinator ("according to", "whether"); empty without one.
std::string marker(const Tree& tree, TokenIndex head);

/// The marker of a clause; of a gerund without one also a preposition that
/// stands before it, but for adverbs, and that the tree hung elsewhere: "of
/// effectively gutting".
std::string clause_marker(const Tree& tree, TokenIndex clause);

/// Whether a verb is in the passive: "was signed", "signed by".
bool is_passive_form(const Tree& tree, TokenIndex verb);

/// The subject under a verb; of two before it the nearer one, where a tree set
/// a title beside its name, and the one behind in ", said the mayor".
std::optional<TokenIndex> own_subject(const Tree& tree, TokenIndex verb);

/// The subject of a reporting verb that it stands right behind, whatever a tree
/// calls it: "'We won,' said the mayor".
std::optional<TokenIndex> inverted_subject(const Tree& tree, TokenIndex verb);

/// Whether `token` has a subject, an expletive or inverted one included.
bool has_own_subject(const Tree& tree, TokenIndex token);

/// Whether a noun phrase points to what is known: a name or pronoun, or one
/// with "the", "this" or a possessive.
bool is_definite(const Tree& tree, TokenIndex head);

}  // namespace relata::extract
