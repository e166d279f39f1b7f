#pragma once

#include <vector>

#include "merge/compare/name_group.h"

namespace relata::merge {

/// Of the people of one full name at most so many are told apart.
inline constexpr std::size_t kMostNamesakes = 32;

/// Returns true iff all of the group's clusters have a full name of a person.
bool is_full_person(const NameGroup& name_group);

/// How many people of a billion have the person's name, as a power of ten; 0
/// for one or less, and for a name of one word.
double commonness(const names::Name& name);

/// Returns true iff both are people of one full name.
bool are_namesakes(const NameGroup& a, const NameGroup& b);

/// The clusters of groups that are namesakes, as people: a common name needs
/// more than the name (what roles, names around them and times tell), a rare
/// one needs less; ages that cannot both hold, and genders, are of two. The
/// links of each person's clusters are added to `links`; the first `speakers`
/// of them lead the others. A pure function of the clusters; those beyond
/// kMostNamesakes people stay alone and are left out. Time grows with the
/// clusters times the people.
std::vector<NameGroup> people_of_one_name(
    const std::vector<const NameGroup*>& groups, std::size_t speakers,
    std::vector<Link>& links);

}  // namespace relata::merge
