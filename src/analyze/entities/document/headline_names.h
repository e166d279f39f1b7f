#pragma once

#include "analyze/entities/document/name_pass.h"

namespace relata::analyze {

/// Headlines write every word like a name, so that names in them come out too
/// long: one that is in no sentence of the body, but has names of the body in
/// it, gives way to these. "State Department Memo" is the State Department
/// where the body speaks of that. Linear in the document.
NameEdits match_headline_names(const DocumentNames& document);

}  // namespace relata::analyze
