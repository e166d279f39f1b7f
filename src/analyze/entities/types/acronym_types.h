#pragma once

#include <vector>

#include "core/document.h"

namespace relata::analyze {

/// The names of `sentence`, where those that are written in capitals amid small
/// letters are acronyms of organizations: "the HALV", where it was one of a
/// person, and of a place if no country or region is called so. Linear in the
/// sentence.
std::vector<Name> type_acronyms(const Sentence& sentence);

}  // namespace relata::analyze
