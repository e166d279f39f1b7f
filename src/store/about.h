#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "store/sqlite/database.h"

namespace relata::store {

/// Names and values that the graph has for itself: the table `about`.
std::optional<std::string> read_about(Database& database,
                                      std::string_view name);
void write_about(Database& database, std::string_view name,
                 std::string_view value);

/// Counts the writes; tells whether somebody else has written meanwhile.
std::int64_t revision(Database& database);
/// One write more.
void note_change(Database& database);

}  // namespace relata::store
