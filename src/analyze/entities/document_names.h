#pragma once

#include <vector>

#include "core/document.h"

namespace relata::analyze {

/// Makes the names of a whole document one: parts of a person's name are joined
/// (name_links.h), headlines follow the body (headline_names.h); titles, common
/// nouns before them, possessives and punctuation at their ends fall off, what
/// belongs to them is taken in (name_growth.h, name_acronyms.h), adjectives of
/// peoples and places ("Canadian") are no names, one name has one type
/// everywhere (the one that its mentions together are surest of), and a name or
/// a person's surname that was found in one place is found in the others too.
/// Linear in the document.
void agree_on_names(std::vector<Sentence>& sentences);

}  // namespace relata::analyze
