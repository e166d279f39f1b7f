#include "core/tables.h"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace relata {
namespace embedded {

/// Defined in the file that cmake/embed.cmake writes.
struct File {
  const char* name;
  const unsigned char* bytes;
  std::size_t size;
};
extern const File kFiles[];
extern const std::size_t kFileCount;

}  // namespace embedded

namespace {

/// Cuts off and gives what stands before the first `separator`.
std::string_view take(std::string_view& rest, char separator) {
  const auto end = std::min(rest.find(separator), rest.size());
  const std::string_view head = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return head;
}

}  // namespace

std::string_view table(std::string_view name) {
  for (std::size_t i = 0; i < embedded::kFileCount; ++i) {
    const embedded::File& file = embedded::kFiles[i];
    if (name == file.name) {
      return {reinterpret_cast<const char*>(file.bytes), file.size};
    }
  }
  assert(false && "no such table in schema/");
  return {};
}

std::vector<TableRow> table_rows(std::string_view name) {
  std::vector<TableRow> rows;
  std::string_view rest = table(name);
  std::size_t columns = 0;
  while (!rest.empty()) {
    std::string_view line = take(rest, '\n');
    if (line.empty() || line.front() == '#') continue;
    TableRow row = cell_items(line, '\t');
    if (columns == 0) {
      columns = row.size();
      continue;
    }
    if (row.size() < columns) row.resize(columns);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<std::string_view> cell_items(std::string_view cell,
                                         char separator) {
  std::vector<std::string_view> items;
  if (cell.empty()) return items;
  items.reserve(static_cast<std::size_t>(
      std::count(cell.begin(), cell.end(), separator) + 1));
  for (;;) {
    const auto end = cell.find(separator);
    items.push_back(cell.substr(0, end));
    if (end == std::string_view::npos) return items;
    cell.remove_prefix(end + 1);
  }
}

}  // namespace relata
