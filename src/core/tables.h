#pragma once

#include <string_view>
#include <vector>

namespace relata {

/// The bytes of the file `name` of schema/, as they were when the program was
/// built. Asserts that there is such a file. Valid for ever.
std::string_view table(std::string_view name);

/// One line of a table, cut at its tabs.
using TableRow = std::vector<std::string_view>;

/// The rows of the table `name`: without comment lines (first byte '#'), empty
/// lines, and the head row. Every row has at least as many cells as the head;
/// missing ones are empty. Valid for ever.
std::vector<TableRow> table_rows(std::string_view name);

/// `cell` cut at `separator`; nothing for an empty cell.
std::vector<std::string_view> cell_items(std::string_view cell,
                                         char separator = ',');

}  // namespace relata
