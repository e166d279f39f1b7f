#pragma once

#include <cstdio>

#include "analyze/analyze.h"

namespace relata::fit {

/// The analysis of `article`; what the model's encoder makes of its words goes
/// to `file`, if any: a line "article TAB tokens TAB width", then of each token
/// its field (0: the title) and where it begins, in 4 bytes each, and its
/// numbers as floats. rankers.py reads it.
Document document_with_nodes(Article article, const analyze::Models& models,
                             std::FILE* file);

}  // namespace relata::fit
