#include "analyze/boundaries.h"

#include <algorithm>
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
      if (found[at] == Boundary::kNone && known.is_edge(at)) {
        found[at] = Boundary::kWord;
      }
      if (found[at] != Boundary::kNone) features.end_piece(at);
    }
  }
  if (!chunks.empty()) found[chunks.back().end - 1] = Boundary::kSentence;
  return found;
}

}  // namespace relata::analyze
