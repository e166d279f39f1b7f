#pragma once

#include "core/result.h"
#include "store/sqlite/database.h"

namespace relata::store {

/// Whether the file has the tables and views of schema/store.sql, perhaps some
/// indexes of schema/indexes.sql, and nothing else: a trigger, a view of
/// another text or a column that is computed would run what its maker wants.
/// Comments and white space do not count. Else kBadGraph, with the name.
Result<void> check_schema(Database& database);

}  // namespace relata::store
