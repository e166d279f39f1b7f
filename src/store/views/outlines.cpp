#include <algorithm>

#include "store/sqlite/columns.h"
#include "store/store.h"

// What is asked of entities often, without the rows of their mentions.

namespace relata::store {
namespace {

constexpr std::string_view kOutline =
    "SELECT id, name, type, kind, external_ids FROM entity WHERE id = ?1 "
    "UNION ALL SELECT e.id, e.name, e.type, e.kind, e.external_ids "
    "FROM cluster c CROSS JOIN entity_cluster ec ON ec.cluster = c.row "
    "CROSS JOIN entity e ON e.id = ec.entity WHERE c.id = ?1";

}  // namespace

Result<std::optional<Entity>> Graph::outline(EntityId id) const {
  std::optional<Entity> found;
  Statement rows = database_->prepare(kOutline);
  rows.with(id);
  if (rows.next()) {
    Entity entity{.id = rows.id<EntityId>(0),
                  .name = rows.text(1),
                  .type = rows.word<EntityType>(2),
                  .kind = rows.word<EntityKind>(3)};
    entity.external_ids = split_list(rows.text(4), rows.is_null(4));
    found = std::move(entity);
  }
  return database_->checked(std::move(found));
}

Result<bool> Graph::has_facts(EntityId entity) const {
  const auto now = entity_of(entity);
  if (!now) return now.error();
  Statement rows = database_->prepare(
      "SELECT 1 FROM fact WHERE subject = ?1 UNION ALL "
      "SELECT 1 FROM fact WHERE object_entity = ?1 LIMIT 1");
  rows.with(now->value_or(entity));
  const bool has_any = rows.next();
  return database_->checked(has_any);
}

Result<std::vector<EntityId>> Graph::known_as(
    std::string_view external_id) const {
  std::vector<EntityId> found;
  Statement rows = database_->prepare(
      "SELECT id, external_ids FROM entity WHERE external_ids IS NOT NULL "
      "ORDER BY id < 0, id");
  while (rows.next()) {
    const auto ids = split_list(rows.text(1), rows.is_null(1));
    if (std::any_of(ids.begin(), ids.end(), [&](const std::string& id) {
          return is_external_id(id, external_id);
        })) {
      found.push_back(rows.id<EntityId>(0));
    }
  }
  return database_->checked(std::move(found));
}

Result<void> Graph::visit_names(const NameTest& is_wanted,
                                const NameVisitor& visitor) const {
  // Most names are not wanted: of them no more is read than how they are
  // compared.
  Statement rows = database_->prepare("SELECT number, folded FROM name");
  Statement bearers = database_->prepare(
      "SELECT en.text, e.mentions FROM entity_name en "
      "CROSS JOIN entity e ON e.id = en.entity WHERE en.name = ?1");
  while (rows.next()) {
    if (!is_wanted(rows.text(1))) continue;
    for (bearers.with(rows.integer(0)); bearers.next();) {
      const auto mentions = static_cast<std::uint64_t>(bearers.integer(1));
      if (auto done = visitor(bearers.text(0), mentions); !done) return done;
    }
  }
  return database_->status();
}

}  // namespace relata::store
