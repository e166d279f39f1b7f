#pragma once

#include "core/document.h"

namespace relata::analyze {

/// "The minister is to visit Ostra", where a tree took "is" for a copula: it
/// helps the verb. "The goal is to win" has a copula.
Sentence mend_arranged(Sentence sentence);

}  // namespace relata::analyze
