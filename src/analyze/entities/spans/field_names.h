#pragma once

#include <vector>

#include "core/document.h"

namespace relata::analyze {

/// Makes one name of a body and all of its fields, where analysis stopped at
/// the "and" between them: "the Department of Housing and Urban Development",
/// "the Senate Energy and Natural Resources Committee". Not across a determiner
/// ("the Treasury and the Energy Department"), nor where what is joined is a
/// body of its own. Linear in the sentence.
std::vector<Name> join_fields(const Sentence& sentence);

}  // namespace relata::analyze
