#pragma once

#include <vector>

#include "core/claim.h"
#include "extract/syntax/noun_phrase.h"
#include "extract/syntax/tree.h"

namespace relata::extract {

/// The referring phrases of one sentence: names, nominals, pronouns; nested
/// ones too ("Israel" and "Israel's war"); conjuncts one by one. In order of
/// their spans.
std::vector<Mention> mentions(const Tree& tree, SentenceIndex index);

}  // namespace relata::extract
