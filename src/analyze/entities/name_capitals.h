#pragma once

#include "analyze/entities/name_pass.h"

namespace relata::analyze {

/// Takes what is written in capitals amid small letters for the acronym of an
/// organization: "the NCWO", where it is no name yet or one of a person, and
/// of a place if no country or region is called so. Linear in the document.
NameEdits name_capitals(const DocumentNames& document);

/// Whether `token` is such a word, of the letters A to Z alone.
bool is_acronym(const Token& token);

}  // namespace relata::analyze
