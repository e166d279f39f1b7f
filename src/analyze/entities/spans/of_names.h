#pragma once

#include <vector>

#include "core/document.h"

namespace relata::analyze {

/// Makes one name of a capitalised noun that opens names (schema/of_names.tsv),
/// "of" and the name behind it: "Gulf of Aden", "Bank of the West". The whole
/// is of the type that the table gives.
std::vector<Name> join_of_names(const Sentence& sentence);

}  // namespace relata::analyze
