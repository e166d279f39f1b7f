#pragma once

#include <optional>

#include "core/document.h"

namespace relata::analyze {

/// What the noun that the name [first, last] owns or stands before tells of its
/// type: a state's parliament, a company's shares, somebody's wife
/// (schema/owner_types.tsv). Nothing where there is no such noun.
std::optional<EntityType> type_of_owner(const Sentence& sentence,
                                        TokenIndex first, TokenIndex last);

}  // namespace relata::analyze
