#include "store/copies.h"

#include <vector>

#include "core/near_duplicates.h"

namespace relata::store {

Copies::Copies(Database& database) {
  std::vector<std::int64_t> articles;
  std::vector<std::string> ids;
  std::vector<std::string> prints;
  Statement rows = database.prepare(
      "SELECT row, id, fingerprint FROM article "
      "WHERE fingerprint <> '' ORDER BY id");
  while (rows.next()) {
    articles.push_back(rows.integer(0));
    ids.push_back(rows.text(1));
    prints.push_back(rows.text(2));
  }
  const std::vector<std::size_t> firsts = first_copies(prints);
  for (std::size_t i = 0; i < firsts.size(); ++i) {
    if (firsts[i] == i) continue;
    ++count_;
    origins_.emplace(articles[i], ids[firsts[i]]);
    origins_.emplace(articles[firsts[i]], ids[firsts[i]]);
  }
}

const std::string& Copies::origin(std::int64_t row) const {
  static const std::string none;
  const auto found = origins_.find(row);
  return found == origins_.end() ? none : found->second;
}

}  // namespace relata::store
