#pragma once

#include <set>
#include <string>
#include <string_view>

namespace relata::merge {

/// `why` and the two things that it is about, in order of bytes: "different
/// types: 'Person' and 'Place'".
std::string two(std::string_view why, std::string_view a, std::string_view b);

/// Returns true iff both have a word in common.
bool meet(const std::set<std::string>& a, const std::set<std::string>& b);

}  // namespace relata::merge
