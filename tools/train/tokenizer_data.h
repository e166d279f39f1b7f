#pragma once

#include <string>
#include <vector>

#include "analyze/boundaries.h"
#include "core/result.h"

namespace relata::train {

/// A stretch of running text and where its words and sentences end.
struct Paragraph {
  std::string text;
  analyze::Characters characters;               ///< Of `text`.
  std::vector<analyze::Boundary> boundaries;    ///< One a character.
};

/// The paragraphs of a CoNLL-U file: words and sentences as they are
/// annotated, joined by SpaceAfter, cut at `# newpar` and `# newdoc`.
Result<std::vector<Paragraph>> read_paragraphs(const std::string& path);

/// The paragraphs of `gold` that change when written as newspapers do: "--"
/// and " - " as dashes with and without blanks, "..." as an ellipsis.
std::vector<Paragraph> typographic_variants(const std::vector<Paragraph>& gold);

}  // namespace relata::train
