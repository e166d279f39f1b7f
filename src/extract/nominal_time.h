#pragma once

#include <optional>

#include "core/claim.h"
#include "extract/constructions/draft.h"

namespace relata::extract {

/// When a claim is, where no phrase of its verb says so but a noun beside it
/// does: "spoke at a January rally", "after Saturday's match", "the May 3
/// attack killed twelve", "won Tuesday's primary"; and what a tree hung on the
/// noun though it is the verb's: "the mayor over the weekend joked". Nothing
/// where the noun's time is its own alone: "criticised Friday's vote".
std::optional<TimeValue> nominal_time(const Tree& tree, const Draft& draft);

}  // namespace relata::extract
