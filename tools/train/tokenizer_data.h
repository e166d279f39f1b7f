#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "analyze/segment/boundaries.h"
#include "core/result.h"

namespace relata::train {

/// A word as it is written, and what follows it.
struct Piece {
  std::string text;
  analyze::Boundary boundary = analyze::Boundary::kWord;
  bool space_after = true;
};

/// Running text, word by word.
using Pieces = std::vector<Piece>;

/// Running text and where its words and sentences end.
struct Paragraph {
  analyze::Characters characters;
  std::vector<analyze::Boundary> boundaries;  ///< One a character.
};

/// The paragraphs of a CoNLL-U file, cut at `# newpar` and `# newdoc`.
Result<std::vector<Pieces>> read_paragraphs(const std::string& path);

/// The same, its pieces joined.
Paragraph join(const Pieces& pieces);

/// `pieces` as newspapers write them: dashes between words ("--", "-") as one
/// typographic dash, with blanks around it or, for every second `number`,
/// without; "..." as one ellipsis. Nothing if there are none.
std::optional<Pieces> typographic(const Pieces& pieces, std::size_t number);

/// `pieces` behind a dateline such as "ALBANY, N.Y. (AP) - ", another one for
/// each `number`.
Pieces with_dateline(const Pieces& pieces, std::size_t number);

}  // namespace relata::train
