#include <algorithm>
#include <tuple>

#include "store/sqlite/columns.h"
#include "store/sqlite/cursor.h"
#include "store/store.h"

namespace relata::store {
namespace {

constexpr std::string_view kEntities =
    "SELECT id, name, type, kind, external_ids FROM entity "
    "WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
constexpr std::string_view kAliases =
    "SELECT entity, text FROM entity_name "
    "WHERE entity BETWEEN ?1 AND ?2 AND is_alias ORDER BY entity, text";
constexpr std::string_view kClusters =
    "SELECT ec.entity, c.id FROM entity_cluster ec "
    "CROSS JOIN cluster c ON c.row = ec.cluster "
    "WHERE ec.entity BETWEEN ?1 AND ?2 ORDER BY ec.entity";
constexpr std::string_view kMentions =
    "SELECT ec.entity, a.id, m.field, m.begin_byte, m.end_byte, "
    "m.head_begin_byte, m.head_end_byte, m.text, m.form, m.reason "
    "FROM entity_cluster ec "
    "CROSS JOIN mention m ON m.cluster = ec.cluster "
    "CROSS JOIN article a ON a.row = m.article "
    "WHERE ec.entity BETWEEN ?1 AND ?2 ORDER BY ec.entity";

EntityMention read_mention(const Statement& row) {
  return {.article = row.text(1),
          .field = parse_field(row.text(2)),
          .span = read_span(row, 3),
          .head = read_span(row, 5),
          .text = row.text(7),
          .form = row.word<MentionForm>(8),
          .reason = row.text(9)};
}

/// Visits the entities of a range of ids, in their order.
Result<void> visit_range(Database& database, IdRange range,
                         const GraphView::Visitor<Entity>& visitor) {
  Cursor aliases(database.prepare(kAliases), range.first, range.last);
  Cursor clusters(database.prepare(kClusters), range.first, range.last);
  Cursor mentions(database.prepare(kMentions), range.first, range.last);
  Statement rows = database.prepare(kEntities);
  rows.with(range.first, range.last);
  while (rows.next()) {
    Entity entity{.id = rows.id<EntityId>(0),
                  .name = rows.text(1),
                  .type = rows.word<EntityType>(2),
                  .kind = rows.word<EntityKind>(3),
                  .aliases = {},
                  .referents = {},
                  .external_ids = split_list(rows.text(4), rows.is_null(4)),
                  .mentions = {}};
    const std::int64_t key = rows.integer(0);
    aliases.take(key, [&](const Statement& row) {
      entity.aliases.push_back(row.text(1));
    });
    clusters.take(key, [&](const Statement& row) {
      entity.referents.push_back(row.id<EntityId>(1));
    });
    mentions.take(key, [&](const Statement& row) {
      entity.mentions.push_back(read_mention(row));
    });
    std::sort(entity.referents.begin(), entity.referents.end());
    const auto order = [](const EntityMention& mention) {
      return std::tie(mention.article, mention.field, mention.span);
    };
    std::stable_sort(
        entity.mentions.begin(), entity.mentions.end(),
        [&](const auto& a, const auto& b) { return order(a) < order(b); });
    auto read = database.status();
    if (!read) return read;
    auto seen = visitor(entity);
    if (!seen) return seen;
  }
  return database.status();
}

}  // namespace

Result<void> Graph::visit_entities(const Visitor<Entity>& visitor) const {
  const Snapshot snapshot(*database_);
  auto lower = visit_range(*database_, kLowerIds, visitor);
  if (!lower) return lower;
  return visit_range(*database_, kUpperIds, visitor);
}

Result<std::optional<Entity>> Graph::entity(EntityId id) const {
  const Snapshot snapshot(*database_);
  std::optional<Entity> found;
  const auto keep = [&](const Entity& entity) {
    found = entity;
    return Result<void>();
  };
  const auto look = [&](EntityId place) {
    const auto key = static_cast<std::int64_t>(place.value);
    return visit_range(*database_, {key, key}, keep);
  };
  auto read = look(id);
  if (!read) return read.error();
  if (found) return found;
  const auto now = entity_of(id);
  if (!now) return now.error();
  if (!*now) return std::optional<Entity>();
  read = look(**now);
  if (!read) return read.error();
  return found;
}

}  // namespace relata::store
