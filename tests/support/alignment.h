#pragma once

#include <optional>
#include <vector>

#include "core/claim.h"
#include "support/bracketed.h"

namespace relata::support {

/// For each phrase the mention of the text (not of a title) that it stands
/// for, if any: at least half of the bytes of both are common, by Dice's
/// coefficient. One to one, the best pairs first.
std::vector<std::optional<MentionIndex>> aligned(
    const std::vector<MarkedPhrase>& phrases,
    const std::vector<Mention>& mentions);

}  // namespace relata::support
