#pragma once

#include <vector>

#include "core/document.h"

namespace relata::analyze {

/// Cuts from the names of `sentence` what does not belong to them: titles
/// before persons ("Mr.", "President"), common nouns before them, possessives,
/// articles, punctuation and quotation marks at their ends. Drops those of
/// which nothing is left, and adjectives of peoples and places.
std::vector<Name> trim_names(const Sentence& sentence);

}  // namespace relata::analyze
