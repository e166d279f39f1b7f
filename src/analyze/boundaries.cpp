#include "analyze/boundaries.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "analyze/abbreviations.h"
#include "analyze/addresses.h"
#include "analyze/boundary_features.h"
#include "text/utf8.h"

namespace relata::analyze {
namespace {

/// Cuts `text` into chunks at blanks, and where one is over the cap.
std::vector<Chunk> cut_chunks(const Characters& text) {
  std::vector<Chunk> chunks;
  std::size_t at = 0;
  while (at < text.size()) {
    while (at < text.size() && text.classes[at] == CharClass::kBlank)
      ++at;
    const std::size_t begin = at;
    const std::size_t limit = std::min(text.size(), begin + kLongestChunk);
    while (at < limit && text.classes[at] != CharClass::kBlank)
      ++at;
    while (at < text.size() && at == limit && is_continuation(text, at)) {
      if (at - begin >= 2 * kLongestChunk) break;
      ++at;
    }
    if (at > begin) chunks.push_back(measure_chunk(text, begin, at));
  }
  return chunks;
}

/// Whether a sentence may end behind such a character without a blank.
bool may_end_sentence(CharClass kind) {
  return kind == CharClass::kStop || kind == CharClass::kQuestion ||
         kind == CharClass::kQuote || kind == CharClass::kApostrophe ||
         kind == CharClass::kClose || kind == CharClass::kOther;
}

/// Nothing that ends a sentence.
bool is_bare(CharClass kind) {
  return kind == CharClass::kUpper || kind == CharClass::kLetter ||
         kind == CharClass::kDigit || kind == CharClass::kComma;
}

/// "Gen." and the like: the name is still to come.
bool is_title(const Chunk& chunk) {
  return chunk.abbreviation == static_cast<std::uint64_t>(Abbreviation::kTitle);
}

/// Passes over the addresses of a chunk, from left to right.
class Addresses {
 public:
  explicit Addresses(std::vector<AddressSpan> spans)
      : spans_(std::move(spans)) {}

  /// Whether the place behind the character `at` lies within one.
  bool is_within(std::size_t at) {
    while (next_ < spans_.size() && spans_[next_].end <= at)
      ++next_;
    return next_ < spans_.size() && spans_[next_].begin <= at &&
           at + 1 < spans_[next_].end;
  }

  /// Whether one begins or ends behind the character `at`; after is_within.
  bool is_edge(std::size_t at) const {
    return next_ < spans_.size() &&
           (spans_[next_].begin == at + 1 || spans_[next_].end == at + 1);
  }

 private:
  std::vector<AddressSpan> spans_;
  std::size_t next_ = 0;
};

/// Where the letters and digits before `at` begin.
std::size_t word_begin(const Characters& text, const Chunk& chunk,
                       std::size_t at) {
  const auto is_part = [](CharClass kind) {
    return kind == CharClass::kUpper || kind == CharClass::kLetter ||
           kind == CharClass::kDigit;
  };
  while (at > chunk.begin && is_part(text.classes[at - 1]))
    --at;
  return at;
}

/// Whether the letters from `at` on are what the names of hosts end in.
bool is_host_ending(const Characters& text, std::size_t at, std::size_t end) {
  static constexpr std::array<std::u32string_view, 5> endings = {
      U"com", U"net", U"org", U"gov", U"edu"};
  std::size_t last = at;
  while (last < end && (text.classes[last] == CharClass::kUpper ||
                        text.classes[last] == CharClass::kLetter)) {
    ++last;
  }
  return std::any_of(
      endings.begin(), endings.end(), [&](std::u32string_view ending) {
        return ending.size() == last - at &&
               std::equal(ending.begin(), ending.end(),
                          text.seen.begin() + static_cast<std::ptrdiff_t>(at));
      });
}

/// Whether at `at` stands a stop between two sentences that have lost the blank
/// between them: "the pier.The".
bool is_glued_stop(const Characters& text, const Chunk& chunk, std::size_t at) {
  const auto is_low = [&text](std::size_t i) {
    return text.classes[i] == CharClass::kLetter ||
           text.classes[i] == CharClass::kDigit;
  };
  return at >= chunk.begin + 2 && at + 2 < chunk.end &&
         text.classes[at] == CharClass::kStop && is_low(at - 1) &&
         is_low(at - 2) && text.classes[at + 1] == CharClass::kUpper &&
         text.classes[at + 2] == CharClass::kLetter &&
         !is_host_ending(text, at + 1, chunk.end) &&
         abbreviation(text, word_begin(text, chunk, at), at + 1) ==
             Abbreviation::kUnknown;
}

/// `boundary`, or what the rules make of it.
Boundary allowed(Boundary boundary, const Characters& text, const Chunk& chunk,
                 std::size_t at) {
  if (boundary != Boundary::kSentence) return boundary;
  const bool may_end = at + 1 == chunk.end
                           ? !is_title(chunk)
                           : may_end_sentence(text.classes[at]) &&
                                 text.classes[at + 1] != CharClass::kClose;
  return may_end ? boundary : Boundary::kWord;
}

}  // namespace

bool is_continuation(const Characters& text, std::size_t at) {
  // ASCII holds no such characters; the test by class spares the look-up.
  return text.seen[at] >= 0x80 && text.classes[at] != CharClass::kBlank &&
         text::is_extender(text.seen[at]);
}

SplitChunks::SplitChunks(std::span<const std::string_view> chunks) {
  for (const std::string_view chunk : chunks) {
    const Characters text = characters(chunk);
    hashes_.push_back(chunk_hash(text, 0, text.size()));
  }
  std::sort(hashes_.begin(), hashes_.end());
}

bool SplitChunks::contains(std::uint64_t hash) const {
  return std::binary_search(hashes_.begin(), hashes_.end(), hash);
}

std::vector<Boundary> boundaries(const Characters& text,
                                 const SplitChunks& splits,
                                 BoundaryJudge& judge) {
  std::vector<Boundary> found(text.size(), Boundary::kNone);
  const std::vector<Chunk> chunks = cut_chunks(text);
  BoundaryFeatures features(text, chunks);
  for (std::size_t k = 0; k < chunks.size(); ++k) {
    const Chunk& chunk = chunks[k];
    const std::size_t last = chunk.end - 1;
    const bool is_word = chunk.is_letters && !splits.contains(chunk.hash);
    features.enter(k, is_word);
    // What ends behind the last character of all is no question.
    const std::size_t stop = k + 1 < chunks.size() ? chunk.end : last;
    Addresses known(is_word ? std::vector<AddressSpan>()
                            : addresses(text, chunk.begin, chunk.end));
    for (std::size_t at = is_word ? last : chunk.begin; at < stop; ++at) {
      if (at < last && is_continuation(text, at + 1)) continue;
      if (known.is_within(at)) continue;
      const BoundaryQuestion question{at, at == last, is_bare(text.classes[at]),
                                      features.rows(at)};
      found[at] = allowed(judge.judge(question), text, chunk, at);
      if (found[at] == Boundary::kNone &&
          (known.is_edge(at) || is_glued_stop(text, chunk, at + 1))) {
        found[at] = Boundary::kWord;
      }
      if (is_glued_stop(text, chunk, at)) found[at] = Boundary::kSentence;
      if (found[at] != Boundary::kNone) features.end_piece(at);
    }
  }
  if (!chunks.empty()) found[chunks.back().end - 1] = Boundary::kSentence;
  return found;
}

}  // namespace relata::analyze
