#pragma once

#include "core/document.h"

namespace relata::analyze {

/// Makes one name of a capitalised noun that opens names (schema/of_names.tsv),
/// "of" and the name behind it: "Gulf of Aden", "Bank of the West". The whole
/// is of the type that the table gives.
void join_of_names(Sentence& sentence);

}  // namespace relata::analyze
