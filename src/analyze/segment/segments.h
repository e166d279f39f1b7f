#pragma once

#include <vector>

#include "analyze/segment/boundary_model.h"
#include "core/article.h"
#include "core/document.h"

namespace relata::analyze {

/// The sentences of an article, title first, with their tokens' spans, forms
/// and blanks; everything else is left for later stages.
std::vector<Sentence> segments(const Article& article,
                               const BoundaryModel& model);

}  // namespace relata::analyze
