#pragma once

#include <vector>

#include "core/claim.h"
#include "core/document.h"

namespace relata::coref {

/// Of each of the document's mentions whether it tells of some of those who
/// share a noun that is written large: counted, as "seven Marines", brought in,
/// as "another Islamist", or told of again, as "the Marines" behind the first
/// of these, where nothing before has named all of them. Such a phrase is no
/// name of the body or the people that they are of.
std::vector<bool> counted_members(const Document& document,
                                  const std::vector<Mention>& mentions);

}  // namespace relata::coref
