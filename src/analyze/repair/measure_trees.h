#pragma once

#include "core/document.h"

namespace relata::analyze {

/// "sold bonds worth $5 million": the adjective is the bonds', the sum its own
/// object, not that of the verb. The heads stay a tree.
Sentence mend_measures(Sentence sentence);

}  // namespace relata::analyze
