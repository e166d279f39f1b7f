#include <algorithm>

#include "store/layers/records.h"
#include "store/store.h"

namespace relata::store {

Result<std::vector<std::string>> Graph::pending_keys() const {
  std::vector<std::string> keys;
  Statement rows = database_->prepare(
      "SELECT k.text FROM pending_key p CROSS JOIN merge_key k "
      "ON k.number = p.key");
  while (rows.next())
    keys.push_back(rows.text(0));
  std::sort(keys.begin(), keys.end());
  return database_->checked(std::move(keys));
}

Result<std::vector<MergeView::Pending>> Graph::pending_clusters() const {
  std::vector<Pending> pending;
  std::int64_t article = 0;
  Statement rows = database_->prepare(
      "SELECT a.row, a.id, c.id, ec.entity FROM pending_cluster p "
      "CROSS JOIN cluster c ON c.row = p.cluster "
      "CROSS JOIN article a ON a.row = c.article "
      "LEFT JOIN entity_cluster ec ON ec.cluster = p.cluster AND NOT EXISTS "
      "(SELECT 1 FROM follower f WHERE f.cluster = p.cluster) "
      "ORDER BY p.cluster");
  while (rows.next()) {
    if (pending.empty() || article != rows.integer(0)) {
      article = rows.integer(0);
      pending.push_back({rows.text(1), {}, {}});
    }
    pending.back().clusters.push_back(rows.id<EntityId>(2));
    if (rows.is_null(3)) continue;
    pending.back().entities.push_back(rows.id<EntityId>(3));
  }
  for (Pending& one : pending) {
    std::sort(one.clusters.begin(), one.clusters.end());
    std::sort(one.entities.begin(), one.entities.end());
  }
  return database_->checked(std::move(pending));
}

Result<std::vector<ClusterRecord>> Graph::block(std::string_view key) const {
  static const std::string sql = signature_sql(
      "merge_key k CROSS JOIN cluster_key ck ON ck.key = k.number "
      "CROSS JOIN cluster c ON c.row = ck.cluster "
      "CROSS JOIN article a ON a.row = c.article WHERE k.text = ?1");
  Statement rows = database_->prepare(sql);
  rows.with(key);
  return database_->checked(read_signatures(*database_, rows));
}

Result<std::optional<ClusterRecord>> Graph::signature(EntityId cluster) const {
  static const std::string sql = signature_sql(
      "cluster c CROSS JOIN article a ON a.row = c.article WHERE c.id = ?1");
  std::optional<ClusterRecord> signature;
  Statement rows = database_->prepare(sql);
  if (rows.with(cluster).next()) signature = read_signature(*database_, rows);
  return database_->checked(std::move(signature));
}

Result<std::vector<MergeView::Told>> Graph::articles_under(
    std::string_view key) const {
  std::vector<Told> articles;
  Statement rows = database_->prepare(
      "SELECT a.id, a.date, a.topic FROM merge_key k "
      "CROSS JOIN cluster_key ck ON ck.key = k.number "
      "CROSS JOIN cluster c ON c.row = ck.cluster "
      "CROSS JOIN article a ON a.row = c.article WHERE k.text = ?1");
  rows.with(key);
  while (rows.next()) {
    articles.push_back({rows.text(0), read_date(*database_, rows, 1),
                        split_list(rows.text(2), rows.is_null(2))});
  }
  return database_->checked(std::move(articles));
}

Result<std::vector<MergeView::ArticlePair>> Graph::compared_under(
    std::string_view key) const {
  std::vector<ArticlePair> pairs;
  Statement rows = database_->prepare(
      "SELECT a.id, b.id FROM merge_key k "
      "CROSS JOIN compared c ON c.key = k.number "
      "CROSS JOIN article a ON a.row = c.first "
      "CROSS JOIN article b ON b.row = c.second WHERE k.text = ?1");
  rows.with(key);
  while (rows.next())
    pairs.push_back(std::minmax(rows.text(0), rows.text(1)));
  std::sort(pairs.begin(), pairs.end());
  return database_->checked(std::move(pairs));
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

Result<std::vector<ClusterRecord>> Graph::clusters_of(
    std::string_view article) const {
  static const std::string sql = signature_sql(
      "article a CROSS JOIN cluster c ON c.row BETWEEN a.first_cluster "
      "AND a.first_cluster + a.clusters - 1 WHERE a.id = ?1");
  Statement rows = database_->prepare(sql);
  rows.with(article);
  return database_->checked(read_signatures(*database_, rows));
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
  std::vector<EntityId> clusters;
  Statement rows = database_->prepare(
      "SELECT c.id FROM entity_cluster ec CROSS JOIN cluster c "
      "ON c.row = ec.cluster WHERE ec.entity = ?1");
  rows.with(entity);
  while (rows.next())
    clusters.push_back(rows.id<EntityId>(0));
  std::sort(clusters.begin(), clusters.end());
  return database_->checked(std::move(clusters));
}

Result<std::vector<ResolvedClaim>> Graph::claims_of(
    std::string_view article) const {
  std::vector<ResolvedClaim> claims;
  Statement rows = database_->prepare(
      "SELECT c.row - a.first_claim, "
      "coalesce(s.entity, (SELECT id FROM cluster WHERE row = sm.cluster)), "
      "c.lemma, c.predicate, "
      "coalesce(o.entity, (SELECT id FROM cluster WHERE row = om.cluster)), "
      "c.object_claim - a.first_claim, fc.fact, l.begin_byte, l.end_byte, "
      "l.text, l.quantity_value, l.quantity_max, l.quantity_comparator, "
      "l.quantity_unit, l.quantity_of, l.time_text, l.time_begin, l.time_end, "
      "l.time_grain, l.time_relation, c.polarity, c.certainty, c.force "
      "FROM article a "
      "CROSS JOIN claim c ON c.row BETWEEN a.first_claim "
      "AND a.first_claim + a.claims - 1 "
      "CROSS JOIN mention sm ON sm.row = c.subject "
      "LEFT JOIN entity_cluster s ON s.cluster = sm.cluster "
      "LEFT JOIN mention om ON om.row = c.object_mention "
      "LEFT JOIN entity_cluster o ON o.cluster = om.cluster "
      "LEFT JOIN fact_claim fc ON fc.claim = c.row "
      "LEFT JOIN literal l ON l.claim = c.row AND l.position = 0 "
      "WHERE a.id = ?1 ORDER BY c.row");
  rows.with(article);
  while (rows.next()) {
    ResolvedClaim claim{
        .article = std::string(article),
        .index = ClaimIndex{rows.count(0)},
        .subject = rows.id<EntityId>(1),
        .lemma = rows.text(2),
        .predicate = rows.text(3),
        .object = EntityId{},
        .fact = std::nullopt,
        .manner = {rows.word<Polarity>(20), rows.word<Certainty>(21),
                   rows.word<Force>(22)}};
    if (!rows.is_null(4)) {
      claim.object = rows.id<EntityId>(4);
    } else if (!rows.is_null(5)) {
      claim.object = ClaimIndex{rows.count(5)};
    } else {
      claim.object = read_literal(rows, 7);
    }
    if (!rows.is_null(6)) claim.fact = rows.id<FactId>(6);
    claims.push_back(std::move(claim));
  }
  return database_->checked(std::move(claims));
}

}  // namespace relata::store
