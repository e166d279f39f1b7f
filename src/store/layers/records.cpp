#include "store/layers/records.h"

#include <algorithm>

namespace relata::store {

std::string signature_sql(std::string_view from_where) {
  std::string sql = "SELECT c.id, a.id, a.source, a.date, ";
  sql += kProfileColumnNames;
  sql += " FROM ";
  sql += from_where;
  return sql;
}

std::string node_sql(std::string_view from_where) {
  std::string sql = "SELECT c.id, a.id, NULL, a.date, ";
  sql += kBriefProfileColumnNames;
  sql += ", c.row, ec.entity FROM ";
  sql += from_where;
  return sql;
}

std::string reason_sql(const std::string& of) {
  return "coalesce(" + of +
         ".reason, (SELECT reason FROM link WHERE lead = 0 AND first = " + of +
         ".first AND second = " + of +
         ".second ORDER BY weight DESC, reason LIMIT 1))";
}

std::optional<Date> read_date(Database& database, const Statement& row,
                              int column) {
  if (row.is_null(column)) return std::nullopt;
  const auto day = parse_date(row.text(column));
  if (day) return *day;
  database.report_damage(day.error().message);
  return std::nullopt;
}

ClusterRecord read_signature(Database& database, const Statement& row) {
  ClusterRecord signature{.id = row.id<EntityId>(0),
                          .article = row.text(1),
                          .source = row.text(2),
                          .day = read_date(database, row, 3),
                          .profile = read_profile(row, 4)};
  return signature;
}

std::vector<ClusterRecord> read_signatures(Database& database,
                                           Statement& rows) {
  std::vector<ClusterRecord> signatures;
  while (rows.next())
    signatures.push_back(read_signature(database, rows));
  std::sort(signatures.begin(), signatures.end(),
            [](const auto& a, const auto& b) { return a.id < b.id; });
  return signatures;
}

}  // namespace relata::store
