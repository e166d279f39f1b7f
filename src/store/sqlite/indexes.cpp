#include "store/sqlite/indexes.h"

#include <cassert>

#include "core/tables.h"

namespace relata::store {

void make_index(Database& database, std::string_view name) {
  const std::string_view all = table("indexes.sql");
  const auto place = all.find(" " + std::string(name) + " ON ");
  assert(place != std::string_view::npos);
  const auto begin = all.rfind("CREATE", place);
  database.execute(
      std::string(all.substr(begin, all.find(';', place) - begin)));
}

void make_indexes(Database& database) {
  database.execute(std::string(table("indexes.sql")));
}

}  // namespace relata::store
