#pragma once

#include <string_view>
#include <vector>

#include "core/document.h"

namespace relata::extract {

/// A stretch between quotation marks, found on the characters of the text.
/// Quotations inside of it are not listed.
struct Quotation {
  Field field = Field::kText;
  Span span;  ///< Without the marks.
  bool is_closed = true;
  bool continues = false;  ///< Goes on with the quotation before it, which the
                           ///< paragraph before left open.

  friend bool operator==(const Quotation&, const Quotation&) = default;
};

/// All quotations of a document, in text order. Double marks (typographic,
/// plain, ``these''), guillemets, and single marks that are no apostrophes. One
/// that is neither closed nor taken up by the next paragraph ends with its
/// sentence.
std::vector<Quotation> quotations(const Document& document);

/// The quotations within `paragraph`, a stretch of `text`; an open one ends
/// with it.
std::vector<Quotation> quotations(std::string_view text, Span paragraph);

}  // namespace relata::extract
