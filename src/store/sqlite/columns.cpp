#include "store/sqlite/columns.h"

#include <array>

namespace relata::store {
namespace {

constexpr std::array<std::string_view, 4> kZones = {"headline", "dateline",
                                                    "body", "byline"};

/// An item of a list as join_list() was given it.
std::string unescaped(std::string_view written) {
  std::string item;
  for (;;) {
    const auto escape = written.find('\\');
    item += written.substr(0, escape);
    if (escape == std::string_view::npos) return item;
    if (escape + 1 == written.size()) return item += '\\';
    const char escaped = written[escape + 1];
    item += escaped == 'n' ? '\n' : escaped;
    written.remove_prefix(escape + 2);
  }
}

}  // namespace

std::optional<std::string> join_list(const std::vector<std::string>& items) {
  if (items.empty()) return std::nullopt;
  std::string column;
  for (const std::string& item : items) {
    if (&item != &items.front()) column += '\n';
    for (const char c : item) {
      if (c == '\n') {
        column += "\\n";
      } else if (c == '\\') {
        column += "\\\\";
      } else {
        column += c;
      }
    }
  }
  return column;
}

std::vector<std::string> split_list(std::string_view column, bool is_null) {
  std::vector<std::string> items;
  if (is_null) return items;
  for (;;) {
    const auto end = column.find('\n');
    items.push_back(unescaped(column.substr(0, end)));
    if (end == std::string_view::npos) return items;
    column.remove_prefix(end + 1);
  }
}

std::string_view field_word(Field field) {
  return field == Field::kTitle ? "title" : "text";
}

Field parse_field(std::string_view word) {
  return word == "title" ? Field::kTitle : Field::kText;
}

std::string_view zone_word(Zone::Kind kind) {
  return kZones[static_cast<std::size_t>(kind)];
}

std::optional<Zone::Kind> parse_zone(std::string_view word) {
  for (std::size_t i = 0; i < kZones.size(); ++i) {
    if (kZones[i] == word) return static_cast<Zone::Kind>(i);
  }
  return std::nullopt;
}

Profile read_profile(const Statement& row, int column) {
  Profile profile{.type = row.word<EntityType>(column),
                  .kind = row.word<EntityKind>(column + 1),
                  .gender = row.word<Gender>(column + 2),
                  .number = row.word<Number>(column + 3)};
  column += 4;
  for (auto* list : {&profile.names, &profile.titles, &profile.roles,
                     &profile.heads, &profile.modifiers, &profile.context,
                     &profile.deeds, &profile.distinct, &profile.external_ids,
                     &profile.phrases, &profile.setting, &profile.labels}) {
    *list = split_list(row.text(column), row.is_null(column));
    ++column;
  }
  return profile;
}

std::optional<TimeValue> read_time(const Statement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return TimeValue{.text = row.text(column),
                   .begin = row.text(column + 1),
                   .end = row.text(column + 2),
                   .grain = row.text(column + 3),
                   .relation = row.text(column + 4)};
}

Literal read_literal(const Statement& row, int column) {
  Literal literal{.span = read_span(row, column),
                  .text = row.text(column + 2),
                  .quantity = std::nullopt,
                  .time = read_time(row, column + 8)};
  if (!row.is_null(column + 3)) {
    literal.quantity = Quantity{.value = row.real(column + 3),
                                .max = std::nullopt,
                                .comparator = row.text(column + 5),
                                .unit = row.text(column + 6),
                                .of = row.text(column + 7)};
    if (!row.is_null(column + 4)) literal.quantity->max = row.real(column + 4);
  }
  return literal;
}

}  // namespace relata::store
