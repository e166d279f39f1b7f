#pragma once

#include <string>

#include "store/store.h"

namespace relata::store {

/// What keeps `placed` from being a Reading as core/ defines it: an index or
/// span out of its list or text, a mention in no cluster or in two, a cluster
/// whose id is not that of its least mention, claims about each other in a
/// circle or more than kMostNested inside each other, keys that are not one
/// list a cluster. Empty if nothing does.
std::string flaw(const IndexedReading& placed);

}  // namespace relata::store
