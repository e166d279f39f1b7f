#pragma once

#include "core/document.h"

namespace relata::analyze {

/// "'It is late,' shrugs the driver": any verb that stands behind a quotation
/// which a comma closes, and before or behind its own subject, says it,
/// whatever a tree made of the three. The heads stay a tree.
Sentence mend_quoted(Sentence sentence);

}  // namespace relata::analyze
