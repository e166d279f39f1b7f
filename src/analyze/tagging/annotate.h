#pragma once

#include <vector>

#include "analyze/tagging/models.h"
#include "analyze/tagging/scratch.h"
#include "core/document.h"

namespace relata::analyze {

/// More tokens than this are not parsed at once, but in pieces, whose roots
/// hang from the first one's as parataxis.
inline constexpr std::size_t kLongestParse = 300;

/// Fills tags, features, lemmas, trees, and the names of `sentences`, whose
/// tokens are there. Sentences of like length are done together; what one gets
/// does not depend on the others. `nodes` is that of Options.
void annotate(std::vector<Sentence>& sentences, const Models::Parts& parts,
              Scratch& scratch, std::vector<float>* nodes = nullptr);

}  // namespace relata::analyze
