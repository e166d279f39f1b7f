#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/changes.h"
#include "store/sqlite/database.h"

namespace relata::store {

/// Keeps the rows of facts in step with the claims that assert them. Lives
/// within one Transaction. Facts are named by their ids as SQLite has them.
class FactKeeper {
 public:
  explicit FactKeeper(Database& database) : database_(database) {}

  /// The claims of this fact have changed, or will have before settle().
  void touch(std::int64_t fact) { touched_.push_back(fact); }

  /// Writes the touched facts anew, as their claims and the entities of these
  /// say; facts without claims go.
  void settle();

 private:
  /// What all claims of a fact say together, and one of them.
  struct Summary {
    std::string lemma;
    std::string predicate;
    Standing standing = Standing::kAsserted;
    std::size_t articles = 0;
    std::int64_t claim = 0;
  };
  std::optional<Summary> summary(std::int64_t fact);
  void write(std::int64_t fact, const Summary& summary);

  Database& database_;
  std::vector<std::int64_t> touched_;
};

/// Keeps the rows of entities, with their names and the index of names. Lives
/// within one Transaction. Call settle() at the end.
class EntityKeeper {
 public:
  explicit EntityKeeper(Database& database);

  /// Writes an entity anew, with its names and the clusters that are new to
  /// it; `is_new` where no entity of this id can be here.
  void write(const Changes::EntityRow& row, bool is_new);

  /// Puts a follower into its leader's entity.
  void place(const Changes::Placed& follower);

  /// Takes the entity away.
  void drop(std::int64_t entity);

  /// Takes so many mentions from an entity, whose clusters they were of are
  /// gone; drops it if it has none left.
  void lose(std::int64_t entity, std::int64_t mentions,
            std::int64_t name_mentions);

  /// Counts the mentions of entities, takes new names into the index, and out
  /// of it those that nothing bears any more.
  void settle();

 private:
  struct Mentions {
    std::int64_t all = 0;
    std::int64_t names = 0;
  };
  Mentions place(const Changes::EntityRow& row, bool is_new);
  enum class Place { kFirst, kOther, kFollower };
  Mentions place(EntityId cluster, std::int64_t entity, Place place);
  void add_mentions(std::int64_t entity, Mentions mentions, int sign);
  void count_mentions();
  void drop_names(std::int64_t entity);
  void write_name(std::int64_t entity, const std::string& text, bool is_alias);
  std::int64_t name_number(const std::string& folded);

  Database& database_;
  std::map<std::int64_t, Mentions> changed_;  ///< By entity; what is to add.
  std::set<std::int64_t> left_names_;
  std::int64_t last_name_ = 0;  ///< That the index has.
  Statement cluster_;
  Statement former_;
  Statement place_;
  Statement entity_;
  Statement find_name_;
  Statement name_;
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
