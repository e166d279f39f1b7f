#include "analyze/segment/oversize.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "analyze/segment/forms.h"
#include "lexicon/forms/sentences.h"
#include "lexicon/grammar/function_words.h"
#include "text/utf8.h"

namespace relata::analyze {
namespace {

/// A piece is cut at no less than this many tokens if that can be helped.
constexpr std::size_t kShortestPiece = 40;

/// A sentence between two words that begin one has at least this many tokens.
constexpr std::size_t kShortestSentence = 4;

/// From this many tokens on it shows that punctuation is missing: there is not
/// one mark for so many tokens.
constexpr std::size_t kManyTokens = 40;

/// How well a sentence can be cut behind `token`, before `next`.
int cut_rank(const Token& token, const Token& next) {
  const std::string_view form = token.form;
  if (form == ";" || form == ":" || form == "--" || form == "-") return 4;
  if (form == "," || form == ")" || form == "]" || form == "/") return 3;
  return lexicon::conjunction(next.form) == lexicon::Conjunction::kNone ? 1 : 2;
}

bool is_mark(const Token& token) {
  const char32_t first = text::decode(token.form, 0).value;
  return !text::is_alpha(first) && !text::is_digit(first);
}

bool lacks_punctuation(std::span<const Token> tokens) {
  const auto marks = static_cast<std::size_t>(
      std::count_if(tokens.begin(), tokens.end(), is_mark));
  return marks * kManyTokens < tokens.size();
}

bool has_capital(const Token& token) {
  return text::is_upper(text::decode(token.form, 0).value);
}

/// Whether `token` begins a sentence where there is no stop before it.
bool starts_sentence(const Token& token, const Token& before) {
  return casing_of(token.form) == Casing::kCapital && !has_capital(before) &&
         !is_mark(before) &&
         lexicon::is_sentence_starter(lower_form(token.form));
}

}  // namespace

std::size_t piece_size(std::span<const Token> tokens, std::size_t first,
                       std::size_t limit) {
  const std::size_t rest = tokens.size() - first;
  if (rest <= limit) return rest;
  std::size_t best = limit;
  int best_rank = 0;
  for (std::size_t size = limit; size >= kShortestPiece; --size) {
    const int rank = cut_rank(tokens[first + size - 1], tokens[first + size]);
    if (rank > best_rank) {
      best = size;
      best_rank = rank;
    }
  }
  return best;
}

std::vector<std::size_t> sentence_sizes(std::span<const Token> tokens) {
  const std::size_t count = tokens.size();
  if (count <= kLongestSentence &&
      (count < kManyTokens || !lacks_punctuation(tokens))) {
    return {count};
  }
  std::vector<std::size_t> sizes;
  std::size_t begin = 0;
  for (std::size_t i = 1; i <= count; ++i) {
    const bool is_end =
        i == count || (i - begin >= kShortestSentence &&
                       starts_sentence(tokens[i], tokens[i - 1]));
    if (!is_end) continue;
    const std::span<const Token> sentence = tokens.subspan(begin, i - begin);
    for (std::size_t done = 0; done < sentence.size();) {
      sizes.push_back(piece_size(sentence, done, kLongestSentence));
      done += sizes.back();
    }
    begin = i;
  }
  return sizes;
}

}  // namespace relata::analyze
