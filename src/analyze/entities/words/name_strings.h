#pragma once

#include <string>

#include "core/document.h"

namespace relata::analyze {

/// The forms of the tokens [first, last] of `sentence`, joined by blanks: how
/// names are compared within a document.
std::string name_string(const Sentence& sentence, TokenIndex first,
                        TokenIndex last);

}  // namespace relata::analyze
