#include "store/about.h"

#include <charconv>

namespace relata::store {

std::optional<std::string> read_about(Database& database,
                                      std::string_view name) {
  Statement statement =
      database.prepare("SELECT value FROM about WHERE name = ?1");
  if (!statement.with(name).next()) return std::nullopt;
  return statement.text(0);
}

void write_about(Database& database, std::string_view name,
                 std::string_view value) {
  database.prepare("INSERT OR REPLACE INTO about VALUES (?1, ?2)")
      .run(name, value);
}

std::int64_t revision(Database& database) {
  const std::string written = read_about(database, "revision").value_or("0");
  std::int64_t number = 0;
  std::from_chars(written.data(), written.data() + written.size(), number);
  return number;
}

void note_change(Database& database) {
  write_about(database, "revision", std::to_string(revision(database) + 1));
}

}  // namespace relata::store
