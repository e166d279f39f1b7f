#pragma once

#include <cstddef>
#include <vector>

#include "analyze/boundary_model.h"
#include "core/article.h"
#include "core/document.h"

namespace relata::analyze {

/// A sentence that is cut from running text has at most this many tokens.
inline constexpr std::size_t kLongestSentence = 150;

/// The sentences of an article, title first, with their tokens' spans, forms
/// and blanks; everything else is left for later stages.
std::vector<Sentence> segments(const Article& article,
                               const BoundaryModel& model);

/// How many of the tokens from `first` on belong into the next piece of a
/// sentence that is too long: all of them if they are at most `limit`, else up
/// to where a cut hurts least: behind a semicolon, colon or dash, else a comma
/// or bracket, else anywhere.
std::size_t piece_size(const std::vector<Token>& tokens, std::size_t first,
                       std::size_t limit);

}  // namespace relata::analyze
