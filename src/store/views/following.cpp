// Which clusters follow which, for merging.

#include <string>

#include "store/sqlite/columns.h"
#include "store/store.h"

namespace relata::store {
namespace {

/// Whom the cluster of the row c, whose link that leads it is l, follows by its
/// links: nobody where anything sets it apart or a correction tells of it.
constexpr std::string_view kLeader =
    "CASE WHEN l.first IS NOT NULL "
    "AND NOT EXISTS (SELECT 1 FROM apart x WHERE x.first = c.row) "
    "AND NOT EXISTS (SELECT 1 FROM apart x WHERE x.second = c.row) "
    "AND NOT EXISTS (SELECT 1 FROM correction x WHERE x.first = c.id) "
    "AND NOT EXISTS (SELECT 1 FROM correction x WHERE x.second = c.id) "
    "AND (l.lead = 1 OR NOT EXISTS (SELECT 1 FROM link x "
    " WHERE x.lead = 0 AND x.first = c.row AND x.weight > l.weight) "
    "AND NOT EXISTS (SELECT 1 FROM link x "
    " WHERE x.lead = 0 AND x.second = c.row AND x.weight > l.weight)) "
    "THEN (SELECT id FROM cluster WHERE row = l.first) END ";

/// Clusters with whom they follow, of those that `from` names as c.
std::string following_sql(std::string_view from) {
  std::string sql = "SELECT c.id, a.id, ";
  sql += kLeader;
  sql +=
      "AS leader, (SELECT id FROM cluster WHERE row = f.leader), ec.entity "
      "FROM ";
  sql += from;
  return sql +
         " CROSS JOIN article a ON a.row = c.article "
         "LEFT JOIN entity_cluster ec ON ec.cluster = c.row ";
}

MergeView::Following read_following(const Statement& row) {
  const auto id = [&row](int column) {
    return row.is_null(column) ? std::nullopt
                               : std::optional(row.id<EntityId>(column));
  };
  return {.cluster = row.id<EntityId>(0),
          .article = row.text(1),
          .leader = id(2),
          .noted = id(3),
          .entity = id(4)};
}

}  // namespace

Result<std::vector<MergeView::Following>> Graph::pending_following() const {
  static const std::string sql =
      following_sql(
          "pending_cluster p LEFT JOIN link l ON l.second = p.cluster "
          "AND l.lead > 0 LEFT JOIN follower f ON f.cluster = p.cluster "
          "CROSS JOIN cluster c ON c.row = p.cluster "
          "AND (l.first IS NOT NULL OR f.leader IS NOT NULL)") +
      "ORDER BY p.cluster";
  std::vector<Following> found;
  Statement rows = database_->prepare(sql);
  while (rows.next())
    found.push_back(read_following(rows));
  return database_->checked(std::move(found));
}

Result<std::optional<MergeView::Following>> Graph::following(
    EntityId cluster) const {
  static const std::string sql =
      following_sql(
          "cluster c LEFT JOIN link l ON l.second = c.row AND l.lead > 0 "
          "LEFT JOIN follower f ON f.cluster = c.row") +
      "WHERE c.id = ?1";
  std::optional<Following> found;
  Statement rows = database_->prepare(sql);
  if (rows.with(cluster).next()) found = read_following(rows);
  return database_->checked(std::move(found));
}

Result<std::vector<MergeView::Following>> Graph::followers_of(
    EntityId leader) const {
  std::vector<Following> found;
  Statement rows = database_->prepare(
      "SELECT c.id, a.id, ?1, ?1, ec.entity FROM cluster h "
      "CROSS JOIN follower f ON f.leader = h.row "
      "CROSS JOIN cluster c ON c.row = f.cluster "
      "CROSS JOIN article a ON a.row = c.article "
      "LEFT JOIN entity_cluster ec ON ec.cluster = c.row "
      "WHERE h.id = ?1 ORDER BY c.row");
  rows.with(leader);
  while (rows.next())
    found.push_back(read_following(rows));
  return database_->checked(std::move(found));
}

}  // namespace relata::store
