#pragma once

#include <optional>

#include "core/fact.h"
#include "store/sqlite/database.h"

namespace relata::store {

/// The manner in three columns from `first`; that of a plain statement where
/// they are empty.
Manner read_manner(const Statement& row, int first);

/// Who says it: entity or NULL, text, cue and class, in four columns from
/// `first`.
Source read_source(const Statement& row, int first);

/// The entity that has this id now, or had it.
std::optional<EntityId> present(Database& database, EntityId id);

}  // namespace relata::store
