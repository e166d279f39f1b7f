#pragma once

#include <vector>

#include "coref/mentions/discourse_model.h"

namespace relata::coref {

/// How much a mention says of what has its name: much where its words or deeds
/// tell its type, nothing where it has none.
int name_vote(const MentionFeatures& features);

/// Gives the mentions of one name that few of its mentions, and of the names
/// that it is short for, agree with in type the type that most have. "Mr.
/// Lincoln" stays a person in an article about the town.
void agree_on_types(std::vector<MentionFeatures>& mentions);

/// True if things of the two types can be one. Other goes with all.
bool are_compatible_types(EntityType a, EntityType b);

}  // namespace relata::coref
