#pragma once

#include "analyze/entities/document/name_pass.h"

namespace relata::analyze {

/// Names what is written like a name that the document has elsewhere, or like
/// the surname of a person in it, if proper nouns of these words are more often
/// in names than not.
NameEdits name_unseen(const DocumentNames& document);

}  // namespace relata::analyze
