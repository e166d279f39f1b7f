#include "analyze/segment/boundaries.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "analyze/segment/abbreviations.h"
#include "analyze/segment/addresses.h"
#include "analyze/segment/boundary_features.h"
#include "lexicon/forms/sentences.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/verbs.h"
#include "lexicon/world/calendar.h"
#include "lexicon/world/people.h"
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

/// The letters that a chunk begins with, in lower case.
std::string letters_of(const Characters& text, const Chunk& chunk) {
  std::string letters;
  for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
    const char32_t c = text.seen[i];
    if (c < U'a' || c > U'z') break;
    letters += static_cast<char>(c);
  }
  return letters;
}

/// "lets": a verb's own form, which is written like a verb and "us" without its
/// apostrophe.
bool is_verb_form(const Characters& text, const Chunk& chunk) {
  const std::string letters = letters_of(text, chunk);
  return letters.ends_with('s') &&
         lexicon::is_verb(letters.substr(0, letters.size() - 1));
}

/// Whether `next` begins with the name of a weekday.
bool is_weekday(const Characters& text, const Chunk& next) {
  return lexicon::weekday_number(letters_of(text, next)) > 0;
}

/// "v." of "Sol v. Vik Steel": one side is still to come.
bool is_opponent(const Characters& text, const Chunk& chunk,
                 const Chunk& next) {
  return text.classes[chunk.begin] == CharClass::kLetter &&
         text.classes[next.begin] == CharClass::kUpper &&
         lexicon::marks_opponent(letters_of(text, chunk));
}

/// Whether a chunk is a capitalised word, or begins with one.
bool is_capitalised(const Characters& text, const Chunk& chunk) {
  return chunk.end - chunk.begin > 1 &&
         text.classes[chunk.begin] == CharClass::kUpper &&
         text.classes[chunk.begin + 1] == CharClass::kLetter;
}

/// "V." of "Vladimir V. Putin": between a first name and a word that no
/// sentence opens with.
bool is_middle_initial(const Characters& text, const Chunk& before,
                       const Chunk& chunk, const Chunk& next) {
  return chunk.end - chunk.begin == 2 &&
         text.classes[chunk.begin] == CharClass::kUpper &&
         text.classes[chunk.begin + 1] == CharClass::kStop &&
         before.is_letters && is_capitalised(text, before) &&
         lexicon::is_first_name(letters_of(text, before)) &&
         is_capitalised(text, next) &&
         !lexicon::is_sentence_starter(letters_of(text, next));
}

bool is_middle_initial(const Characters& text, const std::vector<Chunk>& chunks,
                       std::size_t k) {
  return k > 0 && k + 1 < chunks.size() &&
         is_middle_initial(text, chunks[k - 1], chunks[k], chunks[k + 1]);
}

/// Whether no sentence ends behind chunks[k], which is not the last: "Gen."
/// and the like, where the name is still to come; "a.m." before a day.
bool goes_on(const Characters& text, const std::vector<Chunk>& chunks,
             std::size_t k) {
  const Chunk& chunk = chunks[k];
  const Chunk& next = chunks[k + 1];
  const auto kind = static_cast<Abbreviation>(chunk.abbreviation);
  return kind == Abbreviation::kTitle || is_opponent(text, chunk, next) ||
         (kind == Abbreviation::kTime && is_weekday(text, next)) ||
         is_middle_initial(text, chunks, k);
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

/// Whether the mark at `at` goes on behind it: "!!", "?!", "$$$".
bool is_in_run(const Characters& text, std::size_t at) {
  const auto cries = [&text](std::size_t i) {
    return text.seen[i] == U'!' || text.seen[i] == U'?';
  };
  return (cries(at) && cries(at + 1)) ||
         (text.seen[at] == U'$' && text.seen[at + 1] == U'$');
}

/// Whether a bracket stands next to an ellipsis: "[...]".
bool is_bracketed_gap(const Characters& text, std::size_t at) {
  return (text.seen[at] == U'[' && text.seen[at + 1] == U'.') ||
         (text.seen[at] == U'.' && text.seen[at + 1] == U']');
}

/// `boundary`, or what the rules make of it inside a chunk.
Boundary allowed_inside(Boundary boundary, const Characters& text,
                        std::size_t at) {
  if (is_in_run(text, at)) return Boundary::kNone;
  if (boundary == Boundary::kNone && is_bracketed_gap(text, at)) {
    return Boundary::kWord;
  }
  const bool may_end = may_end_sentence(text.classes[at]) &&
                       text.classes[at + 1] != CharClass::kClose;
  return boundary == Boundary::kSentence && !may_end ? Boundary::kWord
                                                     : boundary;
}

/// A chunk of a text, by its place among all.
struct Place {
  const Characters& text;
  const std::vector<Chunk>& chunks;
  std::size_t k;
};

/// What the rules make of the boundary behind the character `at` of a chunk;
/// where that is its last, another chunk follows. `known` has come to `at`.
Boundary allowed(Boundary boundary, const Place& place, std::size_t at,
                 const Addresses& known) {
  const auto& [text, chunks, k] = place;
  const Chunk& chunk = chunks[k];
  if (at + 1 == chunk.end) {
    return boundary == Boundary::kSentence && goes_on(text, chunks, k)
               ? Boundary::kWord
               : boundary;
  }
  if (is_middle_initial(text, chunks, k)) return Boundary::kNone;
  if (is_glued_stop(text, chunk, at)) return Boundary::kSentence;
  const bool is_end = known.is_edge(at) || is_glued_stop(text, chunk, at + 1);
  if (boundary == Boundary::kNone && is_end) return Boundary::kWord;
  return allowed_inside(boundary, text, at);
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
    const bool is_word = chunk.is_letters && (!splits.contains(chunk.hash) ||
                                              is_verb_form(text, chunk));
    features.enter(k, is_word);
    // What ends behind the last character of all is no question.
    const std::size_t stop = k + 1 < chunks.size() ? chunk.end : last;
    Addresses known(addresses(text, chunk.begin, chunk.end));
    for (std::size_t at = is_word ? last : chunk.begin; at < stop; ++at) {
      if ((at < last && is_continuation(text, at + 1)) || known.is_within(at)) {
        continue;
      }
      const BoundaryQuestion question{at, at == last, is_bare(text.classes[at]),
                                      features.rows(at)};
      found[at] = allowed(judge.judge(question), {text, chunks, k}, at, known);
      if (found[at] != Boundary::kNone) features.end_piece(at);
    }
  }
  if (!chunks.empty()) found[chunks.back().end - 1] = Boundary::kSentence;
  return found;
}

}  // namespace relata::analyze
