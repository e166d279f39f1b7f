#include <algorithm>

#include "store/about.h"
#include "store/common_rows.h"
#include "store/store.h"

namespace relata::store {
namespace {

constexpr std::string_view kind_word(Correction::Kind kind) {
  return kind == Correction::Kind::kLink ? "link" : "unlink";
}

void note_ends(Database& database, EntityId first, EntityId second) {
  database
      .prepare(
          "INSERT OR IGNORE INTO pending_cluster "
          "SELECT row FROM cluster WHERE id IN (?1, ?2)")
      .run(first, second);
}

}  // namespace

Result<void> Graph::correct(const Correction& correction) {
  if (correction.first == correction.second) {
    return fail(Error::Kind::kUsage,
                to_string(correction.first) +
                    " is one mention: it cannot be linked to itself or "
                    "unlinked");
  }
  const auto [first, second] =
      std::minmax({correction.first, correction.second});
  Transaction transaction(*database_);
  database_->prepare("INSERT OR REPLACE INTO correction VALUES (?1, ?2, ?3)")
      .run(first, second, kind_word(correction.kind));
  note_ends(*database_, first, second);
  note_change(*database_);
  return transaction.commit();
}

Result<std::vector<Correction>> Graph::corrections() const {
  return all_corrections(*database_);
}

Result<std::vector<Correction>> all_corrections(Database& database) {
  std::vector<Correction> corrections;
  Statement statement = database.prepare(
      "SELECT first, second, kind FROM correction "
      "ORDER BY first < 0, first, second < 0, second");
  while (statement.next()) {
    corrections.push_back({.kind = statement.text(2) == "link"
                                       ? Correction::Kind::kLink
                                       : Correction::Kind::kUnlink,
                           .first = statement.id<EntityId>(0),
                           .second = statement.id<EntityId>(1)});
  }
  return database.checked(std::move(corrections));
}

Result<bool> Graph::lift(EntityId first, EntityId second) {
  const auto [lesser, greater] = std::minmax({first, second});
  Transaction transaction(*database_);
  Statement remove = database_->prepare(
      "DELETE FROM correction WHERE first = ?1 AND second = ?2 RETURNING 1");
  const bool was_there = remove.with(lesser, greater).next();
  if (was_there) {
    note_ends(*database_, lesser, greater);
    note_change(*database_);
  }
  remove.with(lesser, greater);  // Ends the statement, so that it can commit.
  auto done = transaction.commit();
  if (!done) return done.error();
  return was_there;
}

}  // namespace relata::store
