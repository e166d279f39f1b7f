#pragma once

#include "core/document.h"

namespace relata::analyze {

/// Marks the words of `sentence`, tags and all, that are written as one: "do"
/// and "n't", "Anna" and "'s", "can" and "not", as UD English has them. Words
/// that came as multiword tokens stay so.
void mark_multiwords(Sentence& sentence);

}  // namespace relata::analyze
