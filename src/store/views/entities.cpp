#include <algorithm>
#include <tuple>

#include "store/sqlite/columns.h"
#include "store/sqlite/cursor.h"
#include "store/store.h"
#include "store/views/fact_rows.h"

namespace relata::store {
namespace {

constexpr std::string_view kEntities =
    "SELECT e.id, e.name, e.type, e.kind, e.external_ids, e.mentions "
    "FROM entity e WHERE e.id BETWEEN ?1 AND ?2 ORDER BY e.id";
constexpr std::string_view kAliases =
    "SELECT n.entity, n.text FROM entity_name n "
    "WHERE n.entity BETWEEN ?1 AND ?2 AND n.is_alias ORDER BY n.entity, n.text";
constexpr std::string_view kClusters =
    "SELECT ec.entity, c.id FROM entity_cluster ec "
    "CROSS JOIN cluster c ON c.row = ec.cluster "
    "WHERE ec.entity BETWEEN ?1 AND ?2 ORDER BY ec.entity";
/// In the order in which the indexes of entity_cluster and mention give them.
constexpr std::string_view kMentions =
    "SELECT ec.entity, a.id, m.field, m.begin_byte, m.end_byte, "
    "m.head_begin_byte, m.head_end_byte, m.text, m.form, m.reason "
    "FROM entity_cluster ec "
    "CROSS JOIN mention m ON m.cluster = ec.cluster "
    "CROSS JOIN article a ON a.row = m.article "
    "WHERE ec.entity BETWEEN ?1 AND ?2 "
    "ORDER BY ec.entity, ec.follows, ec.cluster, m.row";

EntityMention read_mention(const Statement& row) {
  return {.article = row.text(1),
          .field = parse_field(row.text(2)),
          .span = read_span(row, 3),
          .head = read_span(row, 5),
          .text = row.text(7),
          .form = row.word<MentionForm>(8),
          .reason = row.text(9)};
}

Entity read_outline(const Statement& row) {
  return {.id = row.id<EntityId>(0),
          .name = row.text(1),
          .type = row.word<EntityType>(2),
          .kind = row.word<EntityKind>(3),
          .aliases = {},
          .referents = {},
          .external_ids = split_list(row.text(4), row.is_null(4)),
          .mentions = {}};
}

/// Visits the entities of a range of ids, in their order, without referents
/// and mentions.
Result<void> visit_outline_range(Database& database, IdRange range,
                                 const GraphView::OutlineVisitor& visitor) {
  Cursor aliases(reading(database, kAliases, "entity_name n", range),
                 range.first, range.last);
  Statement rows = reading(database, kEntities, "entity e", range);
  rows.with(range.first, range.last);
  while (rows.next()) {
    Entity entity = read_outline(rows);
    aliases.take(rows.integer(0), [&](const Statement& row) {
      entity.aliases.push_back(row.text(1));
    });
    if (auto read = database.status(); !read) return read;
    const auto mentions = static_cast<std::uint64_t>(rows.integer(5));
    if (auto seen = visitor(entity, mentions); !seen) return seen;
  }
  return database.status();
}

/// The same with all that is known of them.
Result<void> visit_range(Database& database, IdRange range,
                         const GraphView::Visitor<Entity>& visitor) {
  const auto rows_of = [&](std::string_view sql) {
    return reading(database, sql, "entity_cluster ec", range);
  };
  Cursor clusters(rows_of(kClusters), range.first, range.last);
  Cursor mentions(rows_of(kMentions), range.first, range.last);
  const auto order = [](const EntityMention& mention) {
    return std::tie(mention.article, mention.field, mention.span);
  };
  return visit_outline_range(
      database, range,
      [&](const Entity& outline, std::uint64_t) -> Result<void> {
        Entity entity = outline;
        const auto key = static_cast<std::int64_t>(entity.id.value);
        clusters.take(key, [&](const Statement& row) {
          entity.referents.push_back(row.id<EntityId>(1));
        });
        mentions.take(key, [&](const Statement& row) {
          entity.mentions.push_back(read_mention(row));
        });
        std::sort(entity.referents.begin(), entity.referents.end());
        std::stable_sort(
            entity.mentions.begin(), entity.mentions.end(),
            [&](const auto& a, const auto& b) { return order(a) < order(b); });
        if (auto read = database.status(); !read) return read;
        return visitor(entity);
      });
}

}  // namespace

Result<void> Graph::visit_entities(const Visitor<Entity>& visitor) const {
  const Snapshot snapshot(*database_);
  auto lower = visit_range(*database_, kLowerIds, visitor);
  if (!lower) return lower;
  return visit_range(*database_, kUpperIds, visitor);
}

Result<void> Graph::visit_outlines(const OutlineVisitor& visitor) const {
  const Snapshot snapshot(*database_);
  auto lower = visit_outline_range(*database_, kLowerIds, visitor);
  if (!lower) return lower;
  return visit_outline_range(*database_, kUpperIds, visitor);
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
