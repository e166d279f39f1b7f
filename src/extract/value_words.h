#pragma once

#include "extract/constructions/draft.h"
#include "extract/syntax/tree.h"

namespace relata::extract {

/// The range without marks at either end.
TokenRange without_punctuation(const Tree& tree, TokenRange range);

/// "$8 trillion": a number that is no name and counts no noun.
bool is_bare_number(const Tree& tree, TokenIndex head);

/// The words of a phrase that is no mention, such as "$4 an hour": all of it,
/// but for its preposition.
TokenRange phrase_words(const Tree& tree, const Value& value);

/// The words of a value: a clause without what introduces it and without what
/// is put into it ("he said").
TokenRange value_words(const Tree& tree, const Value& value);

/// The words of a clause that is told apart too, up to what only stands beside
/// it: "quit the race" of "quit the race, despite the count".
TokenRange act_words(const Tree& tree, const Value& clause);

}  // namespace relata::extract
