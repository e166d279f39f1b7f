#pragma once

#include <vector>

#include "core/document.h"

namespace relata::analyze {

/// Makes one person's name of one that holds a nickname in quotation marks:
/// James "Bucky" Tarrant. Only where analysis took some part of it for a
/// person. Linear in the sentence.
std::vector<Name> join_nicknames(const Sentence& sentence);

}  // namespace relata::analyze
