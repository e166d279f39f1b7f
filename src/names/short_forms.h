#pragma once

#include <string_view>

#include "names/compare.h"
#include "names/name.h"

namespace relata::names {

/// What something of this name may be called for short, as keys of names: the
/// surname; "gac" and "global" of "Global Affairs Canada"; "state department"
/// of "U.S. State Department". Words that many bodies begin with ("national")
/// are left out. Sorted, without repetition. Places have none.
Words short_forms(const Name& name);

/// How the shorter name of a thing, no person, is short for the longer one:
/// kAcronym, kOpening, kEnding, ...; kNothing if it is not.
Basis short_basis(const Name& shorter, const Name& longer);

}  // namespace relata::names
