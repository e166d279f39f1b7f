#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace relata {

/// A 64-bit hash that names one thing of one kind. Ids of different kinds do
/// not convert into each other, so an EventId cannot look up an entity.
template <typename Kind>
struct Id {
  std::uint64_t value = 0;

  // NOLINTNEXTLINE(modernize-use-nullptr): a false alarm of clang-tidy 14.
  friend auto operator<=>(const Id&, const Id&) = default;
};

using EntityId = Id<struct EntityKindTag>;  ///< Also names one cluster.
using FactId = Id<struct FactKindTag>;
using EventId = Id<struct EventKindTag>;

/// "e" and sixteen hexadecimal digits; facts have "f", events "v".
std::string to_string(EntityId id);
std::string to_string(FactId id);
std::string to_string(EventId id);

/// The id that to_string() wrote; nothing for any other text.
std::optional<EntityId> parse_entity_id(std::string_view text);
std::optional<FactId> parse_fact_id(std::string_view text);
std::optional<EventId> parse_event_id(std::string_view text);

}  // namespace relata

template <typename Kind>
struct std::hash<relata::Id<Kind>> {
  std::size_t operator()(relata::Id<Kind> id) const noexcept {
    return static_cast<std::size_t>(id.value);
  }
};
