#include <cmath>
#include <optional>

#include "store/about.h"
#include "store/copies.h"
#include "store/layers/layer_two.h"
#include "store/sqlite/indexes.h"
#include "store/store.h"

namespace relata::store {
namespace {

/// Writes what has changed in a block: links, and pairs of articles.
class BlockWriter {
 public:
  explicit BlockWriter(Database& database)
      : database_(database),
        key_(database.prepare("SELECT number FROM merge_key WHERE text = ?1")),
        article_(database.prepare("SELECT row FROM article WHERE id = ?1")),
        insert_(database.prepare(
            "INSERT INTO link VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")),
        // By the second end: many may be led by one first.
        remove_(database.prepare("DELETE FROM link WHERE lead = 0 "
                                 "AND second = ?3 AND +first = ?2 "
                                 "AND +key = ?1")),
        remove_lead_(database.prepare("DELETE FROM link WHERE lead > 0 "
                                      "AND second = ?3 AND +first = ?2 "
                                      "AND +key = ?1")),
        compared_(database.prepare(
            "INSERT OR REPLACE INTO compared VALUES (?1, ?2, ?3)")),
        apart_(database.prepare(
            "DELETE FROM compared WHERE first = ?1 AND second = ?2")) {}

  void write(const Changes::BlockChange& block) {
    const std::int64_t key = number_of(key_, block.key);
    for (const Link& link : block.gone) {
      Statement& remove = link.lead == Lead::kNone ? remove_ : remove_lead_;
      remove.run(key, cluster_row(database_, link.first),
                 cluster_row(database_, link.second));
    }
    for (const Link& link : block.links) {
      insert_.run(key, cluster_row(database_, link.first),
                  cluster_row(database_, link.second), link.weight,
                  link.forbids, static_cast<int>(link.lead), link.reason);
    }
    for (const auto& [first, second] : block.apart)
      apart_.run(number_of(article_, first), number_of(article_, second));
    for (const auto& [first, second] : block.compared) {
      compared_.run(number_of(article_, first), number_of(article_, second),
                    key);
    }
  }

 private:
  /// What `find` gives for `name`; that it gives nothing is damage.
  std::int64_t number_of(Statement& find, const std::string& name) {
    if (find.with(name).next()) return find.integer(0);
    if (!database_.has_failed())
      database_.report_damage("no key or article '" + name + "'");
    return 0;
  }

  Database& database_;
  Statement key_;
  Statement article_;
  Statement insert_;
  Statement remove_;
  Statement remove_lead_;
  Statement compared_;
  Statement apart_;
};

bool has_entities(Database& database) {
  return database.number("SELECT 1 FROM entity LIMIT 1").has_value();
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

void clear_pending(Database& database) {
  database.execute(
      "DELETE FROM link WHERE key IN (SELECT key FROM pending_key p "
      " WHERE NOT EXISTS (SELECT 1 FROM cluster_key c WHERE c.key = p.key));"
      "DELETE FROM merge_key WHERE number IN (SELECT key FROM pending_key p "
      " WHERE NOT EXISTS (SELECT 1 FROM cluster_key c WHERE c.key = p.key));"
      "DELETE FROM pending_key;"
      "DELETE FROM pending_cluster;");
}

/// Writes what merging finds, piece by piece.
class Committer {
 public:
  explicit Committer(Database& database)
      : database_(database),
        is_first_(!has_entities(database)),
        blocks_(database),
        entities_(database),
        facts_(database),
        claims_(database),
        former_fact_(
            database.prepare("SELECT fact FROM fact_claim WHERE claim = ?1")),
        fact_claim_(database.prepare(
            "INSERT OR REPLACE INTO fact_claim VALUES (?1, ?2)")),
        verdict_(database.prepare(
            "INSERT INTO verdict VALUES (?1, ?2, ?3, ?4, ?5)")) {}

  void apply(const Changes& piece) {
    for (const Changes::BlockChange& block : piece.blocks)
      blocks_.write(block);
    for (const Changes::Led& one : piece.led)
      write_led(one);
    for (const EntityId entity : piece.dropped)
      entities_.drop(as_integer(entity));
    for (const Changes::EntityRow& row : piece.entities)
      entities_.write(row, is_first_);
    for (const Changes::Placed& one : piece.placed)
      entities_.place(one);
    if (!is_first_) drop_verdicts(piece);
    for (const Changes::Verdict& verdict : piece.verdicts) {
      // What was taken was taken for the reason of its strongest link.
      const bool is_told = !verdict.accepted || std::isinf(verdict.weight);
      verdict_.run(cluster_row(database_, verdict.first),
                   cluster_row(database_, verdict.second), verdict.accepted,
                   verdict.weight,
                   is_told ? std::optional(verdict.reason) : std::nullopt);
    }
    for (const Changes::ClaimFact& claim : piece.claims)
      write_claim(claim);
  }

  /// What can be told only when all pieces are in.
  void finish() {
    former_fact_.with();  // No index can be made amid rows.
    make_index(database_, "fact_claim_by_fact");
    facts_.settle();
    entities_.settle();
    clear_pending(database_);
    write_copies(database_);
    make_indexes(database_);
  }

 private:
  void drop_verdicts(const Changes& piece) {
    for (const EntityId cluster : piece.regrouped)
      drop_verdicts(cluster_row(database_, cluster));
  }

  void drop_verdicts(std::int64_t cluster) {
    database_.prepare("DELETE FROM verdict WHERE first = ?1").run(cluster);
    database_.prepare("DELETE FROM verdict WHERE second = ?1").run(cluster);
  }

  void write_led(const Changes::Led& one) {
    const std::int64_t row = cluster_row(database_, one.cluster);
    if (one.leader) {
      database_.prepare("INSERT OR REPLACE INTO follower VALUES (?1, ?2)")
          .run(row, cluster_row(database_, *one.leader));
    } else {
      database_.prepare("DELETE FROM follower WHERE cluster = ?1").run(row);
    }
    if (is_first_) return;
    drop_verdicts(row);
    database_
        .prepare("UPDATE entity_cluster SET follows = ?2 WHERE cluster = ?1")
        .run(row, one.leader.has_value());
  }

  void write_claim(const Changes::ClaimFact& claim) {
    const std::int64_t row = claims_.row(claim.article, claim.index);
    if (former_fact_.with(row).next()) facts_.touch(former_fact_.integer(0));
    fact_claim_.run(row, claim.fact);
    facts_.touch(as_integer(claim.fact));
  }

  Database& database_;
  bool is_first_;  ///< There was no entity before.
  BlockWriter blocks_;
  EntityKeeper entities_;
  FactKeeper facts_;
  ClaimRows claims_;
  Statement former_fact_;
  Statement fact_claim_;
  Statement verdict_;
};

/// While it lives the first merging does without a log: nearly all that it
/// writes is new, and a log as long as the file would be slow to search.
class FirstJournal {
 public:
  explicit FirstJournal(Database& database)
      : database_(has_entities(database) ? nullptr : &database) {
    if (database_ != nullptr) database_->use(Database::Journal::kRollback);
  }
  FirstJournal(const FirstJournal&) = delete;
  FirstJournal& operator=(const FirstJournal&) = delete;
  ~FirstJournal() {
    if (database_ != nullptr) database_->use(Database::Journal::kAhead);
  }

 private:
  Database* database_;  ///< Of a first merging only.
};

}  // namespace

Result<void> Graph::commit(const Merger& merger) {
  const FirstJournal journal(*database_);
  Transaction transaction(*database_, Transaction::Kind::kAlone);
  {
    make_index(*database_, "cluster_by_id");
    make_index(*database_, "cluster_key_by_key");
    Committer committer(*database_);
    auto merged = merger(*this, [&](const Changes& piece) -> Result<void> {
      committer.apply(piece);
      return database_->status();
    });
    if (!merged) return merged;
    committer.finish();
  }
  note_change(*database_);
  return transaction.commit();
}

}  // namespace relata::store
