#include "store/sqlite/schema.h"

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>

#include "core/tables.h"

namespace relata::store {
namespace {

/// What there is in a file: "table claim" and the SQL that made it.
using Objects = std::map<std::string, std::string>;

constexpr const char* kObjects =
    "SELECT type || ' ' || name, tbl_name || ': ' || coalesce(sql, '') "
    "FROM sqlite_schema";

/// `sql` without comments, and with one blank for white space.
std::string plain(std::string_view sql) {
  std::string text;
  for (std::size_t at = 0; at < sql.size(); ++at) {
    if (sql.substr(at, 2) == "--")
      at = std::min(sql.find('\n', at), sql.size());
    const bool is_space = at >= sql.size() || sql[at] == ' ' || sql[at] == '\n';
    if (!is_space) {
      text += sql[at];
    } else if (!text.empty() && text.back() != ' ') {
      text += ' ';
    }
  }
  return text;
}

struct Close {
  void operator()(sqlite3* handle) const { sqlite3_close(handle); }
};

/// What a new graph has before its first merging and after it.
struct Forms {
  Objects needed;
  Objects allowed;
};

Forms forms() {
  sqlite3* handle = nullptr;
  sqlite3_open(":memory:", &handle);
  const std::unique_ptr<sqlite3, Close> memory(handle);
  const auto made_by = [handle](std::string_view script) {
    Objects made;
    const auto take = [](void* to, int, char** row, char**) {
      static_cast<Objects*>(to)->emplace(row[0], plain(row[1]));
      return 0;
    };
    sqlite3_exec(handle, std::string(script).c_str(), nullptr, nullptr,
                 nullptr);
    sqlite3_exec(handle, kObjects, take, &made, nullptr);
    return made;
  };
  Forms made;
  made.needed = made_by(table("store.sql"));
  made.allowed = made_by(table("indexes.sql"));
  return made;
}

Error bad(const Database& database, const std::string& what) {
  return fail(Error::Kind::kBadGraph,
              database.path() + " is not as Relata makes graphs: " + what +
                  "; build it again from its articles");
}

}  // namespace

Result<void> check_schema(Database& database) {
  static const Forms known_forms = forms();
  const auto& [needed, allowed] = known_forms;
  std::size_t found = 0;
  {
    Statement rows = database.prepare(kObjects);
    while (rows.next()) {
      const std::string name = rows.text(0);
      const auto known = allowed.find(name);
      if (known == allowed.end()) {
        return bad(database, "it has a foreign " + name);
      }
      if (known->second != plain(rows.text(1))) {
        return bad(database, "its " + name + " is another");
      }
      found += needed.count(name);
    }
  }
  auto read = database.status();
  if (!read) return read;
  if (found != needed.size()) return bad(database, "a table is missing");
  return {};
}

}  // namespace relata::store
