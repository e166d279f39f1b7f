#include "core/id.h"

namespace relata {
namespace {

std::string written(char kind, std::uint64_t value) {
  std::string text(1, kind);
  for (int shift = 60; shift >= 0; shift -= 4) {
    text += "0123456789abcdef"[(value >> shift) & 0xF];
  }
  return text;
}

std::optional<std::uint64_t> read(char kind, std::string_view text) {
  if (text.size() != 17 || text[0] != kind) return std::nullopt;
  std::uint64_t value = 0;
  for (const char digit : text.substr(1)) {
    const auto place = std::string_view("0123456789abcdef").find(digit);
    if (place == std::string_view::npos) return std::nullopt;
    value = value << 4 | place;
  }
  return value;
}

template <typename AnyId>
std::optional<AnyId> read_id(char kind, std::string_view text) {
  const auto value = read(kind, text);
  if (!value) return std::nullopt;
  return AnyId{*value};
}

}  // namespace

std::string to_string(EntityId id) {
  return written('e', id.value);
}
std::string to_string(FactId id) {
  return written('f', id.value);
}
std::string to_string(EventId id) {
  return written('v', id.value);
}

std::optional<EntityId> parse_entity_id(std::string_view text) {
  return read_id<EntityId>('e', text);
}
std::optional<FactId> parse_fact_id(std::string_view text) {
  return read_id<FactId>('f', text);
}
std::optional<EventId> parse_event_id(std::string_view text) {
  return read_id<EventId>('v', text);
}

}  // namespace relata
