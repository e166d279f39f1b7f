#pragma once

#include <optional>
#include <vector>

#include "core/claim.h"
#include "extract/tree.h"

namespace relata::extract {

/// The referring phrases of one sentence: names, nominals, pronouns; nested
/// ones too ("Israel" and "Israel's war"); conjuncts one by one. In order of
/// their spans.
std::vector<Mention> mentions(const Tree& tree, SentenceIndex index);

/// The base noun phrase of `head`: determiner or possessive, pre-modifiers,
/// head, and what belongs to a name; no outer quotation marks.
TokenRange base_phrase(const Tree& tree, TokenIndex head);

/// The name that has `head` as its syntactic head; nothing if there is none.
const Name* name_of(const Tree& tree, TokenIndex head);

/// The person's name behind a title that the tree makes the head: "Antony" of
/// "Secretary of State Antony Blinken"; nothing for other phrases. Both are one
/// mention, headed by the title.
std::optional<TokenIndex> titled_name(const Tree& tree, TokenIndex head);

/// What sort of thing a noun phrase with this head is: the name's type, the
/// pronoun's, or what schema/noun_types.tsv says of the noun.
EntityType type_of(const Tree& tree, TokenIndex head);

/// Whether the token stands inside a relative clause's own pronoun ("who",
/// "that", "whose", "where"), which stands for its antecedent.
bool is_relative_pronoun(const Tree& tree, TokenIndex token);

}  // namespace relata::extract
