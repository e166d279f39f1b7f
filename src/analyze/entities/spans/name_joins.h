#pragma once

#include <vector>

#include "core/document.h"

namespace relata::analyze {

/// The names of `sentence`, with those joined that are one: "Sol v. Vik Steel"
/// (a case at law), "Price & Sons" (a firm), "World War II" (with its numeral),
/// "the Vik 737" (a model with its number).
std::vector<Name> join_names(const Sentence& sentence);

}  // namespace relata::analyze
