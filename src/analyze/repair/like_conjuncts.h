#pragma once

#include "core/document.h"

namespace relata::analyze {

/// "a couple from Poland and a Canadian", "a mother of three and keen runner":
/// what is coordinated is alike, somebody with somebody, where a tree took the
/// nearer place or number. The names are found; the heads stay a tree.
Sentence mend_like_conjuncts(Sentence sentence);

}  // namespace relata::analyze
