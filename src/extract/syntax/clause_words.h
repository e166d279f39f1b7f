#pragma once

#include <vector>

#include "extract/syntax/clause.h"

namespace relata::extract {

/// Whether `child` is a particle of the verb `predicate`: "cut off", or an
/// adverb that is as good as one: "put together", "took her home". Particles
/// stand close behind their verb.
bool is_particle(const Tree& tree, TokenIndex child, TokenIndex predicate);

/// The words of the clause's relation: verb or copula, auxiliaries, negation,
/// particles, and the adverbs between them.
std::vector<TokenIndex> relation_words(const Tree& tree, const Clause& clause);

}  // namespace relata::extract
