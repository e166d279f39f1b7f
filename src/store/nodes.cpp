// What merging asks of clusters and their links.

#include <algorithm>
#include <limits>
#include <tuple>

#include "store/signatures.h"
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

/// Adds what links the clusters of consecutive `rows`, found or told apart.
void add_found(Database& database, std::vector<Row>& rows) {
  for (const std::string_view sql :
       {"SELECT l.first, a.id, b.id, l.weight, l.forbids, l.reason FROM link l "
        "CROSS JOIN cluster a ON a.row = l.first "
        "CROSS JOIN cluster b ON b.row = l.second "
        "WHERE l.first BETWEEN ?1 AND ?2",
        "SELECT l.second, a.id, b.id, l.weight, l.forbids, l.reason "
        "FROM link l CROSS JOIN cluster a ON a.row = l.first "
        "CROSS JOIN cluster b ON b.row = l.second "
        "WHERE l.second BETWEEN ?1 AND ?2",
        "SELECT p.first, a.id, b.id, 0, 1, p.reason FROM apart p "
        "CROSS JOIN cluster a ON a.row = p.first "
        "CROSS JOIN cluster b ON b.row = p.second "
        "WHERE p.first BETWEEN ?1 AND ?2",
        "SELECT p.second, a.id, b.id, 0, 1, p.reason FROM apart p "
        "CROSS JOIN cluster a ON a.row = p.first "
        "CROSS JOIN cluster b ON b.row = p.second "
        "WHERE p.second BETWEEN ?1 AND ?2"}) {
    Statement found = database.prepare(sql);
    found.with(rows.front().row, rows.back().row);
    while (found.next()) {
      const auto place =
          static_cast<std::size_t>(found.integer(0) - rows.front().row);
      if (place >= rows.size()) continue;
      rows[place].node.links.push_back(read_link(found, 1));
    }
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

/// The nodes of a query for signatures, rows and entities: of clusters that
/// follow each other.
std::vector<Node> read_nodes(Database& database, Statement& found) {
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
  add_found(database, rows);
  const bool are_corrected =
      database.number("SELECT 1 FROM correction LIMIT 1").has_value();
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

Result<std::vector<Link>> Graph::links_under(std::string_view key) const {
  std::vector<Link> links;
  Statement rows = database_->prepare(
      "SELECT a.id, b.id, l.weight, l.forbids, l.reason FROM merge_key k "
      "CROSS JOIN link l ON l.key = k.number "
      "CROSS JOIN cluster a ON a.row = l.first "
      "CROSS JOIN cluster b ON b.row = l.second WHERE k.text = ?1");
  rows.with(key);
  while (rows.next())
    links.push_back(read_link(rows, 0));
  return database_->checked(std::move(links));
}

}  // namespace relata::store
