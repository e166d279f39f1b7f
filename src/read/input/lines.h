#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"
#include "read/input/stream.h"

namespace relata::read {

/// A Stream cut into lines, in bounded memory.
class Lines {
 public:
  /// A line of more than `most_bytes` is not kept, only told of.
  Lines(Stream stream, std::size_t most_bytes);
  Lines(const Lines&) = delete;  // block_ may point into head_.
  Lines& operator=(const Lines&) = delete;

  /// A line without its line feed (a carriage return before it stays).
  struct Line {
    std::string_view text;     ///< Valid until the next call.
    std::uint64_t number = 0;  ///< From 1.
    bool is_too_long = false;  ///< `text` is empty then.
  };

  /// The next line; nothing at the end. A last line needs no line feed, and a
  /// byte order mark is no part of the first. Fails as Stream::next() does,
  /// after the last whole line, and in a line of more than 1 GiB.
  Result<std::optional<Line>> next();

  /// The first byte to come, after a byte order mark, that is not ASCII white
  /// space, as far as the first block shows; nothing if there is none.
  Result<std::optional<char>> first_byte();

  /// All that is still to come, without a byte order mark at the start. Fails
  /// with kBadInput if it is longer than a line may be, or as Stream::next()
  /// does.
  Result<std::string> rest();

  /// Stream::name().
  const std::string& name() const { return stream_.name(); }

 private:
  Result<void> begin();
  Result<void> fill();
  void keep(std::string_view piece);

  Stream stream_;
  std::size_t most_bytes_;
  std::string head_;        ///< Owns what block_ shows at the start.
  std::string_view block_;  ///< Read, not yet taken.
  bool has_begun_ = false;
  bool is_at_end_ = false;
  std::string line_;
  std::uint64_t number_ = 0;
  bool is_too_long_ = false;
};

}  // namespace relata::read
