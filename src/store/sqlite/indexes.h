#pragma once

#include <string_view>

#include "store/sqlite/database.h"

namespace relata::store {

/// Makes the index `name` of schema/indexes.sql, if it is not there. No
/// statement may be in the middle of its rows.
void make_index(Database& database, std::string_view name);

/// Makes all of them.
void make_indexes(Database& database);

}  // namespace relata::store
