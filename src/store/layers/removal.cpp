#include "store/copies.h"
#include "store/layers/layer_one.h"
#include "store/layers/layer_two.h"

namespace relata::store {
namespace {

/// The rows of one article in the tables of layer one: [first, last] each.
struct Range {
  std::int64_t first = 0;
  std::int64_t last = -1;
};

Range read_range(const Statement& row, int column) {
  const std::int64_t first = row.integer(column);
  return {first, first + row.integer(column + 1) - 1};
}

/// The first column of what `sql` gives for the rows of `range`.
std::vector<std::int64_t> numbers(Database& database, std::string_view sql,
                                  Range range) {
  std::vector<std::int64_t> found;
  Statement statement = database.prepare(sql);
  statement.with(range.first, range.last);
  while (statement.next())
    found.push_back(statement.integer(0));
  return found;
}

/// How many mentions an entity has in an article.
struct Lost {
  std::int64_t entity = 0;
  std::int64_t mentions = 0;
  std::int64_t name_mentions = 0;
};

std::vector<Lost> mentions_lost(Database& database, Range clusters) {
  std::vector<Lost> lost;
  Statement rows = database.prepare(
      "SELECT ec.entity, sum(c.mentions), sum(c.name_mentions) "
      "FROM cluster c CROSS JOIN entity_cluster ec ON ec.cluster = c.row "
      "WHERE c.row BETWEEN ?1 AND ?2 GROUP BY ec.entity");
  rows.with(clusters.first, clusters.last);
  while (rows.next())
    lost.push_back({rows.integer(0), rows.integer(1), rows.integer(2)});
  return lost;
}

void note_neighbours(Database& database, Range clusters) {
  for (const std::string_view sql :
       {"INSERT OR IGNORE INTO pending_key SELECT key FROM cluster_key "
        "WHERE cluster BETWEEN ?1 AND ?2",
        // What shares an entity with those that do not follow.
        "INSERT OR IGNORE INTO pending_cluster SELECT b.cluster "
        "FROM entity_cluster a JOIN entity_cluster b ON b.entity = a.entity "
        "WHERE a.cluster BETWEEN ?1 AND ?2 "
        "AND a.follows = 0 AND b.follows = 0",
        // What is linked to them, and what is led if nothing weighs more.
        "INSERT OR IGNORE INTO pending_cluster SELECT second FROM link "
        "WHERE lead = 0 AND first BETWEEN ?1 AND ?2 "
        "AND (first NOT IN (SELECT cluster FROM follower) "
        "OR second IN (SELECT cluster FROM follower))",
        "INSERT OR IGNORE INTO pending_cluster SELECT first FROM link "
        "WHERE lead = 0 AND second BETWEEN ?1 AND ?2 "
        "AND (second NOT IN (SELECT cluster FROM follower) "
        "OR first IN (SELECT cluster FROM follower))",
        "INSERT OR IGNORE INTO pending_cluster SELECT second FROM link "
        "WHERE lead > 0 AND first BETWEEN ?1 AND ?2",
        "DELETE FROM pending_cluster WHERE cluster BETWEEN ?1 AND ?2"}) {
    database.prepare(sql).run(clusters.first, clusters.last);
  }
}

void remove_claims(Database& database, Range claims) {
  for (const std::string_view sql :
       {"DELETE FROM fact_claim WHERE claim BETWEEN ?1 AND ?2",
        "DELETE FROM chain_link WHERE claim BETWEEN ?1 AND ?2",
        "DELETE FROM literal WHERE claim BETWEEN ?1 AND ?2",
        "DELETE FROM claim_role WHERE claim BETWEEN ?1 AND ?2",
        "DELETE FROM claim WHERE row BETWEEN ?1 AND ?2"}) {
    database.prepare(sql).run(claims.first, claims.last);
  }
}

void remove_clusters(Database& database, Range clusters) {
  for (const std::string_view sql :
       {"DELETE FROM verdict WHERE first BETWEEN ?1 AND ?2",
        "DELETE FROM verdict WHERE second BETWEEN ?1 AND ?2",
        "DELETE FROM link WHERE lead = 0 AND first BETWEEN ?1 AND ?2",
        "DELETE FROM link WHERE lead = 0 AND second BETWEEN ?1 AND ?2",
        "DELETE FROM link WHERE lead > 0 AND first BETWEEN ?1 AND ?2",
        "DELETE FROM link WHERE lead > 0 AND second BETWEEN ?1 AND ?2",
        "DELETE FROM follower WHERE cluster BETWEEN ?1 AND ?2",
        "DELETE FROM follower WHERE leader BETWEEN ?1 AND ?2",
        "DELETE FROM apart WHERE first BETWEEN ?1 AND ?2",
        "DELETE FROM cluster_key WHERE cluster BETWEEN ?1 AND ?2",
        "DELETE FROM entity_cluster WHERE cluster BETWEEN ?1 AND ?2",
        "DELETE FROM cluster WHERE row BETWEEN ?1 AND ?2"}) {
    database.prepare(sql).run(clusters.first, clusters.last);
  }
}

}  // namespace

void remove_article(Database& database, std::int64_t row) {
  Statement ranges = database.prepare(
      "SELECT first_sentence, sentences, first_mention, mentions, "
      "first_cluster, clusters, first_claim, claims, fingerprint FROM article "
      "WHERE row = ?1");
  if (!ranges.with(row).next()) return;
  const Range sentences = read_range(ranges, 0);
  const Range mentions = read_range(ranges, 2);
  const Range clusters = read_range(ranges, 4);
  const Range claims = read_range(ranges, 6);
  note_bands(database, row, ranges.text(8), false);

  const auto lost = mentions_lost(database, clusters);
  FactKeeper facts(database);
  for (const std::int64_t fact :
       numbers(database,
               "SELECT fact FROM fact_claim WHERE claim BETWEEN ?1 AND ?2",
               claims)) {
    facts.touch(fact);
  }
  note_neighbours(database, clusters);
  remove_claims(database, claims);
  remove_clusters(database, clusters);
  database.prepare("DELETE FROM mention WHERE row BETWEEN ?1 AND ?2")
      .run(mentions.first, mentions.last);
  database.prepare("DELETE FROM sentence WHERE row BETWEEN ?1 AND ?2")
      .run(sentences.first, sentences.last);
  database.prepare("DELETE FROM zone WHERE article = ?1").run(row);
  database.prepare("DELETE FROM compared WHERE first = ?1").run(row);
  database.prepare("DELETE FROM compared WHERE second = ?1").run(row);
  database.prepare("DELETE FROM copy WHERE article = ?1").run(row);
  database.prepare("DELETE FROM article WHERE row = ?1").run(row);

  facts.settle();
  EntityKeeper keeper(database);
  for (const Lost& one : lost)
    keeper.lose(one.entity, one.mentions, one.name_mentions);
  keeper.settle();
}

std::optional<std::int64_t> article_row(Database& database,
                                        std::string_view id) {
  Statement statement =
      database.prepare("SELECT row FROM article WHERE id = ?1");
  if (!statement.with(id).next()) return std::nullopt;
  return statement.integer(0);
}

}  // namespace relata::store
