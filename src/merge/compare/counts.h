#pragma once

#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "core/cluster.h"

namespace relata::merge {

/// The least and the most that may be counted.
using CountRange = std::pair<double, double>;

/// How many things a phrase says that there are: 23 of "the 23 sailors", from
/// 10 on of "at least 10 games"; some more or less of what is told as a guess
/// or in round numbers ("500 homes"). Nothing of a phrase that counts nothing:
/// "47-yard kicks", "2008 elections".
std::optional<CountRange> count_in(std::string_view phrase);

/// The counts in the phrases of `profile`: of several things, "23 sailors", and
/// of amounts, "a total of 23 sailors".
std::set<CountRange> counts_of(const Profile& profile);

/// Whether both tell counts, and none of one that may be one of the other.
bool counts_differ(const std::set<CountRange>& a,
                   const std::set<CountRange>& b);

}  // namespace relata::merge
