#include <algorithm>
#include <cstdint>

#include "store/sqlite/columns.h"
#include "store/store.h"
#include "store/views/texts.h"

namespace relata::store {

Result<std::vector<Passage>> Graph::passages(EntityId cluster,
                                             std::size_t limit) const {
  const Snapshot snapshot(*database_);
  Statement rows = database_->prepare(
      "SELECT DISTINCT s.row, a.row, a.id, s.field, s.begin_byte, s.end_byte "
      "FROM cluster c CROSS JOIN mention m ON m.cluster = c.row "
      "CROSS JOIN sentence s ON s.row = m.sentence "
      "CROSS JOIN article a ON a.row = s.article "
      "WHERE c.id = ?1 ORDER BY s.row LIMIT ?2");
  rows.with(cluster, std::min<std::size_t>(limit, INT32_MAX));
  Texts texts(*database_);
  std::vector<Passage> passages;
  while (rows.next()) {
    Passage passage{.article = rows.text(2),
                    .field = parse_field(rows.text(3)),
                    .span = read_span(rows, 4)};
    passage.text = texts.slice(rows.integer(1), passage.field, passage.span);
    passages.push_back(std::move(passage));
  }
  return database_->checked(std::move(passages));
}

}  // namespace relata::store
