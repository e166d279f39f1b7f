#pragma once

#include <string_view>
#include <vector>

#include "core/span.h"

namespace relata::read {

/// How a text shows its structure.
enum class Markup { kPlain, kMarkdown };

/// A stretch of a text that belongs together.
struct Paragraph {
  enum class Kind { kText, kHeading, kFrontMatter };

  Span span;  ///< Begins and ends with something other than white space.
  Kind kind = Kind::kText;
  bool is_one_line = true;
  /// Whether a blank line follows, perhaps after lines with author and date.
  bool is_set_off = false;
};

/// The paragraphs of `text`, in order; together they hold all of it that is
/// not white space. Paragraphs are separated by blank lines, and by line ends
/// (LF, CR LF or CR) that do not merely wrap a long line. Markdown headings,
/// and the front matter before the text, are paragraphs of their own.
std::vector<Paragraph> paragraphs(std::string_view text, Markup markup);

/// The lines of `text` without white space around them, as spans of it; blank
/// ones are empty.
std::vector<Span> lines_of(std::string_view text);

/// Whether `line` ends as a sentence does: with a period, a colon or the like,
/// perhaps in quotes or brackets.
bool ends_like_sentence(std::string_view line);

}  // namespace relata::read
