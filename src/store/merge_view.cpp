#include <algorithm>
#include <limits>
#include <tuple>

#include "store/about.h"
#include "store/columns.h"
#include "store/store.h"

namespace relata::store {
namespace {

constexpr double kBinding = std::numeric_limits<double>::infinity();

std::string signature_sql(std::string_view from_where) {
  std::string sql = "SELECT c.id, a.id, a.source, a.date, ";
  sql += kProfileColumnNames;
  sql += " FROM ";
  sql += from_where;
  return sql;
}

Signature read_signature(Database& database, const Statement& row) {
  Signature signature{.id = row.id<EntityId>(0),
                      .article = row.text(1),
                      .source = row.text(2),
                      .day = std::nullopt,
                      .profile = read_profile(row, 4)};
  if (!row.is_null(3)) {
    const auto day = parse_date(row.text(3));
    if (day) {
      signature.day = *day;
    } else {
      database.report_damage(day.error().message);
    }
  }
  return signature;
}

std::vector<Signature> read_signatures(Database& database, Statement& rows) {
  std::vector<Signature> signatures;
  while (rows.next())
    signatures.push_back(read_signature(database, rows));
  std::sort(signatures.begin(), signatures.end(),
            [](const auto& a, const auto& b) { return a.id < b.id; });
  return signatures;
}

std::string claim_sql(std::string_view where) {
  std::string sql =
      "SELECT a.id, c.row - a.first_claim, s.id, c.lemma, c.predicate, o.id, "
      "c.object_claim - a.first_claim, l.begin_byte, l.end_byte, l.text, "
      "l.quantity_value, l.quantity_max, l.quantity_comparator, "
      "l.quantity_unit, l.quantity_of, l.time_text, l.time_begin, l.time_end, "
      "l.time_grain, l.time_relation FROM claim c "
      "CROSS JOIN article a ON a.row = c.article "
      "CROSS JOIN mention sm ON sm.row = c.subject "
      "CROSS JOIN cluster s ON s.row = sm.cluster "
      "LEFT JOIN mention om ON om.row = c.object_mention "
      "LEFT JOIN cluster o ON o.row = om.cluster "
      "LEFT JOIN literal l ON l.claim = c.row AND l.position = 0 WHERE ";
  sql += where;
  return sql + " ORDER BY c.row";
}

std::vector<PlacedClaim> read_claims(Statement& rows) {
  std::vector<PlacedClaim> claims;
  while (rows.next()) {
    PlacedClaim claim{.article = rows.text(0),
                      .index = ClaimIndex{rows.count(1)},
                      .subject = rows.id<EntityId>(2),
                      .lemma = rows.text(3),
                      .predicate = rows.text(4),
                      .object = EntityId{}};
    if (!rows.is_null(5)) {
      claim.object = rows.id<EntityId>(5);
    } else if (!rows.is_null(6)) {
      claim.object = ClaimIndex{rows.count(6)};
    } else {
      claim.object = read_literal(rows, 7);
    }
    claims.push_back(std::move(claim));
  }
  return claims;
}

std::vector<EntityId> read_ids(Statement& rows) {
  std::vector<EntityId> ids;
  while (rows.next())
    ids.push_back(rows.id<EntityId>(0));
  std::sort(ids.begin(), ids.end());
  return ids;
}

/// A link as a row of (first, second, weight, forbids, reason, key) gives it.
Link read_link(const Statement& row) {
  const auto [first, second] =
      std::minmax({row.id<EntityId>(0), row.id<EntityId>(1)});
  return {.first = first,
          .second = second,
          .weight = row.real(2),
          .forbids = row.integer(3) != 0,
          .reason = row.text(4),
          .key = row.text(5)};
}

}  // namespace

Result<std::vector<std::string>> Graph::pending_keys() const {
  const Snapshot snapshot(*database_);
  merged_revision_ = revision(*database_);
  std::vector<std::string> keys;
  Statement rows = database_->prepare(
      "SELECT k.text FROM pending_key p CROSS JOIN merge_key k "
      "ON k.number = p.key");
  while (rows.next())
    keys.push_back(rows.text(0));
  std::sort(keys.begin(), keys.end());
  return database_->checked(std::move(keys));
}

Result<std::vector<EntityId>> Graph::pending_clusters() const {
  Statement rows = database_->prepare(
      "SELECT c.id FROM pending_cluster p CROSS JOIN cluster c "
      "ON c.row = p.cluster");
  return database_->checked(read_ids(rows));
}

Result<std::vector<Signature>> Graph::block(std::string_view key) const {
  static const std::string sql = signature_sql(
      "merge_key k CROSS JOIN cluster_key ck ON ck.key = k.number "
      "CROSS JOIN cluster c ON c.row = ck.cluster "
      "CROSS JOIN article a ON a.row = c.article WHERE k.text = ?1");
  Statement rows = database_->prepare(sql);
  rows.with(key);
  return database_->checked(read_signatures(*database_, rows));
}

Result<std::optional<Signature>> Graph::signature(EntityId cluster) const {
  static const std::string sql = signature_sql(
      "cluster c CROSS JOIN article a ON a.row = c.article WHERE c.id = ?1");
  std::optional<Signature> signature;
  Statement rows = database_->prepare(sql);
  if (rows.with(cluster).next()) signature = read_signature(*database_, rows);
  return database_->checked(std::move(signature));
}

Result<std::vector<std::string>> Graph::topic(std::string_view article) const {
  std::vector<std::string> words;
  Statement rows =
      database_->prepare("SELECT topic FROM article WHERE id = ?1");
  if (rows.with(article).next()) {
    words = split_list(rows.text(0), rows.is_null(0));
  }
  return database_->checked(std::move(words));
}

Result<std::vector<Signature>> Graph::clusters_of(
    std::string_view article) const {
  static const std::string sql = signature_sql(
      "article a CROSS JOIN cluster c ON c.row BETWEEN a.first_cluster "
      "AND a.first_cluster + a.clusters - 1 WHERE a.id = ?1");
  Statement rows = database_->prepare(sql);
  rows.with(article);
  return database_->checked(read_signatures(*database_, rows));
}

Result<std::vector<Link>> Graph::links_under(std::string_view key) const {
  std::vector<Link> links;
  Statement rows = database_->prepare(
      "SELECT a.id, b.id, l.weight, l.forbids, l.reason, '' FROM merge_key k "
      "CROSS JOIN link l ON l.key = k.number "
      "CROSS JOIN cluster a ON a.row = l.first "
      "CROSS JOIN cluster b ON b.row = l.second WHERE k.text = ?1");
  rows.with(key);
  while (rows.next())
    links.push_back(read_link(rows));
  return database_->checked(std::move(links));
}

Result<std::vector<Link>> Graph::links_of(EntityId cluster) const {
  std::vector<Link> links;
  Statement found = database_->prepare(
      "WITH me AS (SELECT row FROM cluster WHERE id = ?1), "
      "pairs AS ("
      " SELECT first, second, weight, forbids, reason, key FROM link "
      " WHERE first IN me UNION ALL "
      " SELECT first, second, weight, forbids, reason, key FROM link "
      " WHERE second IN me UNION ALL "
      " SELECT first, second, 0, 1, reason, NULL FROM apart "
      " WHERE first IN me UNION ALL "
      " SELECT first, second, 0, 1, reason, NULL FROM apart "
      " WHERE second IN me) "
      "SELECT a.id, b.id, p.weight, p.forbids, p.reason, k.text FROM pairs p "
      "CROSS JOIN cluster a ON a.row = p.first "
      "CROSS JOIN cluster b ON b.row = p.second "
      "LEFT JOIN merge_key k ON k.number = p.key");
  found.with(cluster);
  while (found.next())
    links.push_back(read_link(found));
  Statement said = database_->prepare(
      "WITH pairs AS ("
      " SELECT first, second, kind FROM correction WHERE first = ?1 UNION ALL "
      " SELECT first, second, kind FROM correction WHERE second = ?1) "
      "SELECT p.first, p.second, 0, p.kind = 'unlink', "
      "p.kind || 'ed by a correction', '' FROM pairs p "
      "WHERE EXISTS (SELECT 1 FROM cluster WHERE id = p.first) "
      "AND EXISTS (SELECT 1 FROM cluster WHERE id = p.second)");
  said.with(cluster);
  while (said.next()) {
    links.push_back(read_link(said));
    if (!links.back().forbids) links.back().weight = kBinding;
  }
  const auto order = [](const Link& link) {
    return std::tie(link.first, link.second, link.forbids, link.weight,
                    link.reason, link.key);
  };
  std::sort(links.begin(), links.end(),
            [&](const Link& a, const Link& b) { return order(a) < order(b); });
  links.erase(std::unique(links.begin(), links.end()), links.end());
  return database_->checked(std::move(links));
}

Result<std::optional<EntityId>> Graph::entity_of(EntityId cluster) const {
  std::optional<EntityId> entity;
  Statement rows = database_->prepare(
      "SELECT ec.entity FROM cluster c CROSS JOIN entity_cluster ec "
      "ON ec.cluster = c.row WHERE c.id = ?1");
  if (rows.with(cluster).next()) entity = rows.id<EntityId>(0);
  return database_->checked(entity);
}

Result<std::vector<EntityId>> Graph::members(EntityId entity) const {
  Statement rows = database_->prepare(
      "SELECT c.id FROM entity_cluster ec CROSS JOIN cluster c "
      "ON c.row = ec.cluster WHERE ec.entity = ?1");
  rows.with(entity);
  return database_->checked(read_ids(rows));
}

Result<std::vector<PlacedClaim>> Graph::claims_of(EntityId cluster) const {
  static const std::string sql = claim_sql(
      "c.row IN (SELECT d.row FROM cluster e "
      "CROSS JOIN mention m ON m.cluster = e.row "
      "CROSS JOIN claim d ON d.subject = m.row WHERE e.id = ?1 UNION "
      "SELECT d.row FROM cluster e "
      "CROSS JOIN mention m ON m.cluster = e.row "
      "CROSS JOIN claim d ON d.object_mention = m.row WHERE e.id = ?1)");
  Statement rows = database_->prepare(sql);
  rows.with(cluster);
  return database_->checked(read_claims(rows));
}

Result<std::vector<PlacedClaim>> Graph::claims_over(std::string_view article,
                                                    ClaimIndex inner) const {
  static const std::string sql = claim_sql(
      "c.object_claim = (SELECT first_claim + ?2 FROM article "
      "WHERE id = ?1 AND ?2 < claims)");
  Statement rows = database_->prepare(sql);
  rows.with(article, static_cast<std::int64_t>(inner));
  return database_->checked(read_claims(rows));
}

Result<std::optional<PlacedClaim>> Graph::claim(std::string_view article,
                                                ClaimIndex index) const {
  static const std::string sql = claim_sql(
      "c.row = (SELECT first_claim + ?2 FROM article "
      "WHERE id = ?1 AND ?2 < claims)");
  Statement rows = database_->prepare(sql);
  rows.with(article, static_cast<std::int64_t>(index));
  auto claims = read_claims(rows);
  std::optional<PlacedClaim> claim;
  if (!claims.empty()) claim = std::move(claims.front());
  return database_->checked(std::move(claim));
}

}  // namespace relata::store
