#pragma once

#include "core/changes.h"

namespace relata::test {

/// A merger for tests of what keeps graphs: clusters that share a key are one
/// thing, unless they are kept apart; links of corrections hold. A pure
/// function of the first layer, as merging must be. Asserts that the view
/// works.
Result<void> plain_changes(const MergeView& view, const Changes::Sink& sink);

}  // namespace relata::test
