#pragma once

#include <vector>

#include "merge/compare/name_group.h"

/// Which of the names of a block a shorter one can be short for.
namespace relata::merge {

/// Whether two name_groups of one name were told apart already.
bool were_split(const NameGroup& a, const NameGroup& b);

/// Whether two names, though of one block, are names of two things.
bool are_apart(const NameGroup& a, const NameGroup& b);

/// The longer names of `block` that `shorter` can be short for.
std::vector<const NameGroup*> candidates(const NameGroup& shorter,
                                         const std::vector<NameGroup>& block);

/// The one of most clusters; ties: that begins with the least id. `found` must
/// not be empty.
const NameGroup* most_frequent(const std::vector<const NameGroup*>& found);

/// Whether all of them, but for so few that they may be slips, can be one.
bool is_one_thing(const std::vector<const NameGroup*>& found);

/// How much more often `name_group` is met than all of `found` that are not it,
/// as a power of ten.
double dominance(const NameGroup& name_group,
                 const std::vector<const NameGroup*>& found);

/// What is often named needs no introduction where the articles are about
/// something else.
double fame(const NameGroup& name_group);

}  // namespace relata::merge
