#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "core/changes.h"
#include "store/database.h"

namespace relata::store {

/// Keeps the rows of facts in step with the claims that assert them. Lives
/// within one Transaction. Facts are named by their ids as SQLite has them.
class FactKeeper {
 public:
  explicit FactKeeper(Database& database) : database_(database) {}

  /// The claims of this fact have changed, or will have before settle().
  void touch(std::int64_t fact) { touched_.try_emplace(fact, nullptr); }

  /// As touch(); where there is no such fact, `claim` says what it is. `claim`
  /// must live until settle().
  void touch(const Changes::ClaimFact& claim);

  /// Writes standing, lemma and number of articles of the touched facts anew;
  /// facts without claims go.
  void settle();

 private:
  struct Summary {
    std::string lemma;
    Standing standing = Standing::kAsserted;
    std::size_t articles = 0;
  };
  std::optional<Summary> summary(std::int64_t fact);
  void insert(std::int64_t fact, const Changes::ClaimFact& claim,
              const Summary& summary);

  Database& database_;
  std::map<std::int64_t, const Changes::ClaimFact*> touched_;
};

/// Keeps the rows of entities, with their names and the index of names. Lives
/// within one Transaction. Call settle() at the end.
class EntityKeeper {
 public:
  explicit EntityKeeper(Database& database);

  /// Writes an entity anew, its clusters and names included.
  void write(const Changes::EntityRow& row);

  /// Takes the entity away.
  void drop(std::int64_t entity);

  /// Counts the mentions of an entity that has lost clusters; drops it if it
  /// has none left.
  void recount(std::int64_t entity);

  /// Takes names that nothing bears any more out of the index.
  void settle();

 private:
  struct Mentions {
    std::int64_t all = 0;
    std::int64_t names = 0;
    std::int64_t clusters = 0;
  };
  Mentions count(std::int64_t entity);
  void drop_names(std::int64_t entity);
  void write_name(std::int64_t entity, const std::string& text, bool is_alias);
  std::int64_t name_number(const std::string& folded);

  Database& database_;
  std::set<std::int64_t> left_names_;
  Statement cluster_;
  Statement place_;
  Statement entity_;
  Statement find_name_;
  Statement name_;
  Statement name_word_;
  Statement entity_name_;
};

/// The row of the cluster `id`; a cluster that is not there is damage.
std::int64_t cluster_row(Database& database, EntityId id);

/// The id as SQLite has it.
template <typename AnyId>
std::int64_t as_integer(AnyId id) {
  return static_cast<std::int64_t>(id.value);
}

}  // namespace relata::store
