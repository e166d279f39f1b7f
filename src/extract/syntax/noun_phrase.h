#pragma once

#include <optional>
#include <vector>

#include "core/vocabulary.h"
#include "extract/syntax/tree.h"

namespace relata::extract {

/// The base noun phrase of `head`: determiner or possessive, pre-modifiers,
/// head, and what belongs to a name, or what a word of quantity counts ("half
/// of the settlers"); no outer quotation marks.
TokenRange base_phrase(const Tree& tree, TokenIndex head);

/// What a word of quantity counts: "settlers" of "half of the settlers";
/// nothing for other words.
std::optional<TokenIndex> counted_noun(const Tree& tree, TokenIndex head);

/// The names, two or more, of those that a plural noun is about: "Omar" and
/// "Ivo" for "brothers" of "the brothers, Omar and Ivo"; empty for others.
std::vector<TokenIndex> named_members(const Tree& tree, TokenIndex group);

/// The first token of the range whose head is outside of it: the head of all.
TokenIndex head_of(const Tree& tree, TokenRange range);

/// The name that has `head` as its syntactic head; nothing if there is none.
const Name* name_of(const Tree& tree, TokenIndex head);

/// The name behind a title or noun that the tree makes the head: "Antony" of
/// "Secretary of State Antony Blinken", "Nordvand" of "the utility Nordvand";
/// nothing for other phrases. Both are one mention, headed by the noun.
std::optional<TokenIndex> titled_name(const Tree& tree, TokenIndex head);

/// Whether the token is a title that the tree set beside its name instead of
/// under it ("Senator" and "Lee" both subjects): part of the name's phrase.
bool is_split_title(const Tree& tree, TokenIndex token);

/// What sort of thing a noun phrase with this head is: the name's type, the
/// pronoun's, or what schema/noun_types.tsv says of the noun.
EntityType type_of(const Tree& tree, TokenIndex head);

/// Whether the token stands inside a relative clause's own pronoun ("who",
/// "that", "whose", "where"), which stands for its antecedent.
bool is_relative_pronoun(const Tree& tree, TokenIndex token);

/// The name that the token is a part of; nothing if there is none.
const Name* name_over(const Tree& tree, TokenIndex token);

/// Returns true iff the token is a quotation mark, single or double.
bool is_quotation_mark(const Tree& tree, TokenIndex token);

/// Whether a token in this relation can head a referring phrase: no modifier,
/// no function word.
bool is_argument_relation(Dep relation);

}  // namespace relata::extract
