#pragma once

#include <vector>

#include "analyze/tagging/models.h"
#include "analyze/tagging/scratch.h"
#include "core/document.h"

namespace relata::analyze {

/// Reads sentences again in which a capitalised word was taken for the verb of
/// a clause, as in "Ana Felt was 95.", with a common surname in its place. The
/// second reading stands where it finds a name there; forms and lemmas are of
/// the word that is written.
void read_capital_verbs(std::vector<Sentence>& sentences,
                        const Models::Parts& parts, Scratch& scratch);

}  // namespace relata::analyze
