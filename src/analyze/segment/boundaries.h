#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/segment/characters.h"

namespace relata::analyze {

/// What ends behind a character.
enum class Boundary : std::uint8_t { kNone, kWord, kSentence };

/// The number of weight rows that features are hashed into.
inline constexpr std::uint32_t kBoundaryRows = 1U << 18U;

/// Chunks (runs without blanks) longer than this are cut, in code points.
inline constexpr std::size_t kLongestChunk = 1000;

/// One character behind which something may end.
struct BoundaryQuestion {
  std::size_t at = 0;       ///< The position of the character.
  bool ends_chunk = false;  ///< A word ends here in any case.
  bool is_bare = false;     ///< The character is no mark but a comma at most.
  std::span<const std::uint32_t> features;  ///< Rows below kBoundaryRows.
};

/// Answers boundary questions: a model, or a teacher with the gold answers.
class BoundaryJudge {
 public:
  virtual ~BoundaryJudge() = default;
  /// The boundary behind question.at; not kNone where it ends a chunk.
  virtual Boundary judge(const BoundaryQuestion& question) = 0;
};

/// The all-letter chunks ("cannot", "gonna") that are more than one word.
class SplitChunks {
 public:
  SplitChunks() = default;
  /// From lower-cased plain chunks.
  explicit SplitChunks(std::span<const std::string_view> chunks);

  /// Whether the chunk with this hash (chunk_hash) is one of them.
  bool contains(std::uint64_t hash) const;

 private:
  std::vector<std::uint64_t> hashes_;
};

/// The identity of the characters [begin, end), lower-cased.
std::uint64_t chunk_hash(const Characters& text, std::size_t begin,
                         std::size_t end);

/// Asks `judge` about every place in `text` where a word or a sentence may
/// end, from left to right, and gives the boundary behind every character.
/// Features of a question depend on the answers before it. All-letter chunks
/// that are not in `splits` are one word, and so are web and mail addresses; no
/// boundary stands before a character that continues another. Inside a chunk a
/// sentence ends behind stops, quotes, brackets and symbols only, never before
/// a closing bracket, and always at a stop between a lower-case word and a
/// capitalised one ("the pier.The"); behind an abbreviated title ("Gen.") and
/// between "a.m." and a weekday none does. The text's last word ends its
/// sentence. Time and memory linear in the text.
std::vector<Boundary> boundaries(const Characters& text,
                                 const SplitChunks& splits,
                                 BoundaryJudge& judge);

}  // namespace relata::analyze
