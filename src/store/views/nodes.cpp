// What merging asks of clusters and their links.

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "store/layers/records.h"
#include "store/store.h"

namespace relata::store {
namespace {

constexpr double kBinding = std::numeric_limits<double>::infinity();

/// A node with its row in the table `cluster`.
struct Row {
  std::int64_t row = 0;
  Node node;
};

/// A link in the columns from `column` on: two ids, weight, forbids, reason.
Link read_link(const Statement& row, int column) {
  const auto [first, second] =
      std::minmax({row.id<EntityId>(column), row.id<EntityId>(column + 1)});
  return {.first = first,
          .second = second,
          .weight = row.real(column + 2),
          .forbids = row.integer(column + 3) != 0,
          .reason = row.text(column + 4)};
}

/// What links clusters or tells them apart, by one end of theirs: of those of
/// an entity ?1, or of a range of rows ?1 to ?2. Not what a follower is linked
/// to: nothing is set apart from one.
std::vector<std::string> link_queries(bool is_of_entity) {
  std::vector<std::string> queries;
  for (const std::string_view table :
       {"l.weight, l.forbids, l.reason FROM link l ",
        "0, 1, l.reason FROM apart l "}) {
    for (const std::string_view end : {"l.first", "l.second"}) {
      std::string from(table);
      std::string where(end);
      if (is_of_entity) {
        from.insert(from.find("FROM ") + 5, "entity_cluster m CROSS JOIN ");
        from += "ON " + where + " = m.cluster ";
        where = "m.entity = ?1 AND m.follows = 0";
      } else {
        where += " BETWEEN ?1 AND ?2";
      }
      // The first end tells the reason, for both.
      if (end == "l.second") from.replace(from.find("l.reason"), 8, "NULL");
      std::string query = "SELECT ";
      query += end;
      query += ", a.id, b.id, ";
      query += from;
      query +=
          "CROSS JOIN cluster a ON a.row = l.first "
          "CROSS JOIN cluster b ON b.row = l.second WHERE ";
      query += where;
      if (table.find("link") != std::string_view::npos) {
        query += " AND l.lead = 0 AND NOT EXISTS (SELECT 1 FROM follower f ";
        query += "WHERE f.cluster = ";
        query += end == "l.first" ? "l.second)" : "l.first)";
      }
      queries.push_back(std::move(query));
    }
  }
  return queries;
}

/// Adds to `rows`, in order of row, the links that `found` gives with the row
/// of one end.
void add_found(Statement& found, std::vector<Row>& rows) {
  while (found.next()) {
    const auto place = std::lower_bound(
        rows.begin(), rows.end(), found.integer(0),
        [](const Row& row, std::int64_t number) { return row.row < number; });
    if (place == rows.end() || place->row != found.integer(0)) continue;
    place->node.links.push_back(read_link(found, 1));
  }
}

void add_corrections(Database& database, Node& node) {
  Statement said = database.prepare(
      "WITH pairs AS ("
      " SELECT first, second, kind FROM correction WHERE first = ?1 UNION ALL "
      " SELECT first, second, kind FROM correction WHERE second = ?1) "
      "SELECT p.first, p.second, 0, p.kind = 'unlink', "
      "p.kind || 'ed by a correction' FROM pairs p "
      "WHERE EXISTS (SELECT 1 FROM cluster WHERE id = p.first) "
      "AND EXISTS (SELECT 1 FROM cluster WHERE id = p.second)");
  said.with(node.signature.id);
  while (said.next()) {
    Link link = read_link(said, 0);
    if (!link.forbids) link.weight = kBinding;
    node.links.push_back(std::move(link));
  }
}

void order_links(std::vector<Link>& links) {
  const auto order = [](const Link& link) {
    return std::tie(link.first, link.second, link.forbids, link.weight,
                    link.reason);
  };
  std::sort(links.begin(), links.end(),
            [&](const Link& a, const Link& b) { return order(a) < order(b); });
  links.erase(std::unique(links.begin(), links.end()), links.end());
}

/// The nodes of a query for signatures, rows and entities, in order of row;
/// all those of `entity`, or of a range of rows.
std::vector<Node> read_nodes(Database& database, Statement& found,
                             std::optional<EntityId> entity = std::nullopt) {
  static const std::vector<std::string> by_row = link_queries(false);
  static const std::vector<std::string> by_entity = link_queries(true);
  std::vector<Row> rows;
  while (found.next()) {
    Row row{.row = found.integer(kSignatureColumns),
            .node = {.signature = read_signature(database, found),
                     .links = {},
                     .entity = std::nullopt}};
    if (!found.is_null(kSignatureColumns + 1)) {
      row.node.entity = found.id<EntityId>(kSignatureColumns + 1);
    }
    rows.push_back(std::move(row));
  }
  std::vector<Node> nodes;
  if (rows.empty()) return nodes;
  for (const std::string& sql : entity ? by_entity : by_row) {
    Statement links = database.prepare(sql);
    if (entity) {
      links.with(*entity);
    } else {
      links.with(rows.front().row, rows.back().row);
    }
    add_found(links, rows);
  }
  const bool are_corrected =
      database.number("SELECT 1 FROM correction LIMIT 1").has_value();
  nodes.reserve(rows.size());
  for (Row& row : rows) {
    if (are_corrected) add_corrections(database, row.node);
    order_links(row.node.links);
    nodes.push_back(std::move(row.node));
  }
  std::sort(nodes.begin(), nodes.end(), [](const Node& a, const Node& b) {
    return a.signature.id < b.signature.id;
  });
  return nodes;
}

}  // namespace

Result<std::optional<Node>> Graph::node(EntityId cluster) const {
  static const std::string sql = node_sql(
      "cluster c CROSS JOIN article a ON a.row = c.article "
      "LEFT JOIN entity_cluster ec ON ec.cluster = c.row WHERE c.id = ?1");
  std::optional<Node> node;
  Statement rows = database_->prepare(sql);
  rows.with(cluster);
  auto nodes = read_nodes(*database_, rows);
  if (!nodes.empty()) node = std::move(nodes.front());
  return database_->checked(std::move(node));
}

Result<std::vector<Node>> Graph::nodes_of(std::string_view article) const {
  static const std::string sql = node_sql(
      "article a CROSS JOIN cluster c ON c.row BETWEEN a.first_cluster "
      "AND a.first_cluster + a.clusters - 1 "
      "LEFT JOIN entity_cluster ec ON ec.cluster = c.row "
      "WHERE a.id = ?1 ORDER BY c.row");
  Statement rows = database_->prepare(sql);
  rows.with(article);
  return database_->checked(read_nodes(*database_, rows));
}

Result<std::vector<Node>> Graph::nodes_in(EntityId entity) const {
  static const std::string sql = node_sql(
      "entity_cluster ec CROSS JOIN cluster c ON c.row = ec.cluster "
      "CROSS JOIN article a ON a.row = c.article "
      "WHERE ec.entity = ?1 AND ec.follows = 0 ORDER BY c.row");
  Statement rows = database_->prepare(sql);
  rows.with(entity);
  return database_->checked(read_nodes(*database_, rows, entity));
}

Result<std::vector<Link>> Graph::links_under(std::string_view key) const {
  std::vector<Link> links;
  Statement rows = database_->prepare(
      "SELECT a.id, b.id, l.weight, l.forbids, l.reason, l.lead "
      "FROM merge_key k "
      "CROSS JOIN link l ON l.key = k.number "
      "CROSS JOIN cluster a ON a.row = l.first "
      "CROSS JOIN cluster b ON b.row = l.second WHERE k.text = ?1");
  rows.with(key);
  while (rows.next()) {
    links.push_back(read_link(rows, 0));
    links.back().lead = static_cast<Lead>(rows.count(5));
  }
  return database_->checked(std::move(links));
}

Result<std::vector<Link>> Graph::links_between(
    std::string_view key, const ArticlePair& articles) const {
  std::vector<Link> links;
  const auto& [one, other] = articles;
  for (const bool is_turned : {false, true}) {
    Statement rows = database_->prepare(
        "SELECT a.id, b.id, l.weight, l.forbids, l.reason FROM article x "
        "CROSS JOIN link l ON l.lead = 0 AND l.first BETWEEN x.first_cluster "
        "AND x.first_cluster + x.clusters - 1 "
        "CROSS JOIN cluster a ON a.row = l.first "
        "CROSS JOIN cluster b ON b.row = l.second "
        "WHERE x.id = ?1 "
        "AND b.article = (SELECT row FROM article WHERE id = ?2) "
        "AND l.key = (SELECT number FROM merge_key WHERE text = ?3)");
    rows.with(is_turned ? other : one, is_turned ? one : other, key);
    while (rows.next())
      links.push_back(read_link(rows, 0));
  }
  return database_->checked(std::move(links));
}

}  // namespace relata::store
