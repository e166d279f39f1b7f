#include "analyze/boundaries.h"

#include <algorithm>

#include "analyze/abbreviations.h"
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

/// "Gen." and the like: the name is still to come.
bool is_title(const Chunk& chunk) {
  return chunk.abbreviation == static_cast<std::uint64_t>(Abbreviation::kTitle);
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
    for (std::size_t at = is_word ? last : chunk.begin; at < stop; ++at) {
      if (at < last && is_continuation(text, at + 1)) continue;
      const BoundaryQuestion question{at, at == last, features.rows(at)};
      found[at] = allowed(judge.judge(question), text, chunk, at);
      if (found[at] != Boundary::kNone) features.end_piece(at);
    }
  }
  if (!chunks.empty()) found[chunks.back().end - 1] = Boundary::kSentence;
  return found;
}

}  // namespace relata::analyze
