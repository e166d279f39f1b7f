#pragma once

#include "analyze/entities/document/name_pass.h"

namespace relata::analyze {

/// Tags as a proper noun what was taken for a common one ("that Brandt left",
/// NOUN), if it is written like a name, or like a part of a person's name, that
/// the document has elsewhere. Not behind an article, but for acronyms; not in
/// headlines, where all may be capitalised; and at the beginning of a sentence
/// only what is nowhere written in lower case. Linear in the document.
NameEdits tag_known_names(const DocumentNames& document);

}  // namespace relata::analyze
