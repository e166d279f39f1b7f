#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/fact.h"
#include "store/sqlite/columns.h"
#include "store/sqlite/database.h"

namespace relata::store {

/// The manner in three columns from `first`; that of a plain statement where
/// they are empty.
Manner read_manner(const Statement& row, int first);

/// Who says it: entity or NULL, text, cue and class, in four columns from
/// `first`.
Source read_source(const Statement& row, int first);

/// The statement `sql`, whose outermost table is `table`, with its short name
/// ("fact_claim fc"): of one id it looks that table's rows up by their index;
/// of a wide range it reads them as they lie, and sorts. To go from one row to
/// the next in all tables at once costs far less than to look for each.
Statement reading(Database& database, std::string_view sql,
                  std::string_view table, IdRange range);

/// The entity that has this id now, or had it.
std::optional<EntityId> present(Database& database, EntityId id);

}  // namespace relata::store
