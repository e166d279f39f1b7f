#include "store/about.h"
#include "store/layer_two.h"
#include "store/store.h"

namespace relata::store {
namespace {

void write_links(Database& database, const Changes::BlockLinks& block) {
  Statement find =
      database.prepare("SELECT number FROM merge_key WHERE text = ?1");
  if (!find.with(block.key).next()) {
    if (!database.has_failed()) {
      database.report_damage("no key '" + block.key + "'");
    }
    return;
  }
  const std::int64_t key = find.integer(0);
  database.prepare("DELETE FROM link WHERE key = ?1").run(key);
  Statement insert =
      database.prepare("INSERT INTO link VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
  for (const Link& link : block.links) {
    insert.run(key, cluster_row(database, link.first),
               cluster_row(database, link.second), link.weight, link.forbids,
               link.reason);
  }
}

void write_entities(Database& database, const Changes& changes) {
  EntityKeeper keeper(database);
  for (const EntityId entity : changes.dropped)
    keeper.drop(as_integer(entity));
  for (const Changes::EntityRow& row : changes.entities)
    keeper.write(row);
  keeper.settle();
}

void write_verdicts(Database& database, const Changes& changes) {
  Statement from_first =
      database.prepare("DELETE FROM verdict WHERE first = ?1");
  Statement from_second =
      database.prepare("DELETE FROM verdict WHERE second = ?1");
  for (const EntityId cluster : changes.regrouped) {
    const std::int64_t row = cluster_row(database, cluster);
    from_first.run(row);
    from_second.run(row);
  }
  Statement insert =
      database.prepare("INSERT INTO verdict VALUES (?1, ?2, ?3, ?4, ?5)");
  for (const Changes::Verdict& verdict : changes.verdicts) {
    insert.run(cluster_row(database, verdict.first),
               cluster_row(database, verdict.second), verdict.accepted,
               verdict.weight, verdict.reason);
  }
}

/// Finds the rows of claims; those of one article at a time are cheap.
class ClaimRows {
 public:
  explicit ClaimRows(Database& database)
      : database_(database),
        article_(database.prepare(
            "SELECT first_claim, claims FROM article WHERE id = ?1")) {}

  std::int64_t row(const std::string& article, ClaimIndex index) {
    if (article != id_ || count_ < 0) {
      id_ = article;
      count_ = article_.with(article).next() ? article_.integer(1) : 0;
      first_ = article_.integer(0);
    }
    const auto place = static_cast<std::int64_t>(index);
    if (place >= count_ && !database_.has_failed()) {
      database_.report_damage("no claim " + std::to_string(place) + " in " +
                              article);
    }
    return first_ + place;
  }

 private:
  Database& database_;
  Statement article_;
  std::string id_;
  std::int64_t first_ = 0;
  std::int64_t count_ = -1;
};

void write_claims(Database& database, const Changes& changes) {
  FactKeeper keeper(database);
  ClaimRows rows(database);
  Statement former =
      database.prepare("SELECT fact FROM fact_claim WHERE claim = ?1");
  Statement place =
      database.prepare("INSERT OR REPLACE INTO fact_claim VALUES (?1, ?2)");
  for (const Changes::ClaimFact& claim : changes.claims) {
    const std::int64_t row = rows.row(claim.article, claim.index);
    if (former.with(row).next()) keeper.touch(former.integer(0));
    place.run(row, claim.fact);
    keeper.touch(claim);
  }
  keeper.settle();
}

void clear_pending(Database& database) {
  database.execute(
      "DELETE FROM link WHERE key IN (SELECT key FROM pending_key p "
      " WHERE NOT EXISTS (SELECT 1 FROM cluster_key c WHERE c.key = p.key));"
      "DELETE FROM merge_key WHERE number IN (SELECT key FROM pending_key p "
      " WHERE NOT EXISTS (SELECT 1 FROM cluster_key c WHERE c.key = p.key));"
      "DELETE FROM pending_key;"
      "DELETE FROM pending_cluster;");
}

}  // namespace

Result<void> Graph::commit(const Changes& changes) {
  Transaction transaction(*database_);
  const std::int64_t now = revision(*database_);
  if (!database_->has_failed() && now != merged_revision_) {
    return fail(Error::Kind::kIo,
                database_->path() +
                    " was changed by another program while it was being "
                    "merged; run the command again");
  }
  for (const auto& block : changes.blocks)
    write_links(*database_, block);
  write_entities(*database_, changes);
  write_verdicts(*database_, changes);
  write_claims(*database_, changes);
  clear_pending(*database_);
  note_change(*database_);
  return transaction.commit();
}

}  // namespace relata::store
