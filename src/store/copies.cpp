#include "store/copies.h"

#include <map>
#include <vector>

#include "core/near_duplicates.h"

namespace relata::store {

Copies::Copies(Database& database) {
  Statement rows = database.prepare(
      "SELECT c.article, c.origin, a.id <> c.origin FROM copy c "
      "CROSS JOIN article a ON a.row = c.article");
  while (rows.next()) {
    origins_.emplace(rows.integer(0), rows.text(1));
    if (rows.integer(2) != 0) ++count_;
  }
}

const std::string& Copies::origin(std::int64_t row) const {
  static const std::string none;
  const auto found = origins_.find(row);
  return found == origins_.end() ? none : found->second;
}

void write_copies(Database& database) {
  std::vector<std::int64_t> articles;
  std::vector<std::string> ids;
  std::vector<std::string> prints;
  {
    Statement rows = database.prepare(
        "SELECT row, id, fingerprint FROM article "
        "WHERE fingerprint <> '' ORDER BY id");
    while (rows.next()) {
      articles.push_back(rows.integer(0));
      ids.push_back(rows.text(1));
      prints.push_back(rows.text(2));
    }
  }
  std::map<std::int64_t, std::string> origins;
  const std::vector<std::size_t> firsts = first_copies(prints);
  for (std::size_t i = 0; i < firsts.size(); ++i) {
    if (firsts[i] == i) continue;
    origins.emplace(articles[i], ids[firsts[i]]);
    origins.emplace(articles[firsts[i]], ids[firsts[i]]);
  }
  database.execute("DELETE FROM copy");
  Statement insert = database.prepare("INSERT INTO copy VALUES (?1, ?2)");
  for (const auto& [article, origin] : origins)
    insert.run(article, origin);
}

}  // namespace relata::store
