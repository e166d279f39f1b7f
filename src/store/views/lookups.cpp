#include <algorithm>

#include "store/layers/records.h"
#include "store/sqlite/database.h"
#include "store/store.h"
#include "store/views/fact_rows.h"
#include "text/fold.h"

namespace relata::store {
namespace {

template <typename AnyId>
std::vector<AnyId> read_ids(Statement& rows) {
  std::vector<AnyId> ids;
  while (rows.next())
    ids.push_back(rows.id<AnyId>(0));
  return ids;
}

/// Every word of `folded` as FTS5 wants to be asked for it.
std::string word_query(const std::string& folded) {
  std::string query;
  std::size_t at = 0;
  while (at < folded.size()) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    std::string word;
    for (const char c : folded.substr(at, end - at)) {
      word += c;
      if (c == '"') word += c;
    }
    if (!word.empty()) query += '"' + word + "\" ";
    at = end + 1;
  }
  return query;
}

/// What links and parts the clusters of two entities.
std::string decisions_sql() {
  std::string sql =
      "WITH one AS (SELECT cluster FROM entity_cluster WHERE entity = ?1), "
      "other AS (SELECT cluster FROM entity_cluster WHERE entity = ?2), "
      "unlinked AS (SELECT a.row AS first, b.row AS second "
      "FROM correction c CROSS JOIN cluster a ON a.id = c.first "
      "CROSS JOIN cluster b ON b.id = c.second WHERE c.kind = 'unlink'), "
      "pairs (first, second, accepted, weight, reason) AS (";
  std::string_view joint;
  for (const std::string_view from :
       {"* FROM verdict",
        "first, second, 1, weight, reason FROM (SELECT l.first, l.second, "
        "l.weight, l.reason FROM follower f CROSS JOIN link l "
        "ON l.second = f.cluster AND l.lead > 0)",
        "first, second, 0, 0, reason FROM apart",
        "first, second, 0, 0, 'unlinked by a correction' FROM unlinked"}) {
    for (const std::string_view ends :
         {" WHERE first IN one AND second IN other",
          " WHERE first IN other AND second IN one"}) {
      sql += joint;
      sql += "SELECT ";
      sql += from;
      sql += ends;
      joint = " UNION ";
    }
  }
  return sql + ") SELECT a.id, b.id, p.accepted, p.weight, " + reason_sql("p") +
         " FROM pairs p "
         "CROSS JOIN cluster a ON a.row = p.first "
         "CROSS JOIN cluster b ON b.row = p.second";
}

}  // namespace

Result<std::vector<EntityId>> Graph::named(std::string_view alias) const {
  Statement rows = database_->prepare(
      "SELECT DISTINCT e.id FROM name n "
      "CROSS JOIN entity_name en ON en.name = n.number "
      "CROSS JOIN entity e ON e.id = en.entity WHERE n.folded = ?1 "
      "ORDER BY e.mentions DESC, e.id < 0, e.id");
  rows.with(text::fold(alias));
  return database_->checked(read_ids<EntityId>(rows));
}

Result<std::vector<EntityId>> Graph::matching(std::string_view words,
                                              std::size_t limit) const {
  const std::string query = word_query(text::fold(words));
  if (query.empty()) return std::vector<EntityId>();
  Statement rows = database_->prepare(
      "SELECT DISTINCT e.id FROM name_word w "
      "CROSS JOIN entity_name en ON en.name = w.rowid "
      "CROSS JOIN entity e ON e.id = en.entity WHERE name_word MATCH ?1 "
      "ORDER BY e.mentions DESC, e.id < 0, e.id LIMIT ?2");
  rows.with(query, std::min<std::size_t>(limit, INT32_MAX));
  return database_->checked(read_ids<EntityId>(rows));
}

Result<std::vector<FactId>> Graph::about(EntityId entity) const {
  Statement rows = database_->prepare(
      "SELECT id FROM (SELECT id FROM fact WHERE subject = ?1 UNION "
      "SELECT id FROM fact WHERE object_entity = ?1) ORDER BY id < 0, id");
  rows.with(present(*database_, entity).value_or(entity));
  return database_->checked(read_ids<FactId>(rows));
}

Result<std::vector<GraphView::Decision>> Graph::decisions(
    EntityId first, EntityId second) const {
  const Snapshot snapshot(*database_);
  std::vector<Decision> decisions;
  static const std::string sql = decisions_sql();
  Statement rows = database_->prepare(sql);
  rows.with(present(*database_, first), present(*database_, second));
  while (rows.next()) {
    const auto [lesser, greater] =
        std::minmax({rows.id<EntityId>(0), rows.id<EntityId>(1)});
    decisions.push_back({.first = lesser,
                         .second = greater,
                         .accepted = rows.integer(2) != 0,
                         .weight = rows.real(3),
                         .reason = rows.text(4)});
  }
  std::sort(decisions.begin(), decisions.end(),
            [](const Decision& a, const Decision& b) {
              return std::tie(b.weight, a.first, a.second, a.reason) <
                     std::tie(a.weight, b.first, b.second, b.reason);
            });
  return database_->checked(std::move(decisions));
}

}  // namespace relata::store
