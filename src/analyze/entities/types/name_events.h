#pragma once

#include <vector>

#include "core/document.h"

namespace relata::analyze {

/// The network calls an event also what it knows no type of. Leaves as events
/// only names with a noun for one ("Ostra Festival") and storms; others get the
/// type that their last word tells, or Other, and numbers alone are no names.
std::vector<Name> settle_events(const Sentence& sentence);

}  // namespace relata::analyze
