#pragma once

#include "analyze/desk.h"
#include "analyze/models.h"
#include "core/document.h"

namespace relata::analyze {

/// More tokens than this are not parsed at once, but in pieces, whose roots
/// hang from the first one's as parataxis.
inline constexpr std::size_t kLongestParse = 300;

/// Fills tags, features, lemmas, tree, and the names of `sentence`, whose
/// tokens are there.
void annotate(Sentence& sentence, const Models::Parts& parts, Desk& desk);

}  // namespace relata::analyze
