#include "store/views/fact_rows.h"

namespace relata::store {

Manner read_manner(const Statement& row, int first) {
  if (row.is_null(first)) return {};
  return {row.word<Polarity>(first), row.word<Certainty>(first + 1),
          row.word<Force>(first + 2)};
}

Source read_source(const Statement& row, int first) {
  Source source;
  if (row.is_null(first)) {
    source.text = row.text(first + 1);
  } else {
    source.entity = row.id<EntityId>(first);
  }
  source.cue = row.text(first + 2);
  source.source_class = row.word<SourceClass>(first + 3);
  return source;
}

Statement reading(Database& database, std::string_view sql,
                  std::string_view table, IdRange range) {
  if (range.first == range.last) return database.prepare(sql);
  std::string wide(sql);
  wide.insert(wide.find(table) + table.size(), " NOT INDEXED");
  return database.prepare(wide);
}

std::optional<EntityId> present(Database& database, EntityId id) {
  Statement rows = database.prepare(
      "SELECT id FROM entity WHERE id = ?1 UNION ALL "
      "SELECT ec.entity FROM cluster c "
      "CROSS JOIN entity_cluster ec ON ec.cluster = c.row WHERE c.id = ?1");
  if (!rows.with(id).next()) return std::nullopt;
  return rows.id<EntityId>(0);
}

}  // namespace relata::store
