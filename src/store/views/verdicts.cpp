#include <algorithm>
#include <cstdint>

#include "store/layers/records.h"
#include "store/sqlite/columns.h"
#include "store/store.h"

namespace relata::store {
namespace {

/// What became of links; that of those which lead was taken.
constexpr std::string_view kAll =
    "WITH decided AS (SELECT first, second, accepted, weight, reason "
    "FROM verdict UNION ALL "
    "SELECT l.first, l.second, 1, l.weight, l.reason FROM follower f "
    "CROSS JOIN link l ON l.second = f.cluster AND l.lead > 0) ";

/// The same of the clusters of entity ?3, so far as it does not follow.
constexpr std::string_view kOfEntity =
    "WITH mine AS (SELECT cluster FROM entity_cluster "
    "WHERE entity = ?3 AND follows = 0), "
    "decided AS (SELECT first, second, accepted, weight, reason "
    "FROM verdict WHERE first IN mine UNION "
    "SELECT first, second, accepted, weight, reason "
    "FROM verdict WHERE second IN mine UNION "
    "SELECT l.first, l.second, 1, l.weight, l.reason FROM link l "
    "WHERE l.lead > 0 AND l.first IN mine AND l.weight < ?2 "
    "AND l.second IN (SELECT cluster FROM follower)) ";

constexpr std::string_view kOpen =
    "SELECT a.id, b.id, ea.entity, eb.entity, v.weight, ";
constexpr std::string_view kOpenFrom =
    ", IFNULL(a.names, '') = IFNULL(b.names, ''), a.mentions, b.mentions, "
    "x.mentions, y.mentions "
    "FROM decided v "
    "CROSS JOIN cluster a ON a.row = v.first "
    "CROSS JOIN cluster b ON b.row = v.second "
    "CROSS JOIN entity_cluster ea ON ea.cluster = v.first "
    "CROSS JOIN entity_cluster eb ON eb.cluster = v.second "
    "CROSS JOIN entity x ON x.id = ea.entity "
    "CROSS JOIN entity y ON y.id = eb.entity "
    "WHERE v.accepted = ?1 AND v.weight > 0 AND v.weight < ?2 "
    "AND (ea.entity = ?3 OR eb.entity = ?3 OR ?3 IS NULL)";

constexpr std::string_view kSure =
    "SELECT a.id, b.id, a.mentions, b.mentions FROM decided v "
    "CROSS JOIN cluster a ON a.row = v.first "
    "CROSS JOIN cluster b ON b.row = v.second "
    "WHERE v.accepted = 1 AND v.weight >= ?1";

std::string open_sql(bool is_of_entity) {
  std::string sql(is_of_entity ? kOfEntity : kAll);
  sql += kOpen;
  sql += reason_sql("v");
  sql += kOpenFrom;
  return sql;
}

Verdicts::Open open_verdict(const Statement& row, bool is_joined) {
  return {.is_joined = is_joined,
          .first = row.id<EntityId>(0),
          .second = row.id<EntityId>(1),
          .first_entity = row.id<EntityId>(2),
          .second_entity = row.id<EntityId>(3),
          .weight = row.real(4),
          .reason = row.text(5),
          .are_named_alike = row.integer(6) != 0,
          .in_first = row.count(7),
          .in_second = row.count(8),
          .in_first_entity = row.count(9),
          .in_second_entity = row.count(10)};
}

void read_sure(Database& database, double least, Verdicts& verdicts) {
  Statement rows = database.prepare(std::string(kAll) + std::string(kSure));
  rows.with(least);
  while (rows.next()) {
    verdicts.sure.push_back({rows.id<EntityId>(0), rows.id<EntityId>(1),
                             rows.count(2), rows.count(3)});
  }
}

void read_corrected(Database& database, Verdicts& verdicts) {
  Statement rows = database.prepare("SELECT first, second FROM correction");
  while (rows.next()) {
    verdicts.corrected.push_back(
        std::minmax({rows.id<EntityId>(0), rows.id<EntityId>(1)}));
  }
}

}  // namespace

Result<Verdicts> Graph::verdicts(std::optional<EntityId> entity,
                                 double sure) const {
  const Snapshot snapshot(*database_);
  Verdicts verdicts;
  read_corrected(*database_, verdicts);
  // For one entity's it is not worth reading all that is sure.
  if (!entity) read_sure(*database_, sure, verdicts);
  for (const bool is_joined : {true, false}) {
    Statement rows = database_->prepare(open_sql(entity.has_value()));
    rows.with(is_joined, is_joined ? sure : 1e9, entity);
    while (rows.next())
      verdicts.open.push_back(open_verdict(rows, is_joined));
  }
  return database_->checked(std::move(verdicts));
}

}  // namespace relata::store
