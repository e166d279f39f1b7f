#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/claim.h"
#include "core/cluster.h"
#include "store/sqlite/database.h"

namespace relata::store {

/// A list as one column: an item a line, "\n" and "\\" inside items escaped.
/// Nothing (NULL) for the empty list.
std::optional<std::string> join_list(const std::vector<std::string>& items);
/// The list that join_list() wrote; `is_null` for its NULL.
std::vector<std::string> split_list(std::string_view column, bool is_null);

/// "title" or "text".
std::string_view field_word(Field field);
/// The field of this word; anything else counts as the text.
Field parse_field(std::string_view word);

/// "headline", "dateline", "body" or "byline".
std::string_view zone_word(Zone::Kind kind);
/// The zone of this word; nothing for any other text.
std::optional<Zone::Kind> parse_zone(std::string_view word);

/// Ids sort without sign, but SQLite's integers have one: these two ranges, one
/// after the other, are all ids in their order.
struct IdRange {
  std::int64_t first;
  std::int64_t last;
};
inline constexpr IdRange kLowerIds{0, INT64_MAX};
inline constexpr IdRange kUpperIds{INT64_MIN, -1};

/// A profile's columns of the table `cluster`, called c: four words, and twelve
/// lists.
inline constexpr std::string_view kProfileColumnNames =
    "c.type, c.kind, c.gender, c.number, c.names, c.titles, c.roles, c.heads, "
    "c.modifiers, c.context, c.deeds, c.distinct_marks, c.external_ids, "
    "c.phrases, c.setting, c.labels";
/// The same, but for modifiers, context and setting.
inline constexpr std::string_view kBriefProfileColumnNames =
    "c.type, c.kind, c.gender, c.number, c.names, c.titles, c.roles, c.heads, "
    "NULL, NULL, c.deeds, c.distinct_marks, c.external_ids, c.phrases, NULL, "
    "c.labels";
/// The profile in the columns of either from `column` on.
Profile read_profile(const Statement& row, int column);

/// The five columns time_text to time_relation from `column` on.
std::optional<TimeValue> read_time(const Statement& row, int column);

/// A literal without its span's field, in the columns begin_byte to
/// time_relation of the table `literal` from `column` on. The text must not be
/// NULL.
Literal read_literal(const Statement& row, int column);

/// The span in two columns from `column` on.
inline Span read_span(const Statement& row, int column) {
  return {row.count(column), row.count(column + 1)};
}

}  // namespace relata::store
