#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analyze/segment/boundaries.h"

namespace relata::analyze {

/// A run of characters [begin, end) without blanks, and what the features ask
/// of it.
struct Chunk {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint64_t hash = 0;          ///< chunk_hash
  std::uint64_t shape = 0;         ///< Of its classes, runs counted once.
  std::uint64_t start = 0;         ///< Its first two classes.
  std::uint64_t abbreviation = 0;  ///< What kind; 0: does not end in a stop.
  bool is_letters = false;
  bool is_upper = false;  ///< No letter of it is lower-case.
};

/// Measures the chunk [begin, end) of `text`.
Chunk measure_chunk(const Characters& text, std::size_t begin, std::size_t end);

/// Whether the character at `at` continues the one before it.
bool is_continuation(const Characters& text, std::size_t at);

/// Computes the feature rows of boundary questions, chunk by chunk from left
/// to right, in constant time each.
class BoundaryFeatures {
 public:
  /// Both must outlive this object.
  BoundaryFeatures(const Characters& text, const std::vector<Chunk>& chunks)
      : text_(text), chunks_(chunks) {}

  /// Goes to chunk `index`. `only_end`: no question inside it will be asked.
  void enter(std::size_t index, bool only_end);

  /// The rows for the question behind the character `at` of the chunk; ask
  /// from left to right. Valid until the next call.
  std::span<const std::uint32_t> rows(std::size_t at);

  /// A word ends behind `at`: the next piece begins.
  void end_piece(std::size_t at);

 private:
  /// Hash and shape of a growing stretch of characters.
  struct Stretch {
    std::uint64_t hash = 0;
    std::uint64_t shape = 1;
    CharClass last = CharClass::kOutside;
    void add(char32_t seen, CharClass kind);
  };

  void add(std::uint64_t kind, std::uint64_t value);
  void add_characters(std::ptrdiff_t at, std::uint64_t ends);
  void add_classes(std::ptrdiff_t at, std::uint64_t ends);
  void add_pieces(std::size_t at, std::uint64_t ends);
  void add_sentence(std::size_t at);
  void advance_to(std::size_t at);

  const Characters& text_;
  const std::vector<Chunk>& chunks_;
  std::size_t index_ = 0;
  std::size_t next_ = 0;  ///< The first character not yet in the stretches.
  std::size_t piece_begin_ = 0;
  Stretch before_;              ///< Of the chunk, up to the question.
  Stretch piece_;               ///< Of the current piece.
  std::vector<Stretch> after_;  ///< Of the chunk, from each character, read
                                ///< backwards; one more for its end.
  std::vector<std::uint32_t> rows_;
};

}  // namespace relata::analyze
