#pragma once

#include "extract/draft.h"

namespace relata::extract {

/// How likely the sentence says what the draft says, in [0, 1]: how often its
/// construction is read rightly, less where the parser was unsure of the edges
/// that it stands on, where the subject is only understood, and where subject
/// and object stand far apart. Falls with each of these, never rises.
float confidence(const Tree& tree, const Draft& draft);

}  // namespace relata::extract
