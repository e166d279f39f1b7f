#pragma once

#include "extract/syntax/tree.h"

namespace relata::extract {

/// A noun phrase at its full length: base phrase, prepositional phrases,
/// participles; up to what tells more of it, or to its own `predicate`.
TokenRange full_phrase(const Tree& tree, TokenIndex head, TokenIndex predicate);

/// A noun phrase at its least: base phrase and what "of" ties to it, without
/// what else is told of it.
TokenRange short_phrase(const Tree& tree, TokenIndex head);

}  // namespace relata::extract
