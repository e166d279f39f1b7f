#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace relata {

/// Where something stands in a text: the UTF-8 bytes [begin, end). Offsets are
/// always bytes of the stored text, never characters.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool is_empty() const { return begin == end; }
  bool contains(Span other) const {
    return begin <= other.begin && other.end <= end;
  }
  bool overlaps(Span other) const {
    return begin < other.end && other.begin < end;
  }

  // NOLINTNEXTLINE(modernize-use-nullptr): a false alarm of clang-tidy 14.
  friend auto operator<=>(const Span&, const Span&) = default;
};

/// The bytes of `text` that `span` names. `span` must lie within `text`.
inline std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

}  // namespace relata
