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
    for (std::size_t at = is_word ? last : chunk.begin; at <= last; ++at) {
      if (at == last && k + 1 == chunks.size()) {
        found[at] = Boundary::kSentence;
        break;
      }
      if (at < last && is_continuation(text, at + 1)) continue;
      Boundary boundary = judge.judge({at, at == last, features.rows(at)});
      if (boundary == Boundary::kSentence &&
          (at == last ? is_title(chunk)
                      : !may_end_sentence(text.classes[at]))) {
        boundary = Boundary::kWord;
      }
      found[at] = boundary;
      if (boundary != Boundary::kNone) features.end_piece(at);
    }
  }
  return found;
}

}  // namespace relata::analyze
