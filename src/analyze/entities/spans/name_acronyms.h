#pragma once

#include <vector>

#include "core/document.h"

namespace relata::analyze {

/// Makes one name of what an acronym behind it in brackets spells by its
/// capitals ("Housing Authority of Ostra (HAO)") and gives the acronym its
/// type. Only where one of the two is a name already or ends like an
/// organization's. Linear in the sentence.
std::vector<Name> read_acronyms(const Sentence& sentence);

/// Whether `name` is in brackets behind another of its type, as read_acronyms
/// leaves them.
bool is_explained(const Sentence& sentence, const Name& name);

}  // namespace relata::analyze
