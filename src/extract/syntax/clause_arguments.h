#pragma once

#include "extract/syntax/clause.h"

namespace relata::extract {

/// Takes the dependent `child` of the clause's predicate into the clause as a
/// subject, object or phrase, if it is one.
void add_argument(const Tree& tree, TokenIndex child, Clause& clause);

/// The same for a clause under the clause.
void add_clause(const Tree& tree, TokenIndex child, Clause& clause);

}  // namespace relata::extract
