#include "read/input/lines.h"

#include <utility>

#include "text/encoding.h"

namespace relata::read {
namespace {

constexpr std::size_t kMarkBytes = 3;

/// A line that is too long is passed over, but not one without an end, as
/// /dev/zero is.
constexpr std::uint64_t kMostPassedOver = std::uint64_t{1} << 30U;

}  // namespace

Lines::Lines(Stream stream, std::size_t most_bytes)
    : stream_(std::move(stream)), most_bytes_(most_bytes) {}

Result<void> Lines::fill() {
  if (!block_.empty() || is_at_end_) return {};
  auto block = stream_.next();
  if (!block) {
    is_at_end_ = true;
    return block.error();
  }
  block_ = *block;
  is_at_end_ = block_.empty();
  return {};
}

/// Sees to it that a byte order mark is dropped, however short the first
/// blocks of a pipe are.
Result<void> Lines::begin() {
  if (has_begun_) return {};
  has_begun_ = true;
  while (head_.size() < kMarkBytes && !is_at_end_) {
    if (auto filled = fill(); !filled) return filled.error();
    head_ += std::exchange(block_, {});
  }
  block_ = head_;
  if (text::marked_encoding(block_) == "utf-8") {
    block_.remove_prefix(kMarkBytes);
  }
  return {};
}

void Lines::keep(std::string_view piece) {
  is_too_long_ = is_too_long_ || line_.size() + piece.size() > most_bytes_;
  if (is_too_long_) {
    line_.clear();
  } else {
    line_ += piece;
  }
}

Result<std::optional<Lines::Line>> Lines::next() {
  if (auto begun = begin(); !begun) return begun.error();
  line_.clear();
  is_too_long_ = false;
  bool has_any = false;
  for (std::uint64_t bytes = 0;;) {
    if (auto filled = fill(); !filled) return filled.error();
    if (block_.empty()) break;
    has_any = true;
    const auto end = block_.find('\n');
    keep(block_.substr(0, end));
    bytes += block_.size();
    if (end == std::string_view::npos && bytes > kMostPassedOver) {
      is_at_end_ = true;
      block_ = {};
      return fail(Error::Kind::kBadInput,
                  name() + ":" + std::to_string(number_ + 1) +
                      ": the line goes on for more than " +
                      std::to_string(kMostPassedOver) +
                      " bytes; the rest is not read");
    }
    if (end != std::string_view::npos) {
      block_.remove_prefix(end + 1);
      break;
    }
    block_ = {};
  }
  if (!has_any) return std::optional<Line>();
  ++number_;
  return std::optional<Line>(Line{line_, number_, is_too_long_});
}

Result<std::optional<char>> Lines::first_byte() {
  if (auto begun = begin(); !begun) return begun.error();
  if (auto filled = fill(); !filled) return filled.error();
  const auto at = block_.find_first_not_of(" \t\r\n");
  if (at == std::string_view::npos) return std::optional<char>();
  return std::optional<char>(block_[at]);
}

Result<std::string> Lines::rest() {
  if (auto begun = begin(); !begun) return begun.error();
  std::string all;
  for (;;) {
    if (auto filled = fill(); !filled) return filled.error();
    if (block_.empty()) return all;
    if (all.size() + block_.size() > most_bytes_) {
      return fail(Error::Kind::kBadInput,
                  name() + ": has more than " + std::to_string(most_bytes_) +
                      " bytes, too many for one article");
    }
    all += std::exchange(block_, {});
  }
}

}  // namespace relata::read
