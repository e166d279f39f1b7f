#pragma once

#include "core/document.h"

namespace relata::analyze {

/// "The minister is to visit Ostra", where a tree took "is" for a copula: it
/// helps the verb. "The goal is to win" has a copula. "is due to visit" has an
/// adjective, where a tree took "due to" for a preposition.
Sentence mend_arranged(Sentence sentence);

}  // namespace relata::analyze
