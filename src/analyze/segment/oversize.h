#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/document.h"

namespace relata::analyze {

/// A sentence that is cut from running text has at most this many tokens.
inline constexpr std::size_t kLongestSentence = 150;

/// How many of the tokens from `first` on belong into the next piece of a
/// sentence that is too long: all of them if they are at most `limit`, else up
/// to where a cut hurts least: behind a semicolon, colon or dash, else a comma
/// or bracket, else before a conjunction, else anywhere.
std::size_t piece_size(std::span<const Token> tokens, std::size_t first,
                       std::size_t limit);

/// The sizes of the sentences that `tokens`, cut from running text as one, are
/// to become: one, unless they are more than kLongestSentence, or are many and
/// have lost their punctuation. Then a sentence begins at every word that only
/// the beginning of a sentence is likely to write with a capital
/// (sentence_starters.tsv), and what is still too long is cut by piece_size.
std::vector<std::size_t> sentence_sizes(std::span<const Token> tokens);

}  // namespace relata::analyze
