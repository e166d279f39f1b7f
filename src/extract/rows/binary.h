#pragma once

#include <vector>

#include "core/claim.h"
#include "extract/syntax/tree.h"

namespace relata::extract {

/// Whether what no word stands for ("Ann Lee, a lobbyist") makes rows too.
enum class Implicit : std::uint8_t { kTold, kLeftOut };

/// The claims of one sentence, `first` up to `last` of `claims`, as triples of
/// two arguments at their least: one for each object and each phrase with a
/// preposition, what stands before it in the relation. What is asked, denied
/// or only supposed makes none; none is told twice. In order of predicates.
std::vector<Tuple> binary_rows(const Tree& tree, const Claims& claims,
                               std::size_t first, std::size_t last,
                               Implicit implicit);

}  // namespace relata::extract
