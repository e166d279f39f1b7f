#pragma once

#include "analyze/entities/document/name_pass.h"

namespace relata::analyze {

/// Gives one name one type everywhere: the one that its mentions together, what
/// they own and the full names they stand for are surest of (name_votes.h).
NameEdits agree_on_types(const DocumentNames& document);

}  // namespace relata::analyze
