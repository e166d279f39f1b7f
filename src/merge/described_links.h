#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/changes.h"

namespace relata::merge {

/// A key that more described things than this have in common tells nothing of
/// any of them: such a block gives no links.
inline constexpr std::size_t kMostDescribed = 100;

/// The block keys of a thing known by description: its class ("Document", or
/// the class of its head noun) with each of the names it has to do with, its
/// modifiers and its deeds; the most telling ones.
std::vector<std::string> description_keys(const Profile& profile);

/// The links of a block of described things of several articles ("a
/// memorandum signed by 100 officials", "a State Department dissent memo"):
/// heads, modifiers, deeds, context and time, none of which is enough alone.
/// `block` is in order of id.
std::vector<Link> described_links(const std::vector<Signature>& block);

}  // namespace relata::merge
